using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>
/// The definitions of a schema: one for each map, and more where it differs from release to release. Two releases share a definition
/// where nothing in it differs, however deep.
/// </summary>
internal sealed class Definitions
{
    private readonly Standard standard;
    private readonly Dictionary<(MapShape Shape, Release Release), string> names = [];

    internal Definitions(Standard standard)
    {
        this.standard = standard;
        foreach (var (_, release) in standard.Versions)
            Collect(standard.Root, release);

        // All releases of a map are taken for alike until their schemas differ, which may make those that refer to them differ.
        var count = 0;
        while (names.Values.Distinct().Count() is var now && now > count)
        {
            count = now;
            foreach (var (at, name) in Split())
                names[at] = name;
        }
    }

    internal JsonObject Reference(MapShape shape, Release release) => new() { ["$ref"] = $"#/definitions/{names[(shape, release)]}" };

    internal JsonObject ToJson() => new(names
        .DistinctBy(entry => entry.Value)
        .OrderBy(entry => entry.Value, StringComparer.Ordinal)
        .Select(entry => KeyValuePair.Create(entry.Value, (JsonNode?)Schema(entry.Key.Shape, entry.Key.Release))));

    private void Collect(MapShape shape, Release release)
    {
        if (!names.TryAdd((shape, release), NameOf(shape)))
            return;
        MapSchema.Of(shape, release, new ShapeSchema(standard, release, inner =>
        {
            Collect(inner, release);
            return [];
        }));
    }

    private List<((MapShape, Release), string)> Split() =>
    [
        .. from entry in names
           group entry.Key by entry.Key.Shape into shape
           let alike = shape.GroupBy(at => Schema(at.Shape, at.Release).ToJsonString()).ToList()
           from releases in alike
           let suffix = alike.Count == 1 ? "" : "-" + standard.ApiVersion(releases.Min(at => at.Release))
           from at in releases
           select ((at.Shape, at.Release), NameOf(at.Shape) + suffix),
    ];

    private JsonObject Schema(MapShape shape, Release release) => MapSchema.Of(shape, release, new ShapeSchema(standard, release, inner => Reference(inner, release)));

    /// <summary>"A custom property" becomes CustomProperty.</summary>
    private static string NameOf(MapShape shape) =>
        string.Concat(shape.Title.Split(' ').Skip(1).Select(word => word.Trim('\'')).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
