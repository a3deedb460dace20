using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>Some files of a tree, and all below some of its folders: whatever else there is, is not looked at.</summary>
/// <param name="tree">The whole.</param>
/// <param name="parts">The paths of files and folders.</param>
public sealed class PartialTree(IFileTree tree, IReadOnlyCollection<RepoPath> parts) : IFileTree
{
    private readonly IReadOnlyList<RepoPath> parts = [.. parts.Distinct().Where(part => !parts.Any(part.IsBelow))];

    public IReadOnlyList<FileEntry> List(string folder)
    {
        var at = RepoPath.Of(folder);
        return [.. parts.SelectMany(part => part == at || part.IsBelow(at) ? Listed(part) : at.IsBelow(part) ? tree.List(folder) : []).OrderBy(file => file.Path, StringComparer.Ordinal)];
    }

    public FileEntry? Find(string path) => parts.Any(part => part == RepoPath.Of(path) || RepoPath.Of(path).IsBelow(part)) ? tree.Find(path) : null;

    public byte[] Read(FileEntry file) => tree.Read(file);

    private IReadOnlyList<FileEntry> Listed(RepoPath part) => tree.Find(part) is { } file ? [file] : tree.List(part);
}
