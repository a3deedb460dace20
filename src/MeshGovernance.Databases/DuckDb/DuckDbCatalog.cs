using System.Data.Common;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>What a database of DuckDB says of itself.</summary>
internal static class DuckDbCatalog
{
    internal const string UsualSchema = "main";

    private const string Own = "database_name = current_database() AND NOT internal";

    internal static Catalog Read(DbConnection connection) => new()
    {
        Tables = connection.Rows(
            $"""
            SELECT schema_name, table_name, 'table', comment FROM duckdb_tables() WHERE {Own} AND NOT temporary
            UNION ALL SELECT schema_name, view_name, 'view', comment FROM duckdb_views() WHERE {Own} AND NOT temporary
            ORDER BY 1, 2
            """,
            row => new CatalogTable(row.Table(), row.Text(2), row.TextOrNull(3))),
        Columns = connection.Rows(
            $"SELECT schema_name, table_name, column_name, data_type, is_nullable, comment, column_default FROM duckdb_columns() WHERE {Own} ORDER BY 1, 2, column_index",
            row => new CatalogColumn(row.Table(), row.Text(2), row.Text(3), row.GetBoolean(4), row.TextOrNull(5)) { Default = row.TextOrNull(6) }),
        Keys = connection.Rows(
            """
            SELECT schema_name, table_name, constraint_type, constraint_column_names, referenced_table, referenced_column_names, constraint_text
            FROM duckdb_constraints() WHERE database_name = current_database() AND constraint_type IN ('PRIMARY KEY', 'UNIQUE', 'FOREIGN KEY', 'CHECK')
            ORDER BY 1, 2, constraint_index
            """,
            row => new CatalogKey(row.Table(), Kind(row.Text(2)), row.Texts(3))
            {
                Target = row.TextOrNull(4) is { } target ? new TableName(row.Text(0), target) : null,
                TargetColumns = row.Texts(5),
                Text = row.TextOrNull(6),
            }),
    };

    private static KeyKind Kind(string type) => type switch
    {
        "PRIMARY KEY" => KeyKind.Primary,
        "UNIQUE" => KeyKind.Unique,
        "FOREIGN KEY" => KeyKind.Foreign,
        _ => KeyKind.Check,
    };
}
