namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class MySql
{
    internal static readonly Dialect Dialect = new("mysql")
    {
        Servers = ["mysql"],
        Opens = '`',
        Closes = '`',
        HasBackslashes = true,
        String = "TEXT",
        SizedString = "VARCHAR({0})",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INT", "BIGINT"),
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("FLOAT", "DOUBLE"),
        Date = "DATE",
        Timestamp = "DATETIME(6)",
        ZonedTimestamp = "TIMESTAMP(6)",
        Time = "TIME(6)",
        Any = "JSON",
        KeyString = "VARCHAR(255)",
        Comments = Comments.Inline,
        TableComment = " COMMENT = {0}",
    };
}
