using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>The type of a column in a dialect: the physical one where the contract is about that database, else what the logical one is called there.</summary>
/// <param name="dialect">The dialect.</param>
/// <param name="isOwn">Whether the physical types are those of the dialect.</param>
/// <param name="keys">How long the texts in keys are.</param>
/// <param name="guessed">Told the columns that have no logical type.</param>
internal sealed partial class SqlTypes(Dialect dialect, bool isOwn, SqlKeys keys, Action<string> guessed)
{
    internal string Of(Column column)
    {
        if (IsWritten(column))
            return column.PhysicalType!;
        return column.LogicalType switch
        {
            "string" => FormatOf(column) == "uuid" && dialect.Uuid is { } uuid ? uuid : Text(column),
            "boolean" => dialect.Boolean,
            "integer" => Whole(column),
            "number" => Number(column),
            "date" => dialect.Date,
            "time" => IsZoned(column) ? dialect.ZonedTime ?? dialect.Time : dialect.Time,
            "timestamp" => IsZoned(column) ? dialect.ZonedTimestamp : dialect.Timestamp,
            "array" or "vector" => List(column),
            "object" => Struct(column),
            "map" => Map(column),
            _ => Guess(column),
        };
    }

    /// <summary>Whether a type is a name with numbers or types in brackets, and nothing that could begin another statement.</summary>
    internal static bool IsType(string type)
    {
        var depth = 0;
        foreach (var letter in type)
        {
            depth += letter is '(' or '<' ? 1 : letter is ')' or '>' ? -1 : 0;
            if (depth < 0 || !(char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '_' or '(' or ')' or '<' or '>' or '[' or ']' || (letter is ',' or ':' && depth > 0)))
                return false;
        }

        return depth == 0 && type.Length > 0 && char.IsAsciiLetter(type[0]) && !Clause.IsMatch(type);
    }

    /// <summary>A struct is written anew, since its fields are told one by one.</summary>
    private static bool IsNested(Column column) => column.Columns.Count > 0 || column.Items is { } items && IsNested(items);

    private string Text(Column column) => dialect.StringOf(Length(column) ?? keys.Of(column));

    /// <summary>Whether what a column holds is no longer seen in its type.</summary>
    internal bool IsAny(Column column) => column.LogicalType is "array" or "object" or "map" && !IsWritten(column) && Of(column) == dialect.Any;

    /// <summary>Columns with those in them, as far as types say what those are.</summary>
    internal IEnumerable<Column> Seen(IEnumerable<Column> columns) => columns.SelectMany(column => IsAny(column) ? [column] : column.WithNested());

    /// <summary>Whether the type is the physical one, as it stands.</summary>
    internal bool IsWritten(Column column) => isOwn && column.PhysicalType is { } physical && IsType(physical) && !IsNested(column);

    internal static string? FormatOf(Column column) => column.LogicalTypeOptions?["format"]?.Text;

    internal static bool IsZoned(Column column) => column.LogicalTypeOptions?["timezone"]?.Boolean ?? false;

    internal static int? Length(Column column) =>
        column.LogicalTypeOptions?["maxLength"]?.Number is { } most && most is > 0 and <= 60_000 ? (int)most : SizedText(column) is { } sized && !sized.Groups["second"].Success ? Digits(sized, "first") : null;

    /// <summary>Whether the physical type says how long a text may be.</summary>
    internal static bool IsSized(Column column) => SizedText(column) is not null;

    private static Match? SizedText(Column column) => Sized.Match(column.PhysicalType ?? "") is { Success: true } sized && Name(sized).Contains("CHAR", StringComparison.OrdinalIgnoreCase) ? sized : null;

    private string Whole(Column column)
    {
        if (FormatOf(column) is { } format && dialect.OtherIntegers.TryGetValue(format, out var other))
            return other;
        return (FormatOf(column), column.PhysicalType?.ToLowerInvariant()) switch
        {
            ("i8" or "u8" or "i16", _) or (null, "smallint" or "int2" or "tinyint") => dialect.Integers.Small,
            ("u16" or "i32", _) => dialect.Integers.Usual,
            (null, "int" or "integer" or "int4") when !isOwn => dialect.Integers.Usual,
            ("u64", _) => dialect.DecimalOf(20, 0),
            ("i128" or "u128", _) => dialect.DecimalOf(38, 0),
            _ => dialect.Integers.Large,
        };
    }

    private string Number(Column column)
    {
        if (Sized.Match(column.PhysicalType ?? "") is { Success: true } sized && Name(sized).ToUpperInvariant() is "DECIMAL" or "NUMERIC" or "NUMBER" && Digits(sized, "first") is { } digits)
            return dialect.DecimalOf(digits, Digits(sized, "second") ?? 0);
        return (FormatOf(column), column.PhysicalType?.ToLowerInvariant()) switch
        {
            ("f32", _) or (null, "float" or "real" or "float4") => dialect.Floats.Single,
            ("f64", _) or (null, "double" or "double precision" or "float8" or "float64") => dialect.Floats.Double,
            _ => dialect.Decimal,
        };
    }

    private string List(Column column)
    {
        if (dialect.List is not { } list)
            return dialect.Any;
        var item = column.LogicalType == "vector" ? dialect.Floats.Double : column.Items is { } items ? Of(items) : dialect.String;
        return item == dialect.Any ? item : list(item);
    }

    private string Struct(Column column) => dialect.Struct is { } write && column.Columns.Count > 0
        ? write([.. column.Columns.DistinctBy(field => field.Name, dialect.Names).Select(field => (field.Name, Maybe(field, Of(field))))])
        : dialect.Any;

    private string Map(Column column) => dialect.Map is { } write && column.MapValue is { } value
        ? write(column.MapKey is { } key ? Of(key) : dialect.String, Of(value))
        : dialect.Any;

    /// <summary>The type of a column that may be empty, where the database wants that said of the type.</summary>
    internal string Maybe(Column column, string type) => dialect.Nullable is { } nullable && !column.IsRequired && !column.IsPrimaryKey && column.LogicalType is not ("array" or "vector" or "object" or "map")
        ? string.Format(CultureInfo.InvariantCulture, nullable, type)
        : type;

    private string Guess(Column column)
    {
        guessed(column.Name.Length > 0 ? column.Name : "an item without a name");
        return Text(column);
    }

    private static string Name(Match sized) => sized.Groups["name"].Value;

    private static int? Digits(Match sized, string group) => int.TryParse(sized.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"\A(?<name>[A-Za-z][A-Za-z0-9_]*)\s*\(\s*(?<first>[0-9]{1,5})\s*(,\s*(?<second>[0-9]{1,3})\s*)?\)\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Sized { get; }

    /// <summary>Words that belong to a column and not to its type.</summary>
    [GeneratedRegex(@"\b(NOT|NULL|DEFAULT|PRIMARY|KEY|UNIQUE|CHECK|REFERENCES|COMMENT|OPTIONS|GENERATED|AS|CONSTRAINT|COLLATE)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Clause { get; }
}
