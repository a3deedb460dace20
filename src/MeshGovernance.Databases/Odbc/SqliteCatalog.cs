using System.Data.Common;
using System.Globalization;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Odbc;

/// <summary>What SQLite says of itself: it has no information_schema, and functions in its place. They tell more than its driver.</summary>
internal static class SqliteCatalog
{
    private const string Own = "m.type IN ('table', 'view') AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";

    /// <summary>What the functions say; null where the database does not have them.</summary>
    internal static Catalog? Read(DbConnection connection)
    {
        try
        {
            var columns = connection.Rows(
                $"""SELECT '', m.name, p.name, p.type, p."notnull", p.dflt_value, p.pk FROM sqlite_master m JOIN pragma_table_info(m.name) p WHERE {Own} ORDER BY m.name, p.cid""",
                row => (Column: new CatalogColumn(row.Table(), row.Text(2), row.Text(3), row.Text(4) != "1", null) { BaseType = DataType.OfSqlite(row.Text(3)), Default = row.TextOrNull(5) }, Place: Number(row.Text(6))));
            var unique = connection.Rows(
                $"""
                SELECT '', m.name, i.name, c.name FROM sqlite_master m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
                WHERE {Own} AND i."unique" = 1 AND i.partial = 0 AND i.origin <> 'pk' ORDER BY m.name, i.name, c.seqno
                """,
                row => (Table: row.Table(), Index: row.Text(2), Column: row.Text(3)));
            var foreign = connection.Rows(
                $"""SELECT '', m.name, f.id, f."table", f."from", f."to" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE {Own} ORDER BY m.name, f.id, f.seq""",
                row => (Table: row.Table(), Id: row.Text(2), Target: new TableName("", row.Text(3)), From: row.Text(4), To: row.TextOrNull(5)));
            var primary = columns.Where(one => one.Place > 0).GroupBy(one => one.Column.Table).ToDictionary(table => table.Key, table => (IReadOnlyList<string>)[.. table.OrderBy(one => one.Place).Select(one => one.Column.Name)]);
            return new Catalog
            {
                Tables = connection.Rows($"SELECT '', m.name, m.type FROM sqlite_master m WHERE {Own} ORDER BY m.name", row => new CatalogTable(row.Table(), row.Text(2), null)),
                Columns = columns.ConvertAll(one => one.Column),
                Keys =
                [
                    .. primary.Select(table => new CatalogKey(table.Key, KeyKind.Primary, table.Value)),
                    .. unique.GroupBy(one => (one.Table, one.Index)).Select(key => new CatalogKey(key.Key.Table, KeyKind.Unique, [.. key.Select(one => one.Column)])),
                    .. foreign.GroupBy(one => (one.Table, one.Id)).Select(key => new CatalogKey(key.Key.Table, KeyKind.Foreign, [.. key.Select(one => one.From)])
                    {
                        Target = key.First().Target,
                        TargetColumns = key.First().To is null ? primary.GetValueOrDefault(key.First().Target) ?? [] : [.. key.Select(one => one.To ?? "")],
                    }),
                ],
            };
        }
        catch (DbException)
        {
            return null;
        }
    }

    private static int Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
