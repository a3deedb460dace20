using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>Some files of a tree, and all below some of its folders: whatever else there is, is not looked at.</summary>
/// <param name="tree">The whole.</param>
/// <param name="parts">The paths of files and folders.</param>
/// <param name="also">Says of other files whether they are among them; null where none are.</param>
public sealed class PartialTree(IFileTree tree, IReadOnlyCollection<RepoPath> parts, Predicate<RepoPath>? also = null) : IFileTree
{
    private readonly IReadOnlyList<RepoPath> parts = [.. parts.Distinct().Where(part => !parts.Any(part.IsBelow))];

    public IReadOnlyList<FileEntry> List(string folder)
    {
        var at = RepoPath.Of(folder);
        return
        [
            .. parts.SelectMany(part => part == at || part.IsBelow(at) ? Listed(part) : at.IsBelow(part) ? tree.List(folder) : [])
                .Concat(also is null ? [] : tree.List(folder).Where(file => !IsInPart(file.RepoPath) && also(file.RepoPath)))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    public FileEntry? Find(string path) => IsInPart(RepoPath.Of(path)) || also?.Invoke(RepoPath.Of(path)) == true ? tree.Find(path) : null;

    public byte[] Read(FileEntry file) => tree.Read(file);

    private bool IsInPart(RepoPath path) => parts.Any(part => part == path || path.IsBelow(part));

    private IReadOnlyList<FileEntry> Listed(RepoPath part) => tree.Find(part) is { } file ? [file] : tree.List(part);
}
