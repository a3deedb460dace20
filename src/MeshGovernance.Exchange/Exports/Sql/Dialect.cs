using System.Globalization;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>How a database writes names, texts and types: one small file for each of them lies in Dialects/.</summary>
internal sealed record Dialect(string Name)
{
    /// <summary>The types of servers, as contracts name them, that speak it.</summary>
    internal required string[] Servers { get; init; }

    internal char Opens { get; init; } = '"';

    internal char Closes { get; init; } = '"';

    /// <summary>Whether a backslash in quotes begins an escape.</summary>
    internal bool HasBackslashes { get; init; }

    /// <summary>Whether that is so in names, too; else a quote is doubled there.</summary>
    internal bool EscapesNames { get; init; }

    internal string TextPrefix { get; init; } = "";

    internal required string String { get; init; }

    /// <summary>Text of a greatest length, which stands for <c>{0}</c>.</summary>
    internal string? SizedString { get; init; }

    /// <summary>The greatest length that <see cref="SizedString"/> takes; what is longer is <see cref="LargeString"/>.</summary>
    internal int LongestString { get; init; } = 60_000;

    /// <summary>Text without an end; null where <see cref="String"/> has none.</summary>
    internal string? LargeString { get; init; }

    /// <summary>How many letters the texts of a key may have together, where one without a length cannot be in a key; null where it can.</summary>
    internal int? KeyLetters { get; init; }

    internal string? Uuid { get; init; }

    internal required string Boolean { get; init; }

    /// <summary>Whole numbers of 16, 32 and 64 bits.</summary>
    internal required (string Small, string Usual, string Large) Integers { get; init; }

    /// <summary>The types of whole numbers that have other sizes, by their format in ODCS.</summary>
    internal IReadOnlyDictionary<string, string> OtherIntegers { get; init; } = new Dictionary<string, string>();

    internal required string Decimal { get; init; }

    /// <summary>Decimal numbers of so many digits, of which so many stand behind the point.</summary>
    internal required string SizedDecimal { get; init; }

    internal required (string Single, string Double) Floats { get; init; }

    internal required string Date { get; init; }

    internal required string Timestamp { get; init; }

    internal required string ZonedTimestamp { get; init; }

    internal required string Time { get; init; }

    /// <summary>A time of a day with its zone; null where there is no such type.</summary>
    internal string? ZonedTime { get; init; }

    /// <summary>What holds a value of any shape.</summary>
    internal required string Any { get; init; }

    /// <summary>A list of values of a type; null where <see cref="Any"/> holds it.</summary>
    internal Func<string, string>? List { get; init; }

    /// <summary>An object by its fields; null where <see cref="Any"/> holds it.</summary>
    internal Func<IReadOnlyList<(string Name, string Type)>, string>? Struct { get; init; }

    /// <summary>A map by the types of keys and values; null where <see cref="Any"/> holds it.</summary>
    internal Func<string, string, string>? Map { get; init; }

    /// <summary>What makes a type one that may be empty, around <c>{0}</c>.</summary>
    internal string? Nullable { get; init; }

    internal string NotNull { get; init; } = " NOT NULL";

    /// <summary>Whether names that differ by case alone are one, in quotes, too.</summary>
    internal bool FoldsNames { get; init; }

    /// <summary>What stands behind a key that the database knows and does not hold; null where it knows none.</summary>
    internal string? Keys { get; init; } = "";

    /// <summary>Whether lists and objects may be keys.</summary>
    internal bool HasNestedKeys { get; init; }

    internal bool HasUnique { get; init; } = true;

    internal bool HasChecks { get; init; } = true;

    internal Comments Comments { get; init; } = Comments.Statements;

    /// <summary>What a table means, behind it, where <c>{0}</c> is the text in quotes; null where a statement says it, or nothing does.</summary>
    internal string? TableComment { get; init; }

    /// <summary>A condition <c>{1}</c> that values are held to, with its name <c>{0}</c>.</summary>
    internal string Check { get; init; } = "CHECK ({1})";

    /// <summary>What stands behind the closing bracket of a table, given its key.</summary>
    internal Func<IReadOnlyList<string>, string> After { get; init; } = static _ => "";

    internal string Identifier(string name)
    {
        var plain = name.Replace("\0", "", StringComparison.Ordinal);
        return EscapesNames
            ? $"{Opens}{Escaped(plain, Closes)}{Closes}"
            : $"{Opens}{plain.Replace(Closes.ToString(), $"{Closes}{Closes}", StringComparison.Ordinal)}{Closes}";
    }

    internal string Text(string text)
    {
        var plain = text.Replace("\0", "", StringComparison.Ordinal);
        return $"{TextPrefix}'{(HasBackslashes ? Escaped(plain, '\'') : plain.Replace("'", "''", StringComparison.Ordinal))}'";
    }

    internal string StringOf(int? length) => length is not { } most || SizedString is not { } sized ? String
        : most > LongestString ? LargeString ?? String
        : string.Format(CultureInfo.InvariantCulture, sized, most);

    internal StringComparer Names => FoldsNames ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>Why what has one of these names is left out.</summary>
    internal string TakesForOthers => $"{Name} takes these names for ones that are there already";

    internal string DecimalOf(int digits, int scale) => string.Format(CultureInfo.InvariantCulture, SizedDecimal, digits, scale);

    private static string Escaped(string text, char quote) => text
        .Replace("\\", "\\\\", StringComparison.Ordinal)
        .Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal)
        .Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace("\r", "\\r", StringComparison.Ordinal);
}

/// <summary>Where a database keeps what a table or a column means.</summary>
internal enum Comments
{
    /// <summary><c>COMMENT ON COLUMN t.c IS '…'</c>.</summary>
    Statements,

    /// <summary><c>COMMENT '…'</c> behind the column and the table.</summary>
    Inline,

    /// <summary><c>OPTIONS (description = '…')</c>.</summary>
    Options,

    /// <summary>Nowhere: it is said in comments of the script.</summary>
    None,
}
