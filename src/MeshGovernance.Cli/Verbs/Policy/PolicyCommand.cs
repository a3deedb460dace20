using System.CommandLine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy</c>: what the guild does with its policies.</summary>
internal static class PolicyCommand
{
    internal static Command Create() => new("policy", "Makes, tests and lists policies, and shows what they see.")
    {
        PolicyListCommand.Create(), PolicyModelCommand.Create(), PolicyNewCommand.Create(), PolicyTestCommand.Create(),
    };
}
