using System.Text;
using System.Text.Json;
using MeshGovernance.Exchange.Imports.Catalogs;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.OpenMetadata;

/// <summary>A table, topic or container of OpenMetadata.</summary>
internal static class OpenMetadataAsset
{
    internal static CatalogAsset Of(Origin origin, string name, JsonElement entity)
    {
        var asset = new CatalogAsset(name, Parts(name), origin)
        {
            Title = entity.Text("displayName"),
            Description = entity.Text("description"),
            Stored = Stored(entity),
            Domain = DomainOf(entity),
        };
        asset.Server = asset.Way.Count > 3 ? DraftServer.Of(entity.Text("serviceType")?.ToLowerInvariant(), asset.Way[^3], asset.Way[^2]) : null;
        foreach (var product in entity.Items("dataProducts"))
            if (NameOf(product) is { } key)
                asset.Products.Add(key);
        foreach (var column in entity.Items("columns").Concat(entity.Items("dataModel", "columns")).Concat(entity.Items("messageSchema", "schemaFields")))
            if (Column(column) is { } one)
                asset.Columns.Add(one);
        AddConstraints(asset, entity);
        AddOwners(asset.Owners, entity);
        asset.Terms.AddRange(TermsOf(entity));
        asset.More.AddRange(entity.Entries("extension").Select(entry => (entry.Name, entry.Value.Copy())));
        return asset;
    }

    internal static string? DomainOf(JsonElement entity) =>
        NameOf(entity.At("domain")) ?? entity.Items("domains").Select(NameOf).FirstOrDefault(name => name is not null) ?? NameOf(entity.At("parent"));

    internal static void AddOwners(CatalogOwners owners, JsonElement entity)
    {
        foreach (var owner in entity.Items("owners").Append(entity.At("owner")))
        {
            if (owner.Text("type") == "team")
                owners.AddTeam(owner.Text("displayName") ?? owner.Text("name"));
            else
                owners.AddPerson(owner.Text("email") ?? owner.Text("name"));
        }
    }

    internal static IEnumerable<string> TermsOf(JsonElement entity) => entity.Items("tags").Select(tag => tag.Text("tagFQN")).OfType<string>().Distinct(StringComparer.Ordinal);

    internal static CatalogColumn? Column(JsonElement column)
    {
        if (column.Text("name") is not { } name)
            return null;
        var type = column.Text("dataType");
        var isList = string.Equals(type, "ARRAY", StringComparison.OrdinalIgnoreCase);
        var constraint = column.Text("constraint");
        var read = new CatalogColumn(name)
        {
            Title = column.Text("displayName"),
            Type = column.Text("dataTypeDisplay") ?? type,
            LogicalType = isList ? "array" : SqlTypes.LogicalOf(type) ?? SqlTypes.LogicalOf(column.Text("dataTypeDisplay")),
            Description = column.Text("description"),
            IsRequired = constraint is "NOT_NULL" or "PRIMARY_KEY",
            IsUnique = constraint == "UNIQUE",
            KeyPosition = constraint == "PRIMARY_KEY" ? 1 : 0,
        };
        read.Terms.AddRange(TermsOf(column));
        foreach (var child in column.Items("children"))
            if (Column(child) is { } inner)
                read.Inner.Add(inner);
        return read;
    }

    private static void AddConstraints(CatalogAsset asset, JsonElement entity)
    {
        foreach (var constraint in entity.Items("tableConstraints"))
        {
            var columns = constraint.Texts("columns");
            switch (constraint.Text("constraintType"))
            {
                case "PRIMARY_KEY":
                    for (var i = 0; i < columns.Count; i++)
                        if (asset.Find(columns[i]) is { } key)
                            key.KeyPosition = i + 1;
                    break;
                case "UNIQUE" when columns is [var only] && asset.Find(only) is { } column:
                    column.IsUnique = true;
                    break;
                case "FOREIGN_KEY" when columns is [var only] && asset.Find(only) is { } column && constraint.Texts("referredColumns") is [var referred]:
                    column.References.Add(string.Join('.', Parts(referred).TakeLast(2)));
                    break;
            }
        }
    }

    private static string? Stored(JsonElement entity) =>
        entity.At("messageSchema").ValueKind == JsonValueKind.Object ? "topic"
        : entity.At("dataModel").ValueKind == JsonValueKind.Object ? "file"
        : entity.Text("tableType") is { } type && type.Contains("View", StringComparison.Ordinal) ? "view"
        : "table";

    /// <summary>What a reference names: in full where it says so, by its name alone, or as a mere text.</summary>
    private static string? NameOf(JsonElement reference) => reference.Text("fullyQualifiedName") ?? reference.Text("name") ?? reference.Text();

    /// <summary>The parts of a full name; one with a point in it stands in quotes.</summary>
    private static List<string> Parts(string name)
    {
        var (parts, part, isQuoted) = (new List<string>(), new StringBuilder(), false);
        foreach (var letter in name)
        {
            if (letter == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (letter == '.' && !isQuoted)
            {
                parts.Add(part.ToString());
                part.Clear();
            }
            else
            {
                part.Append(letter);
            }
        }

        parts.Add(part.Length > 0 ? part.ToString() : name);
        return parts;
    }
}
