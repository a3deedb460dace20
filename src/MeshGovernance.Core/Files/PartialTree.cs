namespace MeshGovernance.Core.Files;

/// <summary>Some files of a tree, and all below some of its folders: whatever else there is, is not looked at.</summary>
/// <param name="tree">The whole.</param>
/// <param name="parts">Paths of files, and of folders with a slash at their end.</param>
public sealed class PartialTree(IFileTree tree, IReadOnlyCollection<string> parts) : IFileTree
{
    private readonly IReadOnlyList<string> parts = [.. parts.Where(part => !parts.Any(other => other != part && IsBelow(part, other))).Order(StringComparer.Ordinal)];

    public IReadOnlyList<FileEntry> List(string folder) =>
    [
        .. parts.SelectMany(part => folder.Length == 0 || IsBelow(part, folder + "/") ? Listed(part) : IsBelow(folder + "/", part) ? tree.List(folder) : [])
            .OrderBy(file => file.Path, StringComparer.Ordinal),
    ];

    public FileEntry? Find(string path) => parts.Any(part => part == path || IsBelow(path, part)) ? tree.Find(path) : null;

    public byte[] Read(FileEntry file) => tree.Read(file);

    private IReadOnlyList<FileEntry> Listed(string part) => part.EndsWith('/') ? tree.List(part[..^1]) : tree.Find(part) is { } file ? [file] : [];

    private static bool IsBelow(string path, string folder) => folder.EndsWith('/') && path.StartsWith(folder, StringComparison.Ordinal);
}
