using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.PullRequests;

/// <summary>What decides in a mesh, without what is judged: its settings, its guild, and the policies of all and of each domain.</summary>
public sealed class RuleTree(IFileTree mesh, MeshPaths paths) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) => [.. mesh.List(folder).Where(file => IsRule(file.Path, paths))];

    public FileEntry? Find(string path) => IsRule(path, paths) ? mesh.Find(path) : null;

    public byte[] Read(FileEntry file) => mesh.Read(file);

    internal static bool IsRule(string path, MeshPaths paths) =>
        path == MeshSettings.File || IsRoot(path, paths) || IsIn(path, paths.Policies) || IsIn(path, paths.Guild) || IsOfDomain(path, paths.Domains);

    /// <summary>Whether a path is that of a folder which holds rules: what is listed under it stands in its place.</summary>
    private static bool IsRoot(string path, MeshPaths paths) => path == paths.Policies || path == paths.Guild || path == paths.Domains;

    internal static bool IsIn(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal) && path.Length > folder.Length && path[folder.Length] == '/';

    /// <summary>Whether a path is below <c>domains/&lt;domain&gt;/policies/</c>. Asked for every file of a mesh: nothing is allocated on the way.</summary>
    private static bool IsOfDomain(string path, string domains)
    {
        if (!IsIn(path, domains))
            return false;
        var below = path.AsSpan(domains.Length + 1);
        return below[(below.IndexOf('/') + 1)..].StartsWith("policies/", StringComparison.Ordinal);
    }
}
