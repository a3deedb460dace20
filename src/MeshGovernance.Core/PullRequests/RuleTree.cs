using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.PullRequests;

/// <summary>What decides in a mesh, without what is judged: its settings, its guild, and the policies of all and of each domain.</summary>
public sealed class RuleTree(IFileTree mesh, MeshPaths paths) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) => [.. mesh.List(folder).Where(file => IsRule(file.RepoPath, paths))];

    public FileEntry? Find(string path) => IsRule(RepoPath.Of(path), paths) ? mesh.Find(path) : null;

    public byte[] Read(FileEntry file) => mesh.Read(file);

    internal static bool IsRule(RepoPath path, MeshPaths paths) =>
        path.Text == MeshSettings.File || path.IsBelow(paths.Policies) || path.IsBelow(paths.Guild) || IsOfDomain(path, paths.Domains);

    /// <summary>Whether a path is below <c>domains/&lt;domain&gt;/policies/</c>. Asked for every file of a mesh: nothing is allocated on the way.</summary>
    private static bool IsOfDomain(RepoPath path, RepoPath domains) =>
        path.Within(domains) is var inside && inside[(inside.IndexOf('/') + 1)..].StartsWith("policies/", StringComparison.Ordinal);
}
