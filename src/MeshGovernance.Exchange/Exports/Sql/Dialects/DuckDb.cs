namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class DuckDb
{
    internal static readonly Dialect Dialect = new("duckdb")
    {
        Servers = ["duckdb"],
        FoldsNames = true,
        String = "VARCHAR",
        Uuid = "UUID",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INTEGER", "BIGINT"),
        OtherIntegers = new Dictionary<string, string>
        {
            ["i8"] = "TINYINT",
            ["u8"] = "UTINYINT",
            ["u16"] = "USMALLINT",
            ["u32"] = "UINTEGER",
            ["u64"] = "UBIGINT",
            ["i128"] = "HUGEINT",
            ["u128"] = "UHUGEINT",
        },
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("REAL", "DOUBLE"),
        Date = "DATE",
        Timestamp = "TIMESTAMP",
        ZonedTimestamp = "TIMESTAMP WITH TIME ZONE",
        Time = "TIME",
        ZonedTime = "TIME WITH TIME ZONE",
        Any = "JSON",
        List = item => $"{item}[]",
        Struct = fields => $"STRUCT({string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)} {field.Type}"))})",
        Map = (key, value) => $"MAP({key}, {value})",
    };
}
