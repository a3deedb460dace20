using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Imports;

/// <summary>A column, or a field within one, as a source tells it. It is written in the words of ODCS v3.1.0, in the order in which people read them.</summary>
/// <param name="Name">Its name; empty for what a list holds.</param>
public sealed record ColumnDraft(string Name)
{
    public string? BusinessName { get; init; }

    public string? Description { get; init; }

    /// <summary>A logical type of the standard; null where the source has none that fits, and then there are no options either.</summary>
    public string? LogicalType { get; init; }

    public string? PhysicalType { get; init; }

    /// <summary>Limits of the logical type, such as <c>maxLength</c>.</summary>
    public JsonObject Options { get; init; } = [];

    public bool IsRequired { get; init; }

    public bool IsUnique { get; init; }

    /// <summary>Its place in the primary key, from 1.</summary>
    public int? KeyPosition { get; init; }

    /// <summary>The columns that this one refers to, as <c>object.column</c>.</summary>
    public IReadOnlyList<string> References { get; init; } = [];

    /// <summary>The only values that there are; empty where any may be.</summary>
    public IReadOnlyList<JsonNode> Values { get; init; } = [];

    public IReadOnlyList<JsonNode> Examples { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>What the standard has no field for.</summary>
    public IReadOnlyList<KeyValuePair<string, JsonNode?>> More { get; init; } = [];

    /// <summary>The fields of a column of type object.</summary>
    public IReadOnlyList<ColumnDraft> Fields { get; init; } = [];

    /// <summary>What a column of type array holds.</summary>
    public ColumnDraft? Items { get; init; }

    /// <summary>The column as the standard writes it.</summary>
    public JsonObject ToFields()
    {
        var fields = new JsonObject();
        Text(fields, "name", Name);
        Text(fields, "businessName", BusinessName);
        Text(fields, "description", Description);
        Text(fields, "logicalType", LogicalType);
        Text(fields, "physicalType", PhysicalType);
        Flag(fields, "required", IsRequired);
        Flag(fields, "unique", IsUnique);
        if (KeyPosition is { } position)
        {
            fields["primaryKey"] = true;
            fields["primaryKeyPosition"] = position;
        }

        if (LogicalType is not null && Options.Count > 0)
            fields["logicalTypeOptions"] = Options.DeepClone();
        List(fields, "examples", Examples.Select(example => example.DeepClone()));
        List(fields, "tags", Tags.Select(tag => JsonValue.Create(tag)));
        List(fields, "relationships", References.Select(to => new JsonObject { ["type"] = "foreignKey", ["to"] = to }));
        if (Values.Count > 0)
            fields["quality"] = new JsonArray(OneOf(Values));
        List(fields, "properties", Fields.Select(field => field.ToFields()));
        if (Items is not null)
            fields["items"] = Items.ToFields();
        if (More.Count > 0)
            fields["customProperties"] = ContractDraft.Custom(More);
        return fields;
    }

    /// <summary>Up to v3.1.0 the values that there are stand in a rule: none may be another.</summary>
    private static JsonObject OneOf(IEnumerable<JsonNode> values) => new()
    {
        ["type"] = "library",
        ["metric"] = "invalidValues",
        ["arguments"] = new JsonObject { ["validValues"] = new JsonArray([.. values.Select(value => value.DeepClone())]) },
        ["mustBe"] = 0,
    };

    private static void Text(JsonObject fields, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            fields[key] = text;
    }

    private static void Flag(JsonObject fields, string key, bool isSet)
    {
        if (isSet)
            fields[key] = true;
    }

    private static void List(JsonObject fields, string key, IEnumerable<JsonNode?> items)
    {
        var list = new JsonArray([.. items]);
        if (list.Count > 0)
            fields[key] = list;
    }
}
