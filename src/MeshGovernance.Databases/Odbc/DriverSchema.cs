using System.Data;
using System.Data.Common;
using System.Globalization;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Odbc;

/// <summary>What the driver itself tells (SQLTables, SQLColumns, SQLStatistics), for databases that have views of their own making: Oracle, DB2 and others. Of keys it tells no more than which columns are unique.</summary>
internal static class DriverSchema
{
    /// <summary>Schemas that come with a database and hold nothing of whoever uses it.</summary>
    private static readonly HashSet<string> OfDatabase = new(StringComparer.OrdinalIgnoreCase)
    {
        "information_schema", "pg_catalog", "pg_toast", "sys", "system", "sysibm", "sysibmadm", "syscat", "sysstat", "sysproc", "systools", "mysql", "performance_schema", "_v_sys", "definition_schema",
        "xdb", "mdsys", "ctxsys", "wmsys", "outln", "dbsnmp", "ordsys", "orddata", "olapsys", "lbacsys", "dvsys", "dvf", "appqossys", "gsmadmin_internal", "audsys", "ojvmsys", "dbsfwuser", "remote_scheduler_agent",
    };

    /// <summary>What the driver says; null where it says nothing.</summary>
    internal static Catalog? Read(DbConnection connection)
    {
        try
        {
            var tables = Rows(connection.GetSchema("Tables")).Where(row => Text(row, "TABLE_TYPE") == "TABLE").Select(row => new CatalogTable(Table(row), "table", TextOrNull(row, "REMARKS")))
                .Concat(Rows(connection.GetSchema("Views")).Select(row => new CatalogTable(Table(row), "view", TextOrNull(row, "REMARKS"))))
                .Where(table => !OfDatabase.Contains(table.Name.Schema))
                .DistinctBy(table => table.Name)
                .OrderBy(table => table.Name.ToString(), StringComparer.Ordinal)
                .ToList();
            var own = tables.Select(table => table.Name).ToHashSet();
            return new Catalog
            {
                Tables = tables,
                Columns = [.. Rows(connection.GetSchema("Columns")).Where(row => own.Contains(Table(row))).OrderBy(row => Table(row).ToString(), StringComparer.Ordinal).ThenBy(row => Number(row, "ORDINAL_POSITION")).Select(Column)],
                Keys = [.. tables.Where(table => table.Kind == "table").SelectMany(table => Unique(connection, table.Name))],
                Untold = ["The driver does not say which columns are the primary key, or lead to other tables"],
            };
        }
        catch (Exception error) when (error is DbException or NotSupportedException or ArgumentException)
        {
            return null;
        }
    }

    private static CatalogColumn Column(DataRow row) =>
        new(Table(row), Text(row, "COLUMN_NAME"), InformationSchema.Type(Text(row, "TYPE_NAME"), TextOrNull(row, "COLUMN_SIZE"), TextOrNull(row, "COLUMN_SIZE"), TextOrNull(row, "DECIMAL_DIGITS")), Number(row, "NULLABLE") != 0, TextOrNull(row, "REMARKS"))
        {
            Default = TextOrNull(row, "COLUMN_DEF"),
        };

    private static IEnumerable<CatalogKey> Unique(DbConnection connection, TableName table)
    {
        try
        {
            return
            [
                .. Rows(connection.GetSchema("Indexes", [null, table.Schema.Length > 0 ? table.Schema : null, table.Name]))
                    .Where(row => Number(row, "NON_UNIQUE") == 0 && TextOrNull(row, "COLUMN_NAME") is not null)
                    .GroupBy(row => Text(row, "INDEX_NAME"), StringComparer.Ordinal)
                    .OrderBy(index => index.Key, StringComparer.Ordinal)
                    .Select(index => new CatalogKey(table, KeyKind.Unique, [.. index.OrderBy(row => Number(row, "ORDINAL_POSITION")).Select(row => Text(row, "COLUMN_NAME"))])),
            ];
        }
        catch (DbException)
        {
            // A driver that knows no indexes, or a table whose indexes this user may not see.
            return [];
        }
    }

    private static IEnumerable<DataRow> Rows(DataTable table) => table.Rows.Cast<DataRow>();

    private static TableName Table(DataRow row) => new(Text(row, "TABLE_SCHEM"), Text(row, "TABLE_NAME"));

    private static string Text(DataRow row, string column) => TextOrNull(row, column) ?? "";

    /// <summary>Drivers of older versions of ODBC leave columns out.</summary>
    private static string? TextOrNull(DataRow row, string column) =>
        row.Table.Columns.Contains(column) && Convert.ToString(row[column], CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <summary>What is not told is not zero.</summary>
    private static int Number(DataRow row, string column) => int.TryParse(TextOrNull(row, column), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : 1;
}
