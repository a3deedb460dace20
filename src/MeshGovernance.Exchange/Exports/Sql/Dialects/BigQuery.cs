namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class BigQuery
{
    internal static readonly Dialect Dialect = new("bigquery")
    {
        Servers = ["bigquery"],
        Opens = '`',
        Closes = '`',
        HasBackslashes = true,
        EscapesNames = true,
        FoldsNames = true,
        String = "STRING",
        SizedString = "STRING({0})",
        Boolean = "BOOL",
        Integers = ("INT64", "INT64", "INT64"),
        Decimal = "NUMERIC",
        SizedDecimal = "NUMERIC({0}, {1})",
        Floats = ("FLOAT64", "FLOAT64"),
        Date = "DATE",
        Timestamp = "DATETIME",
        ZonedTimestamp = "TIMESTAMP",
        Time = "TIME",
        Any = "JSON",
        List = item => $"ARRAY<{item}>",
        Struct = fields => $"STRUCT<{string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)} {field.Type}"))}>",
        Keys = " NOT ENFORCED",
        HasUnique = false,
        HasChecks = false,
        Comments = Comments.Options,
        TableComment = "\nOPTIONS (description = {0})",
    };
}
