namespace MeshGovernance.Exchange.Exports.Sql.Dialects;

internal static class ClickHouse
{
    internal static readonly Dialect Dialect = new("clickhouse")
    {
        Servers = ["clickhouse"],
        Opens = '`',
        Closes = '`',
        HasBackslashes = true,
        EscapesNames = true,
        Uuid = "UUID",
        String = "String",
        Boolean = "Bool",
        Integers = ("Int16", "Int32", "Int64"),
        OtherIntegers = new Dictionary<string, string>
        {
            ["i8"] = "Int8",
            ["u8"] = "UInt8",
            ["u16"] = "UInt16",
            ["u32"] = "UInt32",
            ["u64"] = "UInt64",
            ["i128"] = "Int128",
            ["u128"] = "UInt128",
        },
        Decimal = "Decimal(38, 9)",
        SizedDecimal = "Decimal({0}, {1})",
        Floats = ("Float32", "Float64"),
        Date = "Date32",
        Timestamp = "DateTime64(6)",
        ZonedTimestamp = "DateTime64(6, 'UTC')",
        Time = "String",
        Any = "String",
        List = item => $"Array({item})",
        Struct = fields => $"Tuple({string.Join(", ", fields.Select(field => $"{Dialect!.Identifier(field.Name)} {field.Type}"))})",
        Map = (key, value) => $"Map({key}, {value})",
        Nullable = "Nullable({0})",
        NotNull = "",
        Keys = null,
        HasUnique = false,
        Check = "CONSTRAINT {0} CHECK {1}",
        Comments = Comments.Inline,
        TableComment = "\nCOMMENT {0}",
        After = key => $"\nENGINE = MergeTree\nORDER BY {(key.Count == 0 ? "tuple()" : $"({string.Join(", ", key)})")}",
    };
}
