using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports;

/// <summary>What the files of a source are called without their endings; with their folders where two would be called the same.</summary>
internal static class FileStems
{
    internal static IReadOnlyDictionary<string, string> Of(IReadOnlyList<SourceFile> files, params string[] endings)
    {
        var stems = files.ToDictionary(file => file.Path, file => Without(file.Path, endings));
        var alike = stems.Values.GroupBy(Last, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return stems.ToDictionary(one => one.Key, one => alike.Contains(Last(one.Value)) ? one.Value : Last(one.Value));
    }

    internal static string Last(string path) => path[(path.LastIndexOf('/') + 1)..];

    private static string Without(string path, string[] endings)
    {
        var ending = endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && path.Length > ending.Length) ?? "";
        return path[..^ending.Length];
    }
}
