using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>Properties of a schema become columns, those within them fields of columns.</summary>
internal sealed class SchemaColumns(SchemaFiles files, Origin origin)
{
    private const int Deepest = 24;
    private const int MostSchemas = 50_000;

    /// <summary>What is read, or says nothing about the data.</summary>
    private static readonly HashSet<string> Known =
    [
        "$schema", "$id", "id", "$anchor", "$comment", "$defs", "definitions", "$vocabulary", "type", "title", "description", "enum", "const", "format", "default",
        "examples", "example", "deprecated", "nullable", "items", "oneOf", "anyOf", "additionalProperties", "additionalItems", "unevaluatedProperties", "readOnly", "writeOnly",
        .. SchemaLimits.Keywords,
    ];

    private readonly HashSet<string> open = [$"{origin.Source}#"];
    private int budget = MostSchemas;

    internal Gathered Untold { get; } = new(origin);

    internal List<SourceRemark> Faults { get; } = [];

    internal MergedSchema Merge(SchemaPlace place)
    {
        var merged = MergedSchema.Of(place, files, ref budget);
        if (budget < 0 && Faults.Count == 0)
            Faults.Add(new SourceRemark(origin, $"The definitions of the file hold each other so often that they make more than {MostSchemas} fields. Import the parts that matter."));
        return merged;
    }

    internal IReadOnlyList<ColumnDraft> Fields(MergedSchema merged, string at) => Within(merged, () => (IReadOnlyList<ColumnDraft>)
        [.. merged.Properties.Where(property => property.Key.Length > 0).Select(property => Column(property.Key, property.Value, merged.IsRequired(property.Key), at))]);

    internal ColumnDraft Column(string name, SchemaPlace place, bool isRequired, string parent)
    {
        var at = name.Length == 0 ? $"{parent}[]" : $"{parent}.{name}";
        var merged = Merge(place);
        var types = SchemaTypes.Of(merged);
        if (Alternative(merged) is { } only)
        {
            merged = Merge(only.Place);
            types = SchemaTypes.Of(merged) with { IsNullable = types.IsNullable || only.IsNullable };
        }

        Tell(merged, types, at);
        var logical = types.Logical;
        var draft = new ColumnDraft(name)
        {
            BusinessName = merged.Text("title") is { } title && title != name ? title : null,
            Description = OwnText(place, "description") ?? merged.Text("description"),
            LogicalType = logical,
            Options = SchemaLimits.Of(logical, merged, keyword => Untold.Add($"A contract has no word for '{keyword}' as it stands here", at)),
            IsRequired = isRequired && !types.IsNullable,
            Values = Values(merged),
            Examples = Examples(merged),
            More = [.. More(merged)],
        };
        return logical switch
        {
            "object" => MayEnter(merged, at) ? draft with { Fields = Fields(merged, at) } : draft,
            "array" => draft with { Items = Item(merged, at) },
            _ => draft,
        };
    }

    private ColumnDraft? Item(MergedSchema merged, string at)
    {
        if (merged.Within("items") is { Schema.ValueKind: JsonValueKind.Object } items && MayEnter(merged, at))
            return Within(merged, () => Column("", items, isRequired: false, at));
        if (merged.Within("items") is { Schema.ValueKind: JsonValueKind.Array } || merged.Has("prefixItems"))
            Untold.Add("A contract has no word for lists whose places differ in type", at);
        return null;
    }

    /// <summary>Whether one may go into a schema: not where it is within itself, and not too deep.</summary>
    private bool MayEnter(MergedSchema merged, string at)
    {
        if (merged.References.Any(open.Contains))
            Untold.Add("What holds itself is described once, and not again within itself", at);
        else if (at.Count(letter => letter is '.' or '[') > Deepest)
            Untold.Add($"Fields deeper than {Deepest} levels are left out", at);
        else
            return true;
        return false;
    }

