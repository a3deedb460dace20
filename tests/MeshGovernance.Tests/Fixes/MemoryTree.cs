using MeshGovernance.Core.Files;

namespace MeshGovernance.Tests.Fixes;

/// <summary>Files in memory, by their paths in the mesh.</summary>
internal sealed class MemoryTree(IReadOnlyDictionary<string, byte[]> contents) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) =>
        [.. contents.Keys.Where(path => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Entry)];

    public FileEntry? Find(string path) => contents.ContainsKey(path) ? Entry(path) : null;

    public byte[] Read(FileEntry file) => contents[file.Path];

    /// <summary>The files below a folder of the disk; a filter says which, and under which path.</summary>
    internal static IEnumerable<KeyValuePair<string, byte[]>> Below(string folder, Func<string, string?> path) =>
        from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        let to = path(Path.GetRelativePath(folder, file).Replace('\\', '/'))
        where to is not null
        select KeyValuePair.Create(to, File.ReadAllBytes(file));

    private FileEntry Entry(string path) => new(path, FileKind.Regular, contents[path].Length, null);
}
