using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A column in a table, with how deep it is nested.</summary>
internal sealed record ColumnRow(Column Column, int Depth)
{
    private const int Deepest = 6;

    /// <summary>The fields of a column that its row shows in a way of their own.</summary>
    internal static readonly string[] Shown =
    [
        "name", "businessName", "description", "logicalType", "physicalType", "logicalTypeOptions", "primaryKey", "primaryKeyPosition", "unique", "required", "partitioned",
        "partitionKeyPosition", "criticalDataElement", "classification", "examples", "transformSourceObjects", "transformLogic", "transformDescription", "relationships",
        "quality", "properties", "items",
    ];

    internal string Name => Column.Name.Length == 0 ? "each item" : Column.Name;

    /// <summary>What a column is nested in, where it lies deeper than indentation shows; null elsewhere.</summary>
    internal string? Within => Depth >= Deepest && Column.Parent is Column parent ? PagePath.NameOf(parent)[(Column.Object.Name.Length + 1)..] + "." : null;

    internal string? Logical => Column.LogicalType ?? Column.PhysicalType;

    /// <summary>The type in the database, where it says more.</summary>
    internal string? Physical => string.Equals(Column.PhysicalType, Logical, StringComparison.OrdinalIgnoreCase) ? null : Column.PhysicalType;

    /// <summary>What kind of column it is, a word each; briefly, only what tells rows apart or matters to the business.</summary>
    internal IEnumerable<string> Keys(bool isWhole)
    {
        if (Column.IsPrimaryKey)
            yield return isWhole && Column.PrimaryKeyPosition > 0 && Column.Object.PrimaryKey.Count > 1 ? FormattableString.Invariant($"key {Column.PrimaryKeyPosition}") : "key";
        if (Column.IsUnique)
            yield return "unique";
        if (Column.IsCritical)
            yield return "critical";
        if (isWhole && Column.IsRequired)
            yield return "required";
        if (isWhole && Column.IsPartitioned)
            yield return Column.PartitionKeyPosition > 1 ? FormattableString.Invariant($"partition {Column.PartitionKeyPosition}") : "partition";
    }

    /// <summary>What the row is called within the page, where other pages lead to it.</summary>
    internal string Anchor => PagePath.ColumnAnchor(Column);

    /// <summary>All columns of an object, each followed by those nested in it.</summary>
    internal static IEnumerable<ColumnRow> Of(SchemaObject item) => item.Columns.SelectMany(column => Of(column, 0));

    private static IEnumerable<ColumnRow> Of(Column column, int depth)
    {
        yield return new ColumnRow(column, Math.Min(depth, Deepest));
        foreach (var nested in column.Columns.Concat(column.Items is { } items ? [items] : []).SelectMany(nested => Of(nested, depth + 1)))
            yield return nested;
    }
}

/// <summary>How closed data are, on four steps whatever the length of the mesh's own scale.</summary>
internal static class Closedness
{
    private const int Steps = 4;

    internal static int Of(ClassificationScale scale, string? classification) =>
        scale.Count < 2 ? Steps : 1 + (int)Math.Round(scale.Rank(classification) * (Steps - 1d) / (scale.Count - 1), MidpointRounding.AwayFromZero);
}
