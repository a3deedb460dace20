using MeshGovernance.Core;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>The policies that somebody asks for by name.</summary>
internal static class NamedPolicies
{
    /// <summary>The policies of some names: an id, with or without its major version, or a folder. All of them for no name.</summary>
    /// <exception cref="UserException">There is no such policy.</exception>
    internal static IReadOnlyList<PolicySource> Of(LoadedMesh mesh, IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (!mesh.Policies.Any(source => source.IsCalled(name)) && Broken(mesh, [name]).Count == 0)
                throw new UserException($"There is no policy '{name}'.{Spelling.Question(name, mesh.PolicyNames)}");
        return [.. mesh.Policies.Where(source => names.Count == 0 || names.Any(source.IsCalled))];
    }

    /// <summary>What is wrong with the files of policies of some names, so that they cannot be run or are not whole.</summary>
    internal static IReadOnlyList<Diagnostic> Broken(LoadedMesh mesh, IReadOnlyList<string> names) =>
    [
        .. mesh.Diagnostics.Where(diagnostic => diagnostic.Rule.Level == Level.Error && !EngineRule.IsForTheGuild(diagnostic.Rule.Id) && diagnostic.Element.Name.Kind == NameKind.Policy
            && (names.Count == 0 || names.Any(name => IsAbout(diagnostic, name)))),
    ];

    private static bool IsAbout(Diagnostic diagnostic, string name)
    {
        return diagnostic.Element.Name.PolicyKey is { } key && (key == name || key.StartsWith(name + "@", StringComparison.Ordinal))
            || RepoPath.Read(name) is { } folder && RepoPath.Of(diagnostic.File).IsBelow(folder);
    }
}
