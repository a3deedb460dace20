namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class DuckDb
{
    internal static readonly Dialect Dialect = new("duckdb")
    {
        Servers = ["duckdb"],
        String = "VARCHAR",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INTEGER", "BIGINT"),
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("FLOAT", "DOUBLE"),
        Date = "DATE",
        Timestamp = "TIMESTAMP",
        ZonedTimestamp = "TIMESTAMP WITH TIME ZONE",
        Time = "TIME",
        Any = "JSON",
        List = item => $"{item}[]",
        Struct = fields => $"STRUCT({string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)} {field.Type}"))})",
        Map = (key, value) => $"MAP({key}, {value})",
    };
}
