namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class Trino
{
    internal static readonly Dialect Dialect = new("trino")
    {
        Servers = ["trino", "presto", "athena", "iceberg"],
        FoldsNames = true,
        String = "varchar",
        SizedString = "varchar({0})",
        Uuid = "uuid",
        Boolean = "boolean",
        Integers = ("smallint", "integer", "bigint"),
        OtherIntegers = new Dictionary<string, string> { ["i8"] = "tinyint" },
        Decimal = "decimal(38, 9)",
        SizedDecimal = "decimal({0}, {1})",
        Floats = ("real", "double"),
        Date = "date",
        Timestamp = "timestamp(6)",
        ZonedTimestamp = "timestamp(6) with time zone",
        Time = "time(6)",
        ZonedTime = "time(6) with time zone",
        Any = "json",
        List = item => $"array({item})",
        Struct = fields => $"row({string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)} {field.Type}"))})",
        Map = (key, value) => $"map({key}, {value})",
        Keys = null,
        HasUnique = false,
        HasChecks = false,
        Comments = Comments.Inline,
        TableComment = "\nCOMMENT {0}",
    };
}
