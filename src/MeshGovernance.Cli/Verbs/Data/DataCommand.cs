using System.CommandLine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh data</c>: whether the data keep what contracts promise.</summary>
internal static class DataCommand
{
    internal static Command Create() => new("data", "Looks whether the data keep what contracts promise of them.")
    {
        DataCheckCommand.Create(),
        DataImportCommand.Create(),
        DataRecordCommand.Create(),
        DataSqlCommand.Create(),
    };
}
