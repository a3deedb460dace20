namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class Databricks
{
    internal static readonly Dialect Dialect = new("databricks")
    {
        Servers = ["databricks"],
        Opens = '`',
        Closes = '`',
        HasBackslashes = true,
        FoldsNames = true,
        String = "STRING",
        Boolean = "BOOLEAN",
        Integers = ("SMALLINT", "INT", "BIGINT"),
        OtherIntegers = new Dictionary<string, string> { ["i8"] = "TINYINT" },
        Decimal = "DECIMAL(38, 9)",
        SizedDecimal = "DECIMAL({0}, {1})",
        Floats = ("FLOAT", "DOUBLE"),
        Date = "DATE",
        Timestamp = "TIMESTAMP_NTZ",
        ZonedTimestamp = "TIMESTAMP",
        Time = "STRING",
        Any = "VARIANT",
        List = item => $"ARRAY<{item}>",
        Struct = fields => $"STRUCT<{string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)}: {field.Type}"))}>",
        Map = (key, value) => $"MAP<{key}, {value}>",
        HasUnique = false,
        HasChecks = false,
        Comments = Comments.Inline,
        TableComment = "\nCOMMENT {0}",
    };
}
