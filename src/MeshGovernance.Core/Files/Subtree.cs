namespace MeshGovernance.Core.Files;

/// <summary>A folder of a tree, seen as a tree of its own.</summary>
public sealed class Subtree(IFileTree tree, string folder) : IFileTree
{
    private readonly string prefix = folder.TrimEnd('/') + "/";

    public IReadOnlyList<FileEntry> List(string folder) =>
        [.. tree.List(folder.Length == 0 ? prefix.TrimEnd('/') : prefix + folder).Select(Inside)];

    public FileEntry? Find(string path) => tree.Find(prefix + path) is { } file ? Inside(file) : null;

    public byte[] Read(FileEntry file) => tree.Read(file with { Path = prefix + file.Path });

    private FileEntry Inside(FileEntry file) => file with { Path = file.Path[Math.Min(prefix.Length, file.Path.Length)..] };
}
