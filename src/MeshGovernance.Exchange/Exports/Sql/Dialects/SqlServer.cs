namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class SqlServer
{
    internal static readonly Dialect Dialect = new("sqlserver")
    {
        Servers = ["sqlserver", "synapse"],
        Opens = '[',
        Closes = ']',
        FoldsNames = true,
        TextPrefix = "N",
        String = "NVARCHAR(MAX)",
        SizedString = "NVARCHAR({0})",
        LongestString = 4000,

        // 900 bytes in the index that a primary key is, two for each letter.
        KeyLetters = 450,
        Uuid = "UNIQUEIDENTIFIER",
        Boolean = "BIT",
        Integers = ("SMALLINT", "INT", "BIGINT"),
        OtherIntegers = new Dictionary<string, string> { ["u8"] = "TINYINT" },
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("REAL", "FLOAT"),
        Date = "DATE",
        Timestamp = "DATETIME2",
        ZonedTimestamp = "DATETIMEOFFSET",
        Time = "TIME",
        Any = "NVARCHAR(MAX)",
        Comments = Comments.None,
    };
}
