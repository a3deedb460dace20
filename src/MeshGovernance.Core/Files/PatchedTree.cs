using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>A tree in which some files have other contents, are new or are gone: what a change would make of a mesh, before anything is written.</summary>
/// <param name="tree">The files as they are.</param>
/// <param name="contents">What files hold instead.</param>
/// <param name="gone">The files that are not there any more; null for none.</param>
public sealed class PatchedTree(IFileTree tree, IReadOnlyDictionary<string, byte[]> contents, IReadOnlyCollection<string>? gone = null) : IFileTree
{
    private readonly HashSet<string> gone = new(gone ?? [], StringComparer.Ordinal);

    public IReadOnlyList<FileEntry> List(string folder) =>
    [
        .. tree.List(folder).Where(file => !contents.ContainsKey(file.Path) && !IsGone(file.Path))
            .Concat(contents.Keys.Where(path => RepoPath.Of(path).IsBelow(RepoPath.Of(folder))).Select(Patched))
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public FileEntry? Find(string path) => contents.ContainsKey(path) ? Patched(path) : IsGone(path) ? null : tree.Find(path);

    public byte[] Read(FileEntry file) => contents.TryGetValue(file.Path, out var content) ? content : tree.Read(file);

    private bool IsGone(string path) => gone.Contains(path);

    private FileEntry Patched(string path) => new(path, FileKind.Regular, contents[path].Length, null);
}
