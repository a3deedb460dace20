using System.Globalization;
using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Imports;

/// <summary>A type as databases write it, such as <c>numeric(10,2)</c>, <c>integer[]</c> or <c>STRUCT(city VARCHAR)</c>.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Arguments">What stands in its brackets, apart by commas.</param>
public sealed record DataType(string Name, IReadOnlyList<string> Arguments)
{
    private const int Deepest = 16;

    private static readonly Dictionary<string, (string Logical, string? Format)> Known = new()
    {
        ["bool"] = ("boolean", null),
        ["boolean"] = ("boolean", null),
        ["bit"] = ("boolean", null),
        ["tinyint"] = ("integer", "i8"),
        ["int1"] = ("integer", "i8"),
        ["smallint"] = ("integer", "i16"),
        ["int2"] = ("integer", "i16"),
        ["smallserial"] = ("integer", "i16"),
        ["int"] = ("integer", "i32"),
        ["integer"] = ("integer", "i32"),
        ["int4"] = ("integer", "i32"),
        ["mediumint"] = ("integer", "i32"),
        ["serial"] = ("integer", "i32"),
        ["bigint"] = ("integer", "i64"),
        ["int8"] = ("integer", "i64"),
        ["int64"] = ("integer", "i64"),
        ["long"] = ("integer", "i64"),
        ["bigserial"] = ("integer", "i64"),
        ["hugeint"] = ("integer", "i128"),
        ["utinyint"] = ("integer", "u8"),
        ["usmallint"] = ("integer", "u16"),
        ["uinteger"] = ("integer", "u32"),
        ["ubigint"] = ("integer", "u64"),
        ["uhugeint"] = ("integer", "u128"),
        ["real"] = ("number", "f32"),
        ["float4"] = ("number", "f32"),
        ["double"] = ("number", "f64"),
        ["double precision"] = ("number", "f64"),
        ["float8"] = ("number", "f64"),
        ["float64"] = ("number", "f64"),
        ["float"] = ("number", null),
        ["numeric"] = ("number", null),
        ["decimal"] = ("number", null),
        ["number"] = ("number", null),
        ["bignumeric"] = ("number", null),
        ["money"] = ("number", null),
        ["smallmoney"] = ("number", null),
        ["date"] = ("date", null),
        ["uuid"] = ("string", "uuid"),
        ["uniqueidentifier"] = ("string", "uuid"),
        ["bytea"] = ("string", "binary"),
        ["blob"] = ("string", "binary"),
        ["binary"] = ("string", "binary"),
        ["varbinary"] = ("string", "binary"),
        ["bytes"] = ("string", "binary"),
        ["inet"] = ("string", null),
        ["cidr"] = ("string", null),
        ["interval"] = ("string", null),
        ["xml"] = ("string", null),
        ["enum"] = ("string", null),
        ["json"] = ("object", null),
        ["jsonb"] = ("object", null),
        ["variant"] = ("object", null),
        ["struct"] = ("object", null),
        ["map"] = ("object", null),
        ["super"] = ("object", null),
        ["array"] = ("array", null),
    };

    private static readonly HashSet<string> Texts =
    [
        "char", "character", "bpchar", "nchar", "varchar", "character varying", "varchar2", "nvarchar", "nvarchar2", "string", "text", "tinytext", "mediumtext", "longtext",
        "ntext", "clob", "nclob", "citext", "name", "sysname",
    ];

    /// <summary>Whether its values are texts.</summary>
    public bool IsText => Texts.Contains(Name);

    public bool IsJson => Name is "json" or "jsonb";

