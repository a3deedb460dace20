using System.Text.Json;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>A schema together with what it refers to and consists of ($ref, allOf): keywords, of which the nearest counts, and properties, of which all do.</summary>
internal sealed class MergedSchema
{
    private readonly Dictionary<string, SchemaPlace> keywords = [];
    private readonly Dictionary<string, SchemaPlace> properties = [];
    private readonly HashSet<string> required = [];
    private readonly HashSet<string> references = [];

    /// <summary>Properties in the order in which the schema has them.</summary>
    internal IReadOnlyList<KeyValuePair<string, SchemaPlace>> Properties => [.. properties];

    internal IEnumerable<string> Keywords => keywords.Keys;

    /// <summary>The definitions that it was put together from: one of them within itself goes round in a circle.</summary>
    internal IReadOnlySet<string> References => references;

    /// <summary>References that lead nowhere.</summary>
    internal List<string> Lost { get; } = [];

    /// <param name="start">The schema.</param>
    /// <param name="files">Where references lead to.</param>
    /// <param name="budget">How many schemas may yet be read: definitions that hold each other twice would have no end that anybody waits for.</param>
    internal static MergedSchema Of(SchemaPlace start, SchemaFiles files, ref int budget)
    {
        var merged = new MergedSchema();
        var open = new Stack<SchemaPlace>([start]);
        while (open.TryPop(out var place) && budget-- > 0)
            if (place.Schema.ValueKind == JsonValueKind.Object)
                foreach (var part in Enumerable.Reverse(merged.Add(place, files)))
                    open.Push(part);
        return merged;
    }

    internal bool Has(string keyword) => keywords.ContainsKey(keyword);

    internal JsonElement? this[string keyword] => keywords.TryGetValue(keyword, out var place) ? place.Schema : null;

    /// <summary>A schema that stands behind a keyword, such as items.</summary>
    internal SchemaPlace? Within(string keyword) => keywords.GetValueOrDefault(keyword);

    internal string? Text(string keyword) => this[keyword] is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    internal bool IsRequired(string property) => required.Contains(property);

    /// <summary>Each schema of a list such as oneOf.</summary>
    internal IReadOnlyList<SchemaPlace> Each(string keyword) =>
        keywords.TryGetValue(keyword, out var place) && place.Schema.ValueKind == JsonValueKind.Array
            ? [.. place.Schema.EnumerateArray().Select(item => place with { Schema = item })]
            : [];

    /// <summary>Takes in what a schema says itself; what else it consists of comes back.</summary>
    private List<SchemaPlace> Add(SchemaPlace place, SchemaFiles files)
    {
        var parts = new List<SchemaPlace>();
        foreach (var member in place.Schema.EnumerateObject())
            switch (member.Name)
            {
                case "$ref" when member.Value.ValueKind == JsonValueKind.String:
                    var reference = member.Value.GetString()!;
                    if (files.Find(place.File, reference) is not { } found)
                        Lost.Add(reference);
                    else if (references.Add(Key(found.File, reference)))
                        parts.Add(found);
                    break;
                case "allOf" when member.Value.ValueKind == JsonValueKind.Array:
                    parts.AddRange(member.Value.EnumerateArray().Select(part => place with { Schema = part }));
                    break;
                case "properties" when member.Value.ValueKind == JsonValueKind.Object:
                    foreach (var property in member.Value.EnumerateObject())
                        properties.TryAdd(property.Name, place with { Schema = property.Value });
                    break;
                case "required" when member.Value.ValueKind == JsonValueKind.Array:
                    required.UnionWith(member.Value.EnumerateArray().Where(name => name.ValueKind == JsonValueKind.String).Select(name => name.GetString()!));
                    break;
                default:
                    keywords.TryAdd(member.Name, place with { Schema = member.Value });
                    break;
            }

        return parts;
    }

    private static string Key(SchemaFile file, string reference) =>
        $"{file.Path}#{(reference.Contains('#', StringComparison.Ordinal) ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..] : "")}";
}
