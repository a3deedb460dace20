namespace MeshGovernance.Core.Files;

/// <summary>A tree in which some files have other contents: what a change would make of a mesh, before anything is written.</summary>
public sealed class PatchedTree(IFileTree tree, IReadOnlyDictionary<string, byte[]> contents) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) => [.. tree.List(folder).Select(Patched)];

    public FileEntry? Find(string path) => tree.Find(path) is { } file ? Patched(file) : null;

    public byte[] Read(FileEntry file) => contents.TryGetValue(file.Path, out var content) ? content : tree.Read(file);

    private FileEntry Patched(FileEntry file) => contents.TryGetValue(file.Path, out var content) ? file with { Size = content.Length, BlobId = null } : file;
}
