using System.Text;

namespace MeshGovernance.Core.Files;

/// <summary>A file to be written: its path relative to the mesh, with slashes, and what it shall hold.</summary>
public sealed record NewFile(string Path, ReadOnlyMemory<byte> Content)
{
    public static NewFile Of(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
