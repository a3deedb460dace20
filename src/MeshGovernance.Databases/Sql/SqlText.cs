using System.Text;

namespace MeshGovernance.Databases.Sql;

/// <summary>A file of SQL, whatever its dialect, as statements of tokens: comments are left out, quotes of all kinds are known.</summary>
internal sealed class SqlText
{
    private readonly string text;
    private readonly List<SqlStatement> statements = [];
    private List<SqlToken> tokens = [];
    private int at;
    private int line = 1;

    /// <summary>What the first name in quotes stands in: those who write backticks put backslashes before quotes, those who write double quotes do not.</summary>
    private char nameQuote;

    private SqlText(string text) => this.text = text;

    internal static IReadOnlyList<SqlStatement> Statements(string text)
    {
        var read = new SqlText(text);
        read.Read();
        return read.statements;
    }

    private void Read()
    {
        while (at < text.Length)
        {
            var letter = text[at];
            if (letter == '\n')
                Move(1);
            else if (char.IsWhiteSpace(letter))
                at++;
            else if (IsAt("--") || (letter == '#' && tokens.Count == 0))
                Move(LineLength());
            else if (IsAt("/*"))
                Move(CommentLength());
            else if (letter == '\\' && tokens.Count == 0)
                Move(LineLength());
            else if (letter == ';')
                End();
            else if (IsBatchEnd("GO") || IsBatchEnd("/"))
            {
                Statement();
                Move(LineLength());
            }
            else
                Token(letter);
        }

        Statement();
    }

    private void End()
    {
        at++;
        var isData = tokens.Count > 0 && tokens[0].Is("COPY") && tokens.Exists(token => token.Is("STDIN"));
        Statement();

        // Rows stand behind the statement, up to a line of their own.
        if (!isData)
            return;
        var end = text.IndexOf("\n\\.", at, StringComparison.Ordinal);
        Move(end < 0 ? text.Length - at : end + 3 - at);
    }

    private void Statement()
    {
        var (begin, level) = (0, 0);
        for (var next = 1; next < tokens.Count; next++)
        {
            level += tokens[next - 1].Is("(") ? 1 : tokens[next - 1].Is(")") ? -1 : 0;

            // SQL Server asks for nothing between statements.
            if (level == 0 && tokens[next - 1].Is(")") && tokens[next].Is("CREATE") && next + 1 < tokens.Count && tokens[next + 1].Is("TABLE"))
            {
                Add(tokens[begin..next]);
                begin = next;
            }
        }

        if (tokens.Count > 0)
            Add(tokens[begin..]);
        tokens = [];
    }

    private void Add(List<SqlToken> statement) => statements.Add(new SqlStatement(statement, text[statement[0].From..statement[^1].To]));

    private void Token(char letter)
    {
        if (letter == '\'')
            Quoted('\'', SqlTokenKind.Text);
        else if (letter is '"' or '`')
            Quoted(letter, SqlTokenKind.Quoted);
        else if (letter == '[' && IsNameInBrackets())
            Quoted(']', SqlTokenKind.Quoted);
        else if (letter == '$' && DollarTag() is { } tag)
            Dollar(tag);
        else if (IsWord(letter))
        {
            var end = at + 1;
            while (end < text.Length && (IsWord(text[end]) || (text[end] == '.' && char.IsAsciiDigit(letter))))
                end++;
            Add(SqlTokenKind.Word, text[at..end], end);
        }
        else
            Add(SqlTokenKind.Mark, letter.ToString(), at + 1);
    }

    private void Quoted(char close, SqlTokenKind kind)
    {
        if (kind == SqlTokenKind.Quoted && nameQuote == '\0')
            nameQuote = close;
        var end = at + 1;
        while (end < text.Length && (text[end] != close || (end + 1 < text.Length && text[end + 1] == close)))
            end += text[end] == close || (text[end] == '\\' && close == '\'' && end + 1 < text.Length && IsEscape(end)) ? 2 : 1;
        var last = Math.Min(end + 1, text.Length);
        var within = text[(at + 1)..Math.Min(end, text.Length)].Replace($"{close}{close}", close.ToString(), StringComparison.Ordinal);
        Add(kind, kind == SqlTokenKind.Text && nameQuote == '`' ? Unescaped(within) : within, last);
    }

