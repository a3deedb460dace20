using System.Data.Common;
using System.Globalization;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Odbc;

/// <summary>The views that the standard of SQL has for what a database says of itself.</summary>
internal static class InformationSchema
{
    private const string Own = "NOT IN ('information_schema', 'INFORMATION_SCHEMA', 'pg_catalog', 'pg_toast', 'sys', 'mysql', 'performance_schema')";

    /// <summary>What the views say; null where the database does not have them.</summary>
    internal static Catalog? Read(DbConnection connection)
    {
        try
        {
            var tables = connection.Rows(
                $"SELECT table_schema, table_name, table_type FROM information_schema.tables WHERE table_schema {Own} ORDER BY table_schema, table_name",
                row => new CatalogTable(row.Table(), row.Text(2).Contains("VIEW", StringComparison.OrdinalIgnoreCase) ? "view" : "table", null));
            var columns = connection.Rows(
                $"""
                SELECT table_schema, table_name, column_name, data_type, character_maximum_length, numeric_precision, numeric_scale, is_nullable, column_default
                FROM information_schema.columns WHERE table_schema {Own} ORDER BY table_schema, table_name, ordinal_position
                """,
                row => new CatalogColumn(row.Table(), row.Text(2), Type(row.Text(3), row.TextOrNull(4), row.TextOrNull(5), row.TextOrNull(6)), row.Text(7) is ['Y' or 'y', ..], null) { Default = row.TextOrNull(8) });
            var keys = Keys(connection);
            return new Catalog { Tables = tables, Columns = columns, Keys = keys ?? [], Untold = keys is null ? ["The source does not say which columns are keys, or lead to other tables"] : [] };
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static List<CatalogKey>? Keys(DbConnection connection)
    {
        try
        {
            var parts = connection.Rows(
                $"""
                SELECT k.table_schema, k.table_name, t.constraint_type, k.constraint_schema, k.constraint_name, k.column_name, r.unique_constraint_schema, r.unique_constraint_name, k.position_in_unique_constraint
                FROM information_schema.key_column_usage k
                JOIN information_schema.table_constraints t ON t.constraint_schema = k.constraint_schema AND t.constraint_name = k.constraint_name AND t.table_schema = k.table_schema AND t.table_name = k.table_name
                LEFT JOIN information_schema.referential_constraints r ON r.constraint_schema = k.constraint_schema AND r.constraint_name = k.constraint_name
                WHERE k.table_schema {Own}
                ORDER BY k.table_schema, k.table_name, k.constraint_name, k.ordinal_position
                """,
                row => new Part(row.Table(), row.Text(2), (row.Text(3), row.Text(4)), row.Text(5), (row.Text(6), row.Text(7)), int.TryParse(row.TextOrNull(8), NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : null));
            var byName = parts.ToLookup(part => part.Name);
            return [.. parts.GroupBy(part => (part.Table, part.Name)).Select(key => Key([.. key], byName)).OfType<CatalogKey>()];
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static CatalogKey? Key(List<Part> parts, ILookup<(string, string), Part> byName)
    {
        var columns = parts.ConvertAll(part => part.Column);
        switch (parts[0].Type)
        {
            case "PRIMARY KEY":
                return new CatalogKey(parts[0].Table, KeyKind.Primary, columns);
            case "UNIQUE":
                return new CatalogKey(parts[0].Table, KeyKind.Unique, columns);
            case "FOREIGN KEY":
                var target = byName[parts[0].Unique].ToList();
                return new CatalogKey(parts[0].Table, KeyKind.Foreign, columns)
                {
                    Target = target.Count > 0 ? target[0].Table : null,
                    TargetColumns = [.. parts.Index().Select(part => (part.Item.Place ?? part.Index + 1) - 1).Where(place => place < target.Count).Select(place => target[place].Column)],
                };
            default:
                return null;
        }
    }

    /// <summary>A type with its length, or its precision and scale, where its name stands without them.</summary>
    internal static string Type(string name, string? length, string? precision, string? scale)
    {
        var plain = name.ToLowerInvariant();
        if (length is not null && plain.Contains("char", StringComparison.Ordinal) && length is not "-1" && !name.Contains('(', StringComparison.Ordinal))
            return $"{name}({length})";
        return precision is not null && plain is "numeric" or "decimal" or "number" ? $"{name}({precision},{scale ?? "0"})" : name;
    }

    private sealed record Part(TableName Table, string Type, (string, string) Name, string Column, (string, string) Unique, int? Place);
}
