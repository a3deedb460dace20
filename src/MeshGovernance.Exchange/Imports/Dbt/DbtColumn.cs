using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>A column, while constraints and tests are still added to it.</summary>
internal sealed class DbtColumn(string name)
{
    private static readonly string[] Personal = ["pii", "contains_pii", "is_pii"];

    private readonly JsonObject options = [];
    private readonly JsonArray rules = [];

    internal string Name { get; } = name;

    internal string? Type { get; init; }

    internal string? Description { get; init; }

    internal bool IsRequired { get; set; }

    internal bool IsUnique { get; set; }

    /// <summary>Its place in the primary key, from 1; 0 where it is no part of it.</summary>
    internal int KeyPosition { get; set; }

    /// <summary>The columns of other models that its values are found in.</summary>
    internal SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    internal string? LogicalType => SqlTypes.LogicalOf(Type);

    private IReadOnlyList<string> Tags { get; init; } = [];

    private IReadOnlyList<(string Property, JsonNode? Value)> Meta { get; init; } = [];

    private string? Classification { get; init; }

    internal static DbtColumn Of(string name, JsonElement column, DbtCatalogColumn? found)
    {
        var meta = DbtMeta.Of(column);
        var isPersonal = meta.Any(entry => Personal.Contains(entry.Property, StringComparer.OrdinalIgnoreCase) && entry.Value is JsonValue value && value.GetValueKind() == JsonValueKind.True);
        return new DbtColumn(name)
        {
            Type = column.Text("data_type") ?? found?.Type,
            Description = column.Text("description") ?? found?.Comment,
            Tags = [.. column.Texts("tags").Concat(column.Texts("config", "tags")).Concat(isPersonal ? ["pii"] : []).Distinct(StringComparer.Ordinal)],
            Classification = column.Text("meta", "classification") ?? column.Text("config", "meta", "classification"),
            Meta = [.. meta.Where(entry => entry.Property != "classification" || entry.Value is not JsonValue)],
        };
    }

    internal void Must(JsonObject rule) => rules.Add(rule);

    /// <summary>A bound of its values; false where its type has none, or has another one already.</summary>
    internal bool Bound(string option, JsonNode? value) => value is null || (LogicalType is not null && options.TryAdd(option, value));

    internal JsonObject Property(string shortName, JsonArray? inner = null)
    {
        var isList = inner is not null && LogicalType == "array";
        foreach (var (option, value) in inner is null ? SqlTypes.OptionsOf(Type, LogicalType) : [])
            options.TryAdd(option, value?.DeepClone());
        return new JsonObject { ["name"] = shortName }
            .Put("physicalName", shortName == Name ? null : Name)
            .Put("physicalType", Type)
            .Put("logicalType", inner is null || isList ? LogicalType : "object")
            .Put("description", Description)
            .Put("primaryKey", KeyPosition > 0 ? JsonValue.Create(true) : null)
            .Put("primaryKeyPosition", KeyPosition > 0 ? JsonValue.Create(KeyPosition) : null)
            .Put("required", IsRequired ? JsonValue.Create(true) : null)
            .Put("unique", IsUnique ? JsonValue.Create(true) : null)
            .Put("classification", Classification)
            .Put("tags", Fields.Texts(Tags))
            .Put("logicalTypeOptions", options)
            .Put("properties", isList ? null : inner)
            .Put("items", isList ? new JsonObject { ["logicalType"] = "object", ["properties"] = inner } : null)
            .Put("quality", rules)
            .Put("customProperties", Fields.Custom([.. Meta, ("references", References.Count == 0 ? null : JsonValue.Create(string.Join(", ", References)))]));
    }
}
