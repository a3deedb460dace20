namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class PostgreSql
{
    internal static readonly Dialect Dialect = new("postgresql")
    {
        Servers = ["postgres", "postgresql"],
        String = "text",
        SizedString = "varchar({0})",
        Uuid = "uuid",
        Boolean = "boolean",
        Integers = ("smallint", "integer", "bigint"),
        Decimal = "numeric",
        SizedDecimal = "numeric({0}, {1})",
        Floats = ("real", "double precision"),
        Date = "date",
        Timestamp = "timestamp",
        ZonedTimestamp = "timestamp with time zone",
        Time = "time",
        ZonedTime = "time with time zone",
        Any = "jsonb",
        HasNestedKeys = true,
        List = item => $"{item}[]",
    };
}
