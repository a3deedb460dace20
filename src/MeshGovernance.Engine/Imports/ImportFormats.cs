using MeshGovernance.Core.Imports;
using MeshGovernance.Databases;
using MeshGovernance.Exchange.Imports;

namespace MeshGovernance.Engine.Imports;

/// <summary>All that can be imported: files by their formats, and sources that are no files.</summary>
public static class ImportFormats
{
    /// <summary>The formats of files. A file belongs to the first that knows it.</summary>
    public static IReadOnlyList<ISourceFormat> Files { get; } = [.. SourceFormats.All, .. DatabaseFormats.OfFiles];

    public static IReadOnlyList<IDatabaseFormat> Databases => DatabaseFormats.All;

    /// <summary>A format of files by what people write; null where there is none.</summary>
    public static ISourceFormat? Find(string name) => Files.FirstOrDefault(format => format.Name == name);

    /// <summary>What reads an address; null for the path of a file, and for an address that nobody knows.</summary>
    public static IDatabaseFormat? OfAddress(string source) => Databases.FirstOrDefault(format => source.StartsWith(format.Name + ":", StringComparison.Ordinal));

    /// <summary>A source as it may be shown: an address of a kind that nobody knows may hold a password anywhere.</summary>
    internal static string Shown(string source) =>
        OfAddress(source)?.Shown(source) ?? (source.IndexOf("://", StringComparison.Ordinal) is var end and > 0 ? source[..end] + "://..." : source);
}
