using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Drafts;

/// <summary>The logical type of ODCS behind a type as databases call it.</summary>
internal static class SqlTypes
{
    private static readonly Dictionary<string, string> Logical = new(StringComparer.OrdinalIgnoreCase);

    static SqlTypes()
    {
        Are("string", "varchar", "varchar2", "nvarchar", "nvarchar2", "char", "nchar", "character", "character varying", "bpchar", "text", "tinytext", "mediumtext", "longtext", "ntext", "string", "clob", "nclob", "citext", "uuid", "uniqueidentifier", "guid", "enum", "fixedstring");
        Are("integer", "tinyint", "smallint", "mediumint", "int", "integer", "bigint", "hugeint", "byteint", "int2", "int4", "int8", "int16", "int32", "int64", "int128", "int256", "uint8", "uint16", "uint32", "uint64", "utinyint", "usmallint", "uinteger", "ubigint", "long", "short", "serial", "smallserial", "bigserial");
        Are("number", "decimal", "numeric", "number", "dec", "fixed", "bignumeric", "bigdecimal", "float", "float4", "float8", "float16", "float32", "float64", "double", "double precision", "real", "money", "smallmoney");
        Are("boolean", "boolean", "bool", "bit");
        Are("date", "date", "date32");
        Are("time", "time", "timetz", "time without time zone", "time with time zone");
        Are("timestamp", "timestamp", "timestamptz", "timestampltz", "timestampntz", "timestamp_tz", "timestamp_ltz", "timestamp_ntz", "timestamp_s", "timestamp_ms", "timestamp_ns", "timestamp without time zone", "timestamp with time zone", "timestamp with local time zone", "datetime", "datetime2", "datetime64", "smalldatetime", "datetimeoffset");
        Are("array", "array", "list");
        Are("object", "struct", "record", "row", "object", "map");
    }

    /// <summary>The logical type; null where the name of the type leaves it open, as with JSON or binary data.</summary>
    internal static string? LogicalOf(string? type)
    {
        if (type is null)
            return null;
        var name = type.Trim();
        if (name.EndsWith(']'))
            return "array";
        var open = name.IndexOfAny(['(', '<']);
        var bare = open < 0 ? name : name[..open] + (name.LastIndexOfAny([')', '>']) is var close && close > open ? name[(close + 1)..] : "");
        return Logical.TryGetValue(bare.Trim(), out var logical) && logical == "number" && IsWhole(name) ? "integer" : logical;
    }

    /// <summary>
    /// The limits that a type says by itself, such as the length of <c>varchar(40)</c>. How many bits a number has is not among them: <c>integer</c> is not the same
    /// in each database.
    /// </summary>
    internal static JsonObject OptionsOf(string? type, string? logical) =>
        type is not null && (logical is "string" or "timestamp" or "time") && DataType.Read(type).Column("") is { Options: var options } column && column.LogicalType == logical ? options.DeepClone().AsObject() : [];

    /// <summary>Whether a number has no digits behind its point, as in <c>number(38,0)</c>.</summary>
    private static bool IsWhole(string type)
    {
        var (open, close) = (type.IndexOf('('), type.IndexOf(')'));
        return open >= 0 && close > open && type[(open + 1)..close].Split(',') is [_, var scale] && int.TryParse(scale, NumberStyles.Integer, CultureInfo.InvariantCulture, out var digits) && digits == 0;
    }

    private static void Are(string logical, params ReadOnlySpan<string> types)
    {
        foreach (var type in types)
            Logical[type] = logical;
    }
}
