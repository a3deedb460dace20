using System.Data.Common;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Odbc;

/// <summary>What SQLite says of itself: it has no information_schema, and functions in its place. They tell more than its driver.</summary>
internal static class SqliteCatalog
{
    /// <summary>What the functions say; null where the database does not have them, or none of its tables tells its columns.</summary>
    internal static Catalog? Read(DbConnection connection)
    {
        try
        {
            var all = SqliteTable.All(connection);
            var tables = all.FindAll(one => one.Columns.Count > 0);
            if (tables.Count == 0)
                return null;
            var unique = connection.Rows(
                $"""
                SELECT '', m.name, i.name, c.name FROM sqlite_master m JOIN pragma_index_list(m.name) i JOIN pragma_index_info(i.name) c
                WHERE {SqliteTable.Own} AND i."unique" = 1 AND i.partial = 0 AND i.origin <> 'pk' ORDER BY m.name, i.name, c.seqno
                """,
                row => (Table: row.Table(), Index: row.Text(2), Column: row.Text(3)));
            var foreign = connection.Rows(
                $"""SELECT '', m.name, f.id, f."table", f."from", f."to" FROM sqlite_master m JOIN pragma_foreign_key_list(m.name) f WHERE {SqliteTable.Own} ORDER BY m.name, f.id, f.seq""",
                row => (Table: row.Table(), Id: row.Text(2), Target: new TableName("", row.Text(3)), From: row.Text(4), To: row.TextOrNull(5)));
            var primary = tables.Where(one => one.Columns.Any(column => column.Place > 0))
                .ToDictionary(one => one.Table.Name, one => (IReadOnlyList<string>)[.. one.Columns.Where(column => column.Place > 0).OrderBy(column => column.Place).Select(column => column.Column.Name)]);
            return new Catalog
            {
                Tables = tables.ConvertAll(one => one.Table),
                Columns = [.. tables.SelectMany(one => one.Columns).Select(one => one.Column)],
                Keys =
                [
                    .. primary.Select(table => new CatalogKey(table.Key, KeyKind.Primary, table.Value)),
                    .. unique.GroupBy(one => (one.Table, one.Index)).Select(key => new CatalogKey(key.Key.Table, KeyKind.Unique, [.. key.Select(one => one.Column)])),
                    .. foreign.GroupBy(one => (one.Table, one.Id)).Select(key => new CatalogKey(key.Key.Table, KeyKind.Foreign, [.. key.Select(one => one.From)])
                    {
                        Target = key.First().Target,
                        TargetColumns = key.First().To is null ? primary.GetValueOrDefault(key.First().Target) ?? [] : [.. key.Select(one => one.To ?? "")],
                    }),
                    .. tables.SelectMany(one => one.Checks),
                ],
                Untold = [.. all.Select(one => one.Untold).OfType<string>()],
            };
        }
        catch (DbException)
        {
            return null;
        }
    }
}
