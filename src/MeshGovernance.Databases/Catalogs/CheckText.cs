using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Databases.Fences;

namespace MeshGovernance.Databases.Catalogs;

/// <summary>A check of a table, where it asks of columns one by one what a contract has words for: bounds of numbers, and the values that there are.</summary>
internal sealed class CheckText
{
    private static readonly Dictionary<string, string> Options = new() { [">="] = "minimum", [">"] = "exclusiveMinimum", ["<="] = "maximum", ["<"] = "exclusiveMaximum" };

    private static readonly Dictionary<string, string> Turned = new() { [">="] = "<=", [">"] = "<", ["<="] = ">=", ["<"] = ">" };

    private const int Deepest = 16;

    private readonly IReadOnlyList<QueryToken> tokens;
    private readonly List<ColumnLimit> limits = [];
    private int at;
    private int depth;

    private CheckText(IReadOnlyList<QueryToken> tokens) => this.tokens = tokens;

    /// <summary>What a check asks of columns; null where it asks anything else.</summary>
    internal static IReadOnlyList<ColumnLimit>? Read(string text)
    {
        var check = new CheckText(Split(text));
        check.Skip("CHECK");
        return check.All() && check.at == check.tokens.Count ? check.limits : null;
    }

    /// <summary>The check as DuckDB writes it, where quotes within quotes are doubled and a backslash is a letter.</summary>
    private static List<QueryToken> Split(string text)
    {
        var split = new List<QueryToken>();
        for (var from = 0; from < text.Length;)
        {
            var end = from + 1;
            if (text[from] is '\'' or '"' && text[from] is var quote)
            {
                while (end < text.Length && (text[end] != quote || (end + 1 < text.Length && text[end + 1] == quote)))
                    end += text[end] == quote ? 2 : 1;
                split.Add(new QueryToken(quote == '"' ? QueryTokenKind.Quoted : QueryTokenKind.Text, text[(from + 1)..Math.Min(end, text.Length)].Replace($"{quote}{quote}", quote.ToString(), StringComparison.Ordinal), from));
                end++;
            }
            else if (IsWord(text[from]))
            {
                while (end < text.Length && IsWord(text[end]))
                    end++;
                split.Add(new QueryToken(QueryTokenKind.Word, text[from..end], from));
            }
            else if (!char.IsWhiteSpace(text[from]))
                split.Add(new QueryToken(QueryTokenKind.Mark, text[from..end], from));

            from = end;
        }

        return split;
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$';

    private bool All()
    {
        do
        {
            if (!One())
                return false;
        }
        while (Skip("AND"));
        return true;
    }

    private bool One()
    {
        if (Skip('('))
            return ++depth <= Deepest && All() && depth-- > 0 && Skip(')');
        return Column() is { } column
            ? Compared(column) || Between(column) || OneOf(column)
            : Number() is { } number && Sign() is { } sign && Column() is { } turned && Add(turned, Turned[sign], number);
    }

    private bool Compared(string column) => Sign() is { } sign && Number() is { } number && Add(column, sign, number);

    private bool Between(string column) =>
        Skip("BETWEEN") && Number() is { } least && Skip("AND") && Number() is { } most && Add(column, ">=", least) && Add(column, "<=", most);

    private bool OneOf(string column)
    {
        if (!Skip("IN") || !Skip('('))
            return false;
        var values = new List<JsonNode>();
        do
        {
            if (Value() is not { } value)
                return false;
            values.Add(value);
        }
        while (Skip(','));
        limits.Add(new ColumnLimit(column) { Values = values });
        return Skip(')');
    }

    private bool Add(string column, string sign, decimal number)
    {
        limits.Add(new ColumnLimit(column) { Option = Options[sign], Bound = number });
        return true;
    }

    private JsonValue? Value()
    {
        if (at < tokens.Count && tokens[at].Kind == QueryTokenKind.Text)
            return JsonValue.Create(tokens[at++].Text);
        return Number() is { } number ? JsonValue.Create(number) : null;
    }

    private string? Column() => at < tokens.Count && tokens[at].IsName && !(tokens[at].Kind == QueryTokenKind.Word && (char.IsAsciiDigit(tokens[at].Text[0]) || tokens[at].Text.Equals("NOT", StringComparison.OrdinalIgnoreCase))) ? tokens[at++].Text : null;

    private string? Sign()
    {
        if (at >= tokens.Count || !(tokens[at].IsMark('<') || tokens[at].IsMark('>')))
            return null;
        var sign = tokens[at++].Text;
        return Skip('=') ? sign + "=" : sign;
    }

    /// <summary>A number, which is split at its point.</summary>
    private decimal? Number()
    {
        var begin = at;
        if (Skip('('))
            return ++depth <= Deepest && Number() is { } inner && depth-- > 0 && Skip(')') ? inner : Back();
        var text = Skip('-') ? "-" : "";
        if (at < tokens.Count && tokens[at].Kind == QueryTokenKind.Word)
            text += tokens[at++].Text;
        if (Skip('.') && at < tokens.Count)
            text += "." + tokens[at++].Text;
        if (decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            return number;
        return Back();

        decimal? Back()
        {
            at = begin;
            return null;
        }
    }

    private bool Skip(char mark) => Skip(at < tokens.Count && tokens[at].IsMark(mark));

    private bool Skip(string word) => Skip(at < tokens.Count && tokens[at].Kind == QueryTokenKind.Word && tokens[at].Text.Equals(word, StringComparison.OrdinalIgnoreCase));

    private bool Skip(bool isThere)
    {
        at += isThere ? 1 : 0;
        return isThere;
    }
}

/// <summary>What a check asks of a column: a bound, or to be one of some values.</summary>
internal sealed record ColumnLimit(string Column)
{
    internal string? Option { get; init; }

    internal decimal Bound { get; init; }

    internal IReadOnlyList<JsonNode> Values { get; init; } = [];
}