    /// <summary>Whether a backslash takes the next letter into the text: where nothing says so, only where a quote behind it would not end it well.</summary>
    private bool IsEscape(int backslash) => nameQuote switch
    {
        '`' => true,
        '\0' => text[backslash + 1] == '\'' && backslash + 2 < text.Length && text[backslash + 2] is not (',' or ')' or ';' or ' ' or '\n' or '\r'),
        _ => false,
    };

    private static string Unescaped(string within)
    {
        var plain = new StringBuilder();
        for (var next = 0; next < within.Length; next++)
            plain.Append(within[next] == '\\' && next + 1 < within.Length ? within[++next] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other } : within[next]);
        return plain.ToString();
    }

    private bool IsNameInBrackets()
    {
        var end = text.IndexOf(']', at);
        return end > at + 1 && (char.IsLetter(text[at + 1]) || text[at + 1] == '_') && !text.AsSpan(at, end - at).Contains('\n');
    }

    private string? DollarTag()
    {
        var end = at + 1;
        while (end < text.Length && IsWord(text[end]) && text[end] != '$')
            end++;
        return end < text.Length && text[end] == '$' ? text[at..(end + 1)] : null;
    }

    private void Dollar(string tag)
    {
        var end = text.IndexOf(tag, at + tag.Length, StringComparison.Ordinal);
        var last = end < 0 ? text.Length : end + tag.Length;
        Add(SqlTokenKind.Text, text[(at + tag.Length)..(end < 0 ? text.Length : end)], last);
    }

    private void Add(SqlTokenKind kind, string value, int end)
    {
        tokens.Add(new SqlToken(kind, value, at, end, line) { MayBePath = text[at] == '`' });
        Move(end - at);
    }

    private void Move(int by)
    {
        line += text.AsSpan(at, by).Count('\n');
        at += by;
    }

    private bool IsAt(string mark) => text.AsSpan(at).StartsWith(mark, StringComparison.Ordinal);

    private int LineLength() => text.IndexOf('\n', at) is var end and >= 0 ? end - at : text.Length - at;

    private int CommentLength() => text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 - at : text.Length - at;

    /// <summary>On a line of its own GO ends a batch of SQL Server, and a slash one of Oracle.</summary>
    private bool IsBatchEnd(string mark)
    {
        if (!text.AsSpan(at).StartsWith(mark, StringComparison.OrdinalIgnoreCase))
            return false;
        var begin = text.LastIndexOf('\n', Math.Max(at - 1, 0)) + 1;
        return text.AsSpan(at, LineLength()).Trim().Length == mark.Length && text.AsSpan(begin, Math.Max(at - begin, 0)).IsWhiteSpace();
    }

    private static bool IsWord(char letter) => char.IsLetterOrDigit(letter) || letter is '_' or '$' or '@';
}

/// <summary>A statement, with what was written.</summary>
internal sealed record SqlStatement(IReadOnlyList<SqlToken> Tokens, string Text)
{
    private static readonly string[] Kinds = ["TABLE", "VIEW", "TYPE", "SCHEMA", "INDEX", "FUNCTION", "PROCEDURE", "TRIGGER", "SEQUENCE", "MACRO", "SECRET", "COLUMN"];

    /// <summary>How many words may stand before what is made, such as OR REPLACE.</summary>
    private const int MostBefore = 6;

    internal int Line => Tokens[0].Line;

    /// <summary>What the statement makes or changes; null where it is none of what a database consists of.</summary>
    internal SqlToken? Kind => Tokens.Skip(1).Take(MostBefore).FirstOrDefault(token => token.IsAny(Kinds));

    /// <summary>The place of the name behind it.</summary>
    internal int AfterKind
    {
        get
        {
            var at = Tokens.TakeWhile(token => token != Kind).Count() + 1;
            while (at < Tokens.Count && Tokens[at].IsAny("IF", "NOT", "EXISTS", "ONLY"))
                at++;
            return at;
        }
    }

    /// <summary>Whether it makes something only where that is not there yet.</summary>
    internal bool MakesIfMissing => Begins("CREATE") && Tokens.Take(AfterKind).Any(token => token.Is("EXISTS"));

    internal bool Begins(params ReadOnlySpan<string> words)
    {
        if (Tokens.Count < words.Length)
            return false;
        for (var at = 0; at < words.Length; at++)
            if (!Tokens[at].Is(words[at]))
                return false;
        return true;
    }
}
