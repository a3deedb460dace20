using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>A column, as catalogs describe it.</summary>
internal sealed class CatalogColumn(string name)
{
    internal string Name { get; } = name;

    internal string? Title { get; init; }

    internal string? Type { get; init; }

    internal string? LogicalType { get; init; }

    internal string? Description { get; set; }

    internal bool IsRequired { get; set; }

    internal bool IsUnique { get; set; }

    internal int KeyPosition { get; set; }

    internal List<string> Terms { get; } = [];

    /// <summary>The columns of other tables that its values are made from.</summary>
    internal SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    /// <summary>The columns that its values refer to.</summary>
    internal SortedSet<string> References { get; } = new(StringComparer.Ordinal);

    internal List<CatalogColumn> Inner { get; } = [];

    internal JsonObject Property()
    {
        var isList = Inner.Count > 0 && LogicalType == "array";
        var inner = new JsonArray([.. Inner.Select(column => column.Property())]);
        return new JsonObject { ["name"] = Name }
            .Put("businessName", Title == Name ? null : Title)
            .Put("physicalType", Type)
            .Put("logicalType", Inner.Count == 0 || isList ? LogicalType : "object")
            .Put("logicalTypeOptions", Inner.Count == 0 ? SqlTypes.OptionsOf(Type, LogicalType) : null)
            .Put("description", Description)
            .Put("primaryKey", KeyPosition > 0 ? JsonValue.Create(true) : null)
            .Put("primaryKeyPosition", KeyPosition > 0 ? JsonValue.Create(KeyPosition) : null)
            .Put("required", IsRequired ? JsonValue.Create(true) : null)
            .Put("unique", IsUnique ? JsonValue.Create(true) : null)
            .Put("classification", CatalogTerms.ClassificationIn(Terms))
            .Put("transformSourceObjects", Fields.Texts(Sources))
            .Put("tags", Fields.Texts(CatalogTerms.Tags(Terms)))
            .Put("properties", isList ? null : inner)
            .Put("items", isList ? new JsonObject { ["logicalType"] = "object", ["properties"] = inner } : null)
            .Put("customProperties", Fields.Custom([("references", References.Count == 0 ? null : JsonValue.Create(string.Join(", ", References)))]));
    }
}
