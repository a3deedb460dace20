using MeshGovernance.Core.Imports;

namespace MeshGovernance.Engine.Imports;

/// <summary>The sources that are no files: the one list that all others are asked by.</summary>
internal static class DatabaseFormats
{
    internal static IReadOnlyList<IDatabaseFormat> All { get; } = [];

    /// <summary>What reads an address; null for the path of a file, and for an address that nobody knows.</summary>
    internal static IDatabaseFormat? Find(string source) => All.FirstOrDefault(format => source.StartsWith(format.Name + ":", StringComparison.Ordinal));
}
