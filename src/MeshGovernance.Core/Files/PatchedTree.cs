using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>A tree in which some files have other contents, or are new: what a change would make of a mesh, before anything is written.</summary>
public sealed class PatchedTree(IFileTree tree, IReadOnlyDictionary<string, byte[]> contents) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) =>
    [
        .. tree.List(folder).Where(file => !contents.ContainsKey(file.Path))
            .Concat(contents.Keys.Where(path => RepoPath.Of(path).IsBelow(RepoPath.Of(folder))).Select(Patched))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public FileEntry? Find(string path) => contents.ContainsKey(path) ? Patched(path) : tree.Find(path);

    public byte[] Read(FileEntry file) => contents.TryGetValue(file.Path, out var content) ? content : tree.Read(file);

    private FileEntry Patched(string path) => new(path, FileKind.Regular, contents[path].Length, null);
}
