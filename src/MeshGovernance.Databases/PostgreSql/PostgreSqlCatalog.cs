using System.Data.Common;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.PostgreSql;

/// <summary>What a database of PostgreSQL says of itself. Its information_schema hides keys from those who may only read, and has no comments: both stand in pg_catalog.</summary>
internal static class PostgreSqlCatalog
{
    internal const string UsualSchema = "public";

    private const string Seen = """
        c.relkind IN ('r', 'p', 'v', 'm', 'f') AND NOT c.relispartition AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_(toast|temp)'
        AND has_schema_privilege(n.oid, 'USAGE') AND (has_table_privilege(c.oid, 'SELECT') OR has_any_column_privilege(c.oid, 'SELECT'))
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
        """;

    internal static Catalog Read(DbConnection connection) => new()
    {
        Tables = connection.Rows(
            $"""
            SELECT n.nspname::text, c.relname::text, CASE c.relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'materialized view' WHEN 'f' THEN 'foreign table' ELSE 'table' END, obj_description(c.oid, 'pg_class')
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE {Seen}
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C"
            """,
            row => new CatalogTable(row.Table(), row.Text(2), row.TextOrNull(3))),
        Columns = connection.Rows(
            $"""
            SELECT n.nspname::text, c.relname::text, a.attname::text, format_type(a.atttypid, a.atttypmod), a.attnotnull OR t.typnotnull, col_description(c.oid, a.attnum),
                CASE WHEN a.attgenerated = '' AND a.attidentity = '' THEN pg_get_expr(d.adbin, d.adrelid) END,
                CASE t.typtype WHEN 'd' THEN format_type(t.typbasetype, t.typtypmod) END,
                ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = a.atttypid ORDER BY e.enumsortorder)
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
            WHERE a.attnum > 0 AND NOT a.attisdropped AND {Seen}
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum
            """,
            row => new CatalogColumn(row.Table(), row.Text(2), row.Text(3), !row.GetBoolean(4), row.TextOrNull(5)) { Default = row.TextOrNull(6), BaseType = row.TextOrNull(7), Values = row.Texts(8) }),
        Keys = connection.Rows(
            $"""
            SELECT n.nspname::text, c.relname::text, k.contype::text, {Names("k.conrelid", "k.conkey")}, fn.nspname::text, f.relname::text, {Names("k.confrelid", "k.confkey")}, pg_get_constraintdef(k.oid)
            FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
                LEFT JOIN pg_class f ON f.oid = k.confrelid LEFT JOIN pg_namespace fn ON fn.oid = f.relnamespace
            WHERE k.contype IN ('p', 'u', 'f', 'c') AND k.conparentid = 0 AND {Seen}
            ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", k.conname COLLATE "C"
            """,
            row => new CatalogKey(row.Table(), Kind(row.Text(2)), row.Texts(3))
            {
                Target = row.TextOrNull(5) is { } target ? new TableName(row.Text(4), target) : null,
                TargetColumns = row.Texts(6),
                Text = row.TextOrNull(7),
            }),
    };

    private static string Names(string table, string numbers) =>
        $"ARRAY(SELECT a.attname::text FROM unnest({numbers}) WITH ORDINALITY AS u(num, place) JOIN pg_attribute a ON a.attrelid = {table} AND a.attnum = u.num ORDER BY u.place)";

    private static KeyKind Kind(string type) => type switch
    {
        "p" => KeyKind.Primary,
        "u" => KeyKind.Unique,
        "f" => KeyKind.Foreign,
        _ => KeyKind.Check,
    };
}