    /// <summary>Reads a type; what no database writes is a type without a meaning.</summary>
    public static DataType Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Read(text, 0);
    }

    /// <summary>What a type of SQLite is in other words: whole numbers have up to 64 bits there, and others with a floating point have 64, whatever they are called. Null where it is what it says.</summary>
    public static string? OfSqlite(string type) => Read(type) switch
    {
        { Name: "real" or "float" or "float4" } => "double",
        var read => read.Column("").LogicalType == "integer" ? "bigint" : null,
    };

    /// <summary>A column of the type, with the limits that the type says.</summary>
    public ColumnDraft Column(string name) => Column(name, 0);

    private ColumnDraft Column(string name, int depth)
    {
        var draft = new ColumnDraft(name) { PhysicalType = ToString() };
        if (depth > Deepest)
            return draft;
        if (Name == "[]" || (Name == "array" && Arguments.Count == 1))
            return draft with { LogicalType = "array", Items = Read(Arguments[0], depth + 1).Column("", depth + 1) };
        if (Name == "struct")
            return draft with { LogicalType = "object", Fields = [.. Arguments.Select(field => Field(field, depth + 1))] };
        if (Name == "enum")
            return draft with { LogicalType = "string", Values = [.. Arguments.Select(value => (JsonNode)JsonValue.Create(Unquoted(value)))] };
        if (Texts.Contains(Name))
            return draft with { LogicalType = "string", Options = Number(0) is { } length ? new JsonObject { ["maxLength"] = length } : [] };
        if (Name.StartsWith("timestamp", StringComparison.Ordinal) || Name.StartsWith("datetime", StringComparison.Ordinal) || Name == "smalldatetime")
            return draft with { LogicalType = "timestamp", Options = Zone() };
        if (Name.StartsWith("time", StringComparison.Ordinal))
            return draft with { LogicalType = "time", Options = Zone() };
        return Known.TryGetValue(Name, out var known)
            ? draft with { LogicalType = Logical(known.Logical), Options = known.Format is null || Logical(known.Logical) != known.Logical ? [] : new JsonObject { ["format"] = known.Format } }
            : draft;
    }

    public override string ToString() => Arguments.Count == 0 ? Name : Name == "[]" ? Arguments[0] + "[]" : $"{Name}({string.Join(", ", Arguments)})";

    /// <summary>A number without digits behind its point is whole, where the type says so.</summary>
    private string Logical(string logical) => logical switch
    {
        "number" when Name is "numeric" or "decimal" or "number" && Arguments.Count > 0 && Number(0) is not null && (Number(1) ?? 0) == 0 => "integer",
        "boolean" when Name == "bit" && Number(0) > 1 => "string",
        _ => logical,
    };

    private JsonObject Zone() => Name.Contains("with time zone", StringComparison.Ordinal) || Name is "timestamptz" or "timetz" or "datetimeoffset" or "timestamp_tz" or "timestamp_ltz"
        ? new JsonObject { ["timezone"] = true }
        : Name.Contains("without time zone", StringComparison.Ordinal) || Name is "timestamp_ntz" or "datetime" or "datetime2" ? new JsonObject { ["timezone"] = false } : [];

    private int? Number(int at) => at < Arguments.Count && int.TryParse(Arguments[at].Split(' ')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static ColumnDraft Field(string text, int depth)
    {
        var field = text.Trim();
        var end = field.StartsWith('"') ? EndOfQuoted(field) : field.IndexOfAny([' ', ':']) is var blank and > 0 ? blank : field.Length;
        var type = field[end..].TrimStart(' ', ':');
        return Read(type, depth).Column(Unquoted(field[..end]), depth) with { PhysicalType = type.Length == 0 ? null : type };
    }

    private static int EndOfQuoted(string field)
    {
        var at = 1;
        while (at < field.Length && (field[at] != '"' || (at + 1 < field.Length && field[at + 1] == '"')))
            at += field[at] == '"' ? 2 : 1;
        return Math.Min(at + 1, field.Length);
    }

    private static string Unquoted(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length > 1 && trimmed[0] is '"' or '\'' && trimmed[^1] == trimmed[0]
            ? trimmed[1..^1].Replace(new string(trimmed[0], 2), trimmed[0].ToString(), StringComparison.Ordinal)
            : trimmed;
    }

    private static DataType Read(string text, int depth)
    {
        var type = text.Trim();
        if (depth > Deepest)
            return new DataType(type.ToLowerInvariant(), []);
        if (type.EndsWith(']') && type.LastIndexOf('[') is var list and > 0 && type[(list + 1)..^1].All(char.IsAsciiDigit))
            return new DataType("[]", [type[..list].Trim()]);
        var open = type.IndexOfAny(['(', '<']);
        if (open < 0)
            return new DataType(Plain(type), []);
        var close = Close(type, open);
        var rest = close + 1 < type.Length ? " " + type[(close + 1)..].Trim() : "";
        return rest.EndsWith(']')
            ? new DataType("[]", [type[..type.LastIndexOf('[')]])
            : new DataType(Plain(type[..open] + rest), Split(type[(open + 1)..close]));
    }

    private static string Plain(string name) => string.Join(' ', name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static int Close(string type, int open)
    {
        foreach (var (at, letter, level) in Levels(type))
            if (at > open && level == 0 && letter is ')' or '>')
                return at;
        return type.Length;
    }

    private static List<string> Split(string text)
    {
        var (parts, begin) = (new List<string>(), 0);
        foreach (var (at, letter, level) in Levels(text))
            if (level == 0 && letter == ',')
            {
                parts.Add(text[begin..at].Trim());
                begin = at + 1;
            }

        parts.Add(text[begin..].Trim());
        return parts;
    }

    /// <summary>Letters outside of quotes, with how many brackets are open after each.</summary>
    private static IEnumerable<(int At, char Letter, int Level)> Levels(string text)
    {
        var (level, quote) = (0, '\0');
        for (var at = 0; at < text.Length; at++)
        {
            var letter = text[at];
            if (quote != '\0')
            {
                quote = letter == quote ? '\0' : quote;
                continue;
            }

            if (letter is '"' or '\'')
                quote = letter;
            else
            {
                level += letter is '(' or '<' or '[' ? 1 : letter is ')' or '>' or ']' ? -1 : 0;
                yield return (at, letter, level);
            }
        }
    }
}
