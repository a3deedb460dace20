using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Imports;

/// <summary>A contract with its objects as a source tells it, in the words of ODCS v3.1.0.</summary>
public sealed record ContractDraft
{
    public string? Name { get; init; }

    /// <summary>What the data is for, as far as the source says.</summary>
    public string? Purpose { get; init; }

    public JsonObject? Server { get; init; }

    public IReadOnlyList<ObjectDraft> Objects { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, JsonNode?>> More { get; init; } = [];

    public JsonObject ToFields()
    {
        var fields = new JsonObject();
        if (!string.IsNullOrEmpty(Name))
            fields["name"] = Name;
        if (!string.IsNullOrEmpty(Purpose))
            fields["description"] = new JsonObject { ["purpose"] = Purpose };
        if (Server is not null)
            fields["servers"] = new JsonArray(Server.DeepClone());
        fields["schema"] = new JsonArray([.. Objects.Select(one => one.ToFields())]);
        if (More.Count > 0)
            fields["customProperties"] = Custom(More);
        return fields;
    }

    internal static JsonArray Custom(IEnumerable<KeyValuePair<string, JsonNode?>> more) =>
        new([.. more.Select(one => new JsonObject { ["property"] = one.Key, ["value"] = one.Value?.DeepClone() })]);
}

/// <summary>A table, a message, a file: whatever has columns.</summary>
public sealed record ObjectDraft(string Name)
{
    public string? PhysicalName { get; init; }

    public string? PhysicalType { get; init; }

    public string? Description { get; init; }

    public IReadOnlyList<ColumnDraft> Columns { get; init; } = [];

    /// <summary>References of several columns at once: from, to, each as <c>object.column</c>.</summary>
    public IReadOnlyList<(IReadOnlyList<string> From, IReadOnlyList<string> To)> References { get; init; } = [];

    /// <summary>What must be true of each row, in words that no tool of the standard checks.</summary>
    public IReadOnlyList<string> Rules { get; init; } = [];

    public IReadOnlyList<KeyValuePair<string, JsonNode?>> More { get; init; } = [];

    public JsonObject ToFields()
    {
        var fields = new JsonObject { ["name"] = Name };
        if (PhysicalName is not null)
            fields["physicalName"] = PhysicalName;
        if (PhysicalType is not null)
            fields["physicalType"] = PhysicalType;
        if (!string.IsNullOrEmpty(Description))
            fields["description"] = Description;
        if (Columns.Count > 0)
            fields["properties"] = new JsonArray([.. Columns.Select(column => column.ToFields())]);
        if (References.Count > 0)
            fields["relationships"] = new JsonArray([.. References.Select(Relationship)]);
        if (Rules.Count > 0)
            fields["quality"] = new JsonArray([.. Rules.Select(rule => new JsonObject { ["type"] = "text", ["description"] = rule })]);
        if (More.Count > 0)
            fields["customProperties"] = ContractDraft.Custom(More);
        return fields;
    }

    private static JsonObject Relationship((IReadOnlyList<string> From, IReadOnlyList<string> To) reference) => new()
    {
        ["type"] = "foreignKey",
        ["from"] = new JsonArray([.. reference.From.Select(name => JsonValue.Create(name))]),
        ["to"] = new JsonArray([.. reference.To.Select(name => JsonValue.Create(name))]),
    };
}
