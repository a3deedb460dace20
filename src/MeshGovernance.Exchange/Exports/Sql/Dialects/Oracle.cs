namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class Oracle
{
    internal static readonly Dialect Dialect = new("oracle")
    {
        Servers = ["oracle"],
        String = "VARCHAR2(4000)",
        SizedString = "VARCHAR2({0} CHAR)",
        LongestString = 4000,
        LargeString = "CLOB",

        // 6,398 bytes in a key of the usual block, four for each letter.
        KeyLetters = 1500,
        Boolean = "NUMBER(1)",
        Integers = ("NUMBER(5)", "NUMBER(10)", "NUMBER(19)"),
        Decimal = "NUMBER",
        SizedDecimal = "NUMBER({0}, {1})",
        Floats = ("BINARY_FLOAT", "BINARY_DOUBLE"),
        Date = "DATE",
        Timestamp = "TIMESTAMP",
        ZonedTimestamp = "TIMESTAMP WITH TIME ZONE",
        Time = "VARCHAR2(32)",
        Any = "CLOB",
    };
}
