using System.Text;
using MeshGovernance.Databases.Dialects;

namespace MeshGovernance.Databases.Fences;

/// <summary>
/// A query of a stranger as tokens. It is refused where a database could split it in another way than this does, since then something might run that nobody
/// looked at. Comments are cut out: whether a database takes them for comments, too, does not matter to what is left.
/// </summary>
internal sealed class QueryText
{
    /// <summary>What may stand right before a quote, as in <c>N'…'</c>; another word there changes where the text ends, or what is in it.</summary>
    private static readonly HashSet<string> Prefixes = new(["N", "E", "B", "X", "R", "DATE", "TIME", "TIMESTAMP", "INTERVAL", "AS", "IN", "LIKE", "THEN", "ELSE", "AND", "OR", "NOT", "WHEN"], StringComparer.OrdinalIgnoreCase);

    private readonly string text;
    private readonly Lexis lexis;
    private readonly StringBuilder kept = new();
    private readonly List<QueryToken> tokens = [];
    private int at;
    private string? refusal;

    private QueryText(string text, Lexis lexis) => (this.text, this.lexis) = (text, lexis);

    internal IReadOnlyList<QueryToken> Tokens => tokens;

    /// <summary>The query without its comments.</summary>
    internal string Kept => kept.ToString();

    internal string? Refusal => refusal;

    internal static QueryText Read(string query, Lexis lexis)
    {
        var read = new QueryText(query, lexis);
        while (read.at < query.Length && read.refusal is null)
            read.Next();
        return read;
    }

    private void Next()
    {
        var letter = text[at];
        if (letter == '\0')
            refusal = "it holds a character that ends a text for some programs";
        else if (letter is ' ' or '\t' or '\r' or '\n')
            Keep(1, null);
        else if (IsAt("--"))
            Cut(text.AsSpan(at).IndexOfAny('\r', '\n') is var end and >= 0 ? end : text.Length - at);
        else if (IsAt("/*"))
            Comment();
        else if (letter is '\'' or '"')
            Quoted(letter, letter == '\'' ? QueryTokenKind.Text : QueryTokenKind.Quoted);
        else if (letter == '`' && lexis.HasBackticks)
            Quoted('`', QueryTokenKind.Quoted);
        else if (letter == '[' && lexis.HasBrackets)
            Quoted(']', QueryTokenKind.Quoted);
        else if (IsLetter(letter))
            Word();
        else if (Doubt(letter) is { } doubt)
            refusal = doubt;
        else
            Keep(1, QueryTokenKind.Mark);
    }

    private string? Doubt(char letter) => letter switch
    {
        '*' when IsAt("*/") => "a comment ends that never began",
        '`' => "it has a backtick, which quotes nothing here",
        '$' => "it has a dollar outside of quotes",
        '#' when lexis.HasHashComments => "it has a comment that a hash begins: write -- before comments",
        '{' or '}' => "it has a curly bracket outside of quotes",
        '\\' => "it has a backslash outside of quotes",
        _ when lexis.Marks.Contains(letter, StringComparison.Ordinal) => $"'{letter}' leads out of the database",
        _ when char.IsControl(letter) || char.IsWhiteSpace(letter) => "it holds a character that is a space to some and none to others",
        _ when !char.IsAscii(letter) => "it has a letter beyond those of ASCII outside of quotes: write such names in quotes",
        _ => null,
    };

    private void Word()
    {
        var end = at + 1;
        while (end < text.Length && (IsLetter(text[end]) || (text[end] == '$' && lexis.HasDollarNames)))
            end++;
        var word = text[at..end];
        if (end < text.Length && text[end] is '\'' or '"' && !Prefixes.Contains(word))
            refusal = $"'{word}' stands right before a quote";
        else
            Keep(end - at, QueryTokenKind.Word);
    }

    private void Quoted(char close, QueryTokenKind kind)
    {
        if (lexis.HasTripleQuotes && IsAt(new string(close, 3)))
        {
            refusal = "it has three quotes in a row";
            return;
        }

        // As in U&"…", whose letters may be written as numbers.
        if (at > 0 && text[at - 1] == '&')
        {
            refusal = "a quote stands right behind &";
            return;
        }

        for (var end = at + 1; end < text.Length; end++)
        {
            // Whether a backslash takes a quote's meaning away differs, by settings even.
            if (text[end] == '\\' && end + 1 < text.Length && text[end + 1] == close)
            {
                refusal = "a backslash stands before a quote: write the quote twice";
                return;
            }

            if (text[end] == '\0')
                break;
            if (text[end] != close)
                continue;
            if (end + 1 < text.Length && text[end + 1] == close)
            {
                end++;
                continue;
            }

            tokens.Add(new QueryToken(kind, text[(at + 1)..end].Replace($"{close}{close}", close.ToString(), StringComparison.Ordinal), kept.Length));
            kept.Append(text, at, end + 1 - at);
            at = end + 1;
            return;
        }

        refusal = "a quote is never closed";
    }

    private void Comment()
    {
        if (text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0)
            Cut(end + 2 - at);
        else
            refusal = "a comment is never closed";
    }

    private void Cut(int length)
    {
        kept.Append(' ');
        at += length;
    }

    private void Keep(int length, QueryTokenKind? kind)
    {
        if (kind is { } known)
            tokens.Add(new QueryToken(known, text.Substring(at, length), kept.Length));
        kept.Append(text, at, length);
        at += length;
    }

    private bool IsAt(string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

    private static bool IsLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
