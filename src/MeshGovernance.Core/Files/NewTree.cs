using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>Files that are not written yet, as a tree: a mesh can be read before it is there.</summary>
public sealed class NewTree(IEnumerable<NewFile> files) : IFileTree
{
    private readonly SortedDictionary<string, NewFile> files = new(files.ToDictionary(file => file.Path), StringComparer.Ordinal);

    public IReadOnlyList<FileEntry> List(string folder) =>
        [.. files.Values.Where(file => RepoPath.Of(file.Path).IsBelow(RepoPath.Of(folder))).Select(Entry)];

    public FileEntry? Find(string path) => files.TryGetValue(path, out var file) ? Entry(file) : null;

    public byte[] Read(FileEntry file) => files[file.Path].Content.ToArray();

    private static FileEntry Entry(NewFile file) => new(file.Path, FileKind.Regular, file.Content.Length, blobId: null);
}
