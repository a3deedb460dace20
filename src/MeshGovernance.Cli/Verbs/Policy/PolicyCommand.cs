using System.CommandLine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy</c>: what the guild does with its policies.</summary>
internal static class PolicyCommand
{
    internal static Command Create() => new("policy", "Makes, tests and lists policies, prepares what the guild decides about them, and shows what they see.")
    {
        PolicyAdoptCommand.Create(), PolicyDeprecateCommand.Create(), PolicyListCommand.Create(), PolicyModelCommand.Create(), PolicyNewCommand.Create(), PolicyRetireCommand.Create(), PolicyTestCommand.Create(),
    };
}
