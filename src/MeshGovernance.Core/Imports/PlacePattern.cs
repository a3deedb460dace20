using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Imports;

/// <summary>
/// Where a file stays, as <c>paths</c> of <c>mesh.yaml</c> says it: names with slashes between them, of which some have a gap. What two files have in
/// common makes one pattern of both.
/// </summary>
internal sealed record PlacePattern(IReadOnlyList<string> Parts)
{
    private const int Few = 5;

    private static readonly string[] Endings = [".yaml", ".yml"];

    internal string Text => string.Join('/', Parts);

    /// <summary>The pattern as a mesh reads it.</summary>
    private PathPattern? Rule => field ??= PathPattern.Read(Text, PathPattern.OfContracts, out _);

    /// <summary>The path of the one file that it was made of, which leads there alone; null where a pattern needs a gap.</summary>
    internal string? Exact { get; private init; }

    /// <summary>Whether a mesh reads a file by its ending.</summary>
    internal static bool IsRead(string path) => Endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal));

    internal static PlacePattern OfContract(string path)
    {
        var parts = path.Split('/');
        var stem = SourceName.Stem(path);
        if (stem.Length > 0)
            parts[^1] = "{contract}" + parts[^1][stem.Length..];
        return new PlacePattern(parts) { Exact = path };
    }

    /// <summary>Null where nothing in the path can be the name of a data product.</summary>
    internal static PlacePattern? OfProduct(string path)
    {
        var parts = path.Split('/');
        if (OwnName(path) is { Length: > 0 } stem)
            parts[^1] = "{product}" + parts[^1][stem.Length..];
        else if (parts.Length > 1)
            parts[^2] = "{product}";
        else
            return null;
        return new PlacePattern(parts);
    }

    /// <summary>What a data product is called by its path.</summary>
    internal static string ProductOf(string path) => OwnName(path) is { Length: > 0 } stem ? stem : path.Split('/') is [.., var folder, _] ? folder : "";

    /// <summary>As few patterns as lead to all files and to none besides.</summary>
    /// <param name="patterns">One for each file.</param>
    /// <param name="others">Files to which none may lead.</param>
    internal static IReadOnlyList<string> Fewest(IReadOnlyList<PlacePattern> patterns, IReadOnlyList<string> others)
    {
        var distinct = patterns.DistinctBy(pattern => pattern.Text).ToList();
        if (distinct.Count > Few)
        {
            var merged = distinct.GroupBy(pattern => (pattern.Parts.Count, pattern.Parts[^1], pattern.Parts.Count > 1 ? pattern.Parts[^2].StartsWith('{') : false)).Select(alike => Merged([.. alike])).ToList();
            if (!merged.Exists(pattern => others.Any(pattern.Matches)))
                distinct = merged;
        }

        // Where other files stand between them, each has a path of its own.
        var wide = distinct.Where(pattern => others.Any(pattern.Matches)).Select(pattern => pattern.Text).ToHashSet(StringComparer.Ordinal);
        var exact = wide.Count == 0 ? [] : patterns.Where(pattern => pattern.Exact is not null && wide.Contains(pattern.Text)).ToList();
        return
        [
            .. distinct.Where(pattern => pattern.Exact is null || !wide.Contains(pattern.Text)).Select(pattern => pattern.Text)
                .Concat(exact.Select(pattern => pattern.Exact!)).Distinct().Order(StringComparer.Ordinal),
        ];
    }

    private static PlacePattern Merged(IReadOnlyList<PlacePattern> alike) =>
        new([.. Enumerable.Range(0, alike[0].Parts.Count).Select(at => alike.All(pattern => pattern.Parts[at] == alike[0].Parts[at]) ? alike[0].Parts[at] : "*")]);

    internal bool Matches(string path) => Rule?.Match(path.Split('/')) is not null;

    private static string OwnName(string path) => SourceName.Stem(path) is var stem && stem.ToLowerInvariant() is "product" or "dataproduct" or "data-product" or "data_product" or "descriptor" ? "" : stem;
}
