using System.Data.Common;
using System.Data.Odbc;
using System.Globalization;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.Sql;

namespace MeshGovernance.Databases.Odbc;

/// <summary>A table or view of SQLite, read by itself: a view of what is gone does not tell its columns, and would keep all others from telling theirs.</summary>
internal sealed record SqliteTable(CatalogTable Table)
{
    internal const string Own = "m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    /// <summary>Its columns, with their place in the primary key from 1; none where it does not tell them.</summary>
    internal IReadOnlyList<(CatalogColumn Column, int Place)> Columns { get; private init; } = [];

    internal IReadOnlyList<CatalogKey> Checks { get; private init; } = [];

    /// <summary>What it does not tell, as a sentence; null where it tells all.</summary>
    internal string? Untold { get; private init; }

    internal static List<SqliteTable> All(DbConnection connection) =>
        connection.Rows(
            $"SELECT '', m.name, m.type, m.rowid, m.sql FROM sqlite_master m WHERE {Own} ORDER BY m.name",
            row => (Table: new CatalogTable(row.Table(), row.Text(2), null), Row: Number(row.Text(3)), Sql: row.Text(4)))
        .ConvertAll(one => Read(connection, one.Table, one.Row, one.Sql));

    private static SqliteTable Read(DbConnection connection, CatalogTable table, int row, string sql)
    {
        try
        {
            var columns = Told(connection, row);
            return (table.Kind == "table" ? Checked(table, sql) : new SqliteTable(table)) with { Columns = columns };
        }
        catch (OdbcException refused)
        {
            return new SqliteTable(table) { Untold = $"The {table.Kind} '{table.Name}' is left out, since SQLite cannot tell its columns: {OdbcErrors.Said(refused)}. Mend or drop it, and import again." };
        }
    }

    /// <summary>All columns that a query of everything shows: those that are computed, too, and not those that virtual tables hide.</summary>
    private static List<(CatalogColumn Column, int Place)> Told(DbConnection connection, int tableRow) => connection.Rows(
        string.Create(
            CultureInfo.InvariantCulture,
            $"""SELECT '', m.name, p.name, p.type, p."notnull", p.dflt_value, p.pk FROM sqlite_master m JOIN pragma_table_xinfo(m.name) p WHERE m.rowid = {tableRow} AND p.hidden <> 1 ORDER BY p.cid"""),
        row => (new CatalogColumn(row.Table(), row.Text(2), row.Text(3), row.Text(4) != "1", null) { BaseType = DataType.OfSqlite(row.Text(3)), Default = row.TextOrNull(5) }, Number(row.Text(6))));

    /// <summary>A table with its checks, which stand nowhere but in the statement that made it.</summary>
    private static SqliteTable Checked(CatalogTable table, string sql)
    {
        if (SqlText.Statements(sql) is not [var statement, ..])
            return new SqliteTable(table);
        IReadOnlyList<CatalogKey> checks = CreateTable.Read(statement) is { } made ? [.. made.Keys.Where(key => key.Kind == KeyKind.Check).Select(key => key with { Table = table.Name })] : [];
        return new SqliteTable(table)
        {
            Checks = checks,
            Untold = statement.Tokens.Count(token => token.Is("CHECK")) > checks.Count ? $"Not all checks of table '{table.Name}' are understood. Compare the contract with the statement that makes the table." : null,
        };
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
