using System.CommandLine;

namespace MeshGovernance.Cli.Options;

/// <summary>What the verbs about policies have in common.</summary>
internal static class PolicyOptions
{
    internal static Option<string> Mesh() => new("--mesh") { Description = "A folder of the mesh.", HelpName = "PATH", DefaultValueFactory = _ => "." };
}
