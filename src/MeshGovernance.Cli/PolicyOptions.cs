using System.CommandLine;
using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;

namespace MeshGovernance.Cli;

/// <summary>What the verbs about policies have in common.</summary>
internal static class PolicyOptions
{
    internal static Option<string> Mesh() => new("--mesh") { Description = "A folder of the mesh.", HelpName = "PATH", DefaultValueFactory = _ => "." };

    /// <summary>The policies of some names: an id, with or without its major version, or a folder. All of them for no name.</summary>
    /// <exception cref="UserException">There is no such policy.</exception>
    internal static IReadOnlyList<PolicySource> Named(LoadedMesh mesh, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (!mesh.Policies.Any(source => source.IsCalled(name)))
                throw new UserException($"There is no policy '{name}'.{(Spelling.Nearest(name, mesh.PolicyNames) is { } near ? $" Did you mean '{near}'?" : "")}");
        return [.. mesh.Policies.Where(source => names.Count == 0 || names.Any(source.IsCalled))];
    }
}