    private T Within<T>(MergedSchema merged, Func<T> read)
    {
        var entered = merged.References.Where(open.Add).ToList();
        var inside = read();
        open.ExceptWith(entered);
        return inside;
    }

    /// <summary>The one schema of oneOf or anyOf where the others only allow null.</summary>
    private (SchemaPlace Place, bool IsNullable)? Alternative(MergedSchema merged)
    {
        if (merged.Has("type") || merged.Properties.Count > 0)
            return null;
        var all = merged.Each("oneOf").Concat(merged.Each("anyOf")).ToList();
        var real = all.Where(one => !SchemaTypes.Of(Merge(one)).IsOnlyNull).ToList();
        return real is [var only] ? (only, all.Count > 1) : null;
    }

    private void Tell(MergedSchema merged, SchemaTypes types, string at)
    {
        if (types.IsMixed)
            Untold.Add("A column of a contract has one logical type: it has none where a schema allows several", at);
        if (merged.Each("oneOf").Count + merged.Each("anyOf").Count > 0)
            Untold.Add("A contract has no word for alternatives (oneOf, anyOf)", at);
        if (merged["additionalProperties"] is { ValueKind: JsonValueKind.Object })
            Untold.Add("A contract of ODCS v3.1.0 has no word for maps of any keys (additionalProperties)", at);
        foreach (var lost in merged.Lost)
            if (IsElsewhere(lost))
                Untold.Add($"The reference '{lost}' leads out of the source, and is not followed", at);
            else if (Faults.All(fault => !fault.Message.Contains($"'{lost}'", StringComparison.Ordinal)))
                Faults.Add(new SourceRemark(origin with { Item = at }, $"The reference '{lost}' leads nowhere: add the file or the definition, or correct the reference."));
        TellKeywords(merged, at);
    }

    /// <summary>Tells the keywords of a schema that nobody here reads.</summary>
    internal void TellKeywords(MergedSchema merged, string at)
    {
        foreach (var keyword in merged.Keywords.Where(keyword => !Known.Contains(keyword) && !keyword.StartsWith("x-", StringComparison.Ordinal)))
            Untold.Add($"A contract has no word for '{keyword}'", at);
    }

    private static bool IsElsewhere(string reference) => reference.Contains("://", StringComparison.Ordinal) || reference.StartsWith("urn:", StringComparison.Ordinal);

    private static string? OwnText(SchemaPlace place, string key) => place.Schema.ValueKind == JsonValueKind.Object ? SchemaFile.Text(place.Schema, key) : null;

    private static List<JsonNode> Values(MergedSchema merged)
    {
        var values = merged["enum"] is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : Enumerable.Empty<JsonElement>();
        if (merged["const"] is { } only)
            values = [only];
        return [.. values.Where(value => value.ValueKind is JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False).Select(Node)];
    }

    private static List<JsonNode> Examples(MergedSchema merged)
    {
        if (merged["examples"] is { ValueKind: JsonValueKind.Array } list)
            return [.. list.EnumerateArray().Where(value => value.ValueKind != JsonValueKind.Null).Select(Node)];
        return merged["example"] is { ValueKind: not JsonValueKind.Null } one ? [Node(one)] : [];
    }

    /// <summary>What a schema says and the standard has no field for.</summary>
    internal static IEnumerable<KeyValuePair<string, JsonNode?>> More(MergedSchema merged)
    {
        if (merged["default"] is { } otherwise)
            yield return new("default", otherwise.ValueKind == JsonValueKind.Null ? null : Node(otherwise));
        if (merged["deprecated"] is { ValueKind: JsonValueKind.True })
            yield return new("deprecated", JsonValue.Create(true));
        foreach (var keyword in merged.Keywords.Where(keyword => keyword.StartsWith("x-", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
            yield return new(keyword, merged[keyword] is { ValueKind: not JsonValueKind.Null } value ? Node(value) : null);
    }

    private static JsonNode Node(JsonElement value) => JsonNode.Parse(value.GetRawText())!;
}
