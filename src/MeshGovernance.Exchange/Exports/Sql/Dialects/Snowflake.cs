namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class Snowflake
{
    internal static readonly Dialect Dialect = new("snowflake")
    {
        Servers = ["snowflake"],
        HasBackslashes = true,
        String = "VARCHAR",
        SizedString = "VARCHAR({0})",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INTEGER", "BIGINT"),
        Decimal = "NUMBER(38, 9)",
        SizedDecimal = "NUMBER({0}, {1})",
        Floats = ("FLOAT", "DOUBLE"),
        Date = "DATE",
        Timestamp = "TIMESTAMP_NTZ",
        ZonedTimestamp = "TIMESTAMP_TZ",
        Time = "TIME",
        Any = "VARIANT",
        List = static _ => "ARRAY",
        Struct = static _ => "OBJECT",
        HasChecks = false,
        Comments = Comments.Inline,
        TableComment = " COMMENT = {0}",
    };
}
