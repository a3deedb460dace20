using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The folders of all policies, gathered file by file: a policy is more than its <c>policy.yaml</c>, and may lack even that.</summary>
internal sealed class PolicyTree
{
    private readonly Dictionary<string, PolicyFolder> folders = [];

    internal IEnumerable<PolicyFolder> Folders => folders.Values;

    /// <summary>The part of a path that lies among policies; null where it does not.</summary>
    /// <param name="folder">The folder of the mesh.</param>
    /// <param name="parts">The path from there.</param>
    internal static PolicyPath? PathOf(MeshFolder folder, string[] parts) => folder switch
    {
        MeshFolder.Policies => new PolicyPath("", parts),
        MeshFolder.Domains when parts is [var domain, "policies", .. { Length: > 0 } rest] => new PolicyPath(domain, rest),
        _ => null,
    };

    /// <summary>Adds a file. What is said of it where no kind reads it there; null for nothing.</summary>
    internal string? Add(FileEntry file, PolicyPath path)
    {
        if (path.Parts is not [var category, var name, var version, .. var rest] || rest.Length == 0 || FilePlace.Major(version) is not { } major)
        {
            var here = file.Path[..^string.Join('/', path.Parts).Length];
            return file.Name.EndsWith(".csx", StringComparison.Ordinal) || file.IsYaml
                ? $"A policy lives in {here}<category>/<policy>/v<major>/, such as {here}privacy/personal-data/v1/."
                : null;
        }

        var folder = file.Path[..^(string.Join('/', rest).Length)];
        if (!folders.TryGetValue(folder, out var policy))
            folders[folder] = policy = new PolicyFolder(folder, [path.Domain, category, name, major], new Dictionary<string, FileEntry>(), new List<FileEntry>());
        if (rest is [PolicyFolder.CasesFolder, _, PolicyFolder.CaseFile])
            ((List<FileEntry>)policy.Cases).Add(file);
        if (rest is not [var own])
            return null;
        ((Dictionary<string, FileEntry>)policy.Files)[own] = file;
        return file.IsYaml ? "A policy has a policy.yaml and a decision.yaml; other YAML belongs to its cases/." : null;
    }
}

/// <summary>A path among policies: the domain whose own they are, empty for those of all, and the parts from there.</summary>
internal sealed record PolicyPath(string Domain, string[] Parts);
