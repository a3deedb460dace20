namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class MySql
{
    internal static readonly Dialect Dialect = new("mysql")
    {
        Servers = ["mysql"],
        Opens = '`',
        Closes = '`',
        HasBackslashes = true,
        FoldsNames = true,
        String = "TEXT",
        SizedString = "VARCHAR({0})",

        // 65,535 bytes in a row and 3,072 in a key, four for each letter.
        LongestString = 16_383,
        KeyLetters = 768,
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INT", "BIGINT"),
        OtherIntegers = new Dictionary<string, string>
        {
            ["i8"] = "TINYINT",
            ["u8"] = "TINYINT UNSIGNED",
            ["u16"] = "SMALLINT UNSIGNED",
            ["u32"] = "INT UNSIGNED",
            ["u64"] = "BIGINT UNSIGNED",
        },
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("FLOAT", "DOUBLE"),
        Date = "DATE",
        Timestamp = "DATETIME(6)",
        ZonedTimestamp = "TIMESTAMP(6)",
        Time = "TIME(6)",
        Any = "JSON",
        Comments = Comments.Inline,
        TableComment = " COMMENT = {0}",
    };
}
