using System.Text;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Tests.Fences;

/// <summary>Files of a mesh that lie nowhere but here.</summary>
internal sealed class MemoryTree(IReadOnlyDictionary<string, string> files) : IFileTree
{
    public IReadOnlyList<FileEntry> List(string folder) =>
        [.. files.Keys.Where(path => folder.Length == 0 || path.StartsWith(folder.TrimEnd('/') + "/", StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(Entry)];

    public FileEntry? Find(string path) => files.ContainsKey(path) ? Entry(path) : null;

    public byte[] Read(FileEntry file) => Encoding.UTF8.GetBytes(files[file.Path]);

    private FileEntry Entry(string path) => new(path, FileKind.Regular, Encoding.UTF8.GetByteCount(files[path]), null);
}
