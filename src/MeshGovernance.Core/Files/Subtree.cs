using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Files;

/// <summary>A folder of a tree, seen as a tree of its own.</summary>
public sealed class Subtree(IFileTree tree, string folder) : IFileTree
{
    private readonly RepoPath top = RepoPath.Of(folder);

    /// <summary>What it is a folder of.</summary>
    internal IFileTree Whole => tree;

    /// <summary>The folder, with a slash at its end.</summary>
    internal string Prefix => top.Text + "/";

    public IReadOnlyList<FileEntry> List(string folder) => [.. tree.List(folder.Length == 0 ? top : top.Child(folder)).Select(Inside)];

    public FileEntry? Find(string path) => tree.Find(top.Child(path)) is { } file ? Inside(file) : null;

    public byte[] Read(FileEntry file) => tree.Read(file with { Path = top.Child(file.Path) });

    private FileEntry Inside(FileEntry file) => file with { Path = file.RepoPath.Within(top).ToString() };
}
