using System.Text;

namespace MeshGovernance.Exchange.Imports.Protobuf;

/// <summary>The comments of a file by what they stand before, or behind on the same line: the library passes them over, and they are the descriptions.</summary>
internal sealed class ProtoComments
{
    internal const int Deepest = 60;

    private readonly Dictionary<string, string> texts = [];
    private readonly List<string?> scopes = [];
    private readonly List<string> words = [];
    private readonly List<(string Text, int First, int Last)> waiting = [];
    private string? last;
    private int lastLine;
    private int firstLine;
    private int depth;

    /// <summary>By name within the file, such as <c>Order.id</c>.</summary>
    internal IReadOnlyDictionary<string, string> Texts => texts;

    /// <summary>Whether brackets stand so deep within each other that a reader may fall over them.</summary>
    internal bool IsTooDeep { get; private set; }

    internal static ProtoComments Read(string text)
    {
        var comments = new ProtoComments();
        comments.Scan(text);
        return comments;
    }

    private void Scan(string text)
    {
        var (at, line) = (0, 1);
        while (at < text.Length && !IsTooDeep)
        {
            var letter = text[at];
            var end = at + 1;
            if (letter == '/' && end < text.Length && text[end] is '/' or '*')
            {
                end = text[at + 1] == '/' ? End(text, "\n", at) : End(text, "*/", at + 2);
                Comment(text[at..end], line, line + text.AsSpan(at, end - at).TrimEnd('\n').Count('\n'));
            }
            else if (letter is '"' or '\'')
                end = EndOfText(text, at);
            else if (IsWord(letter))
            {
                while (end < text.Length && IsWord(text[end]))
                    end++;
                Word(text[at..end], line);
            }
            else if (!char.IsWhiteSpace(letter))
                Mark(letter, line);

            line += text.AsSpan(at, end - at).Count('\n');
            at = end;
        }
    }

    private static int End(string text, string mark, int from) =>
        from >= text.Length || text.IndexOf(mark, from, StringComparison.Ordinal) is not (>= 0 and var found) ? text.Length : mark == "\n" ? found : found + mark.Length;

    private static int EndOfText(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && text[end] != text[at] && text[end] != '\n')
            end += text[end] == '\\' ? 2 : 1;
        return Math.Min(end + 1, text.Length);
    }

    private static bool IsWord(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '.';

    private void Comment(string text, int first, int lastOfIt)
    {
        var said = Plain(text);
        if (said.Length == 0)
            return;
        if (last is not null && first == lastLine && words.Count == 0)
            texts.TryAdd(last, said);
        else
            waiting.Add((said, first, lastOfIt));
    }

    private void Word(string word, int line)
    {
        if (words.Count == 0)
            firstLine = line;
        words.Add(word);
    }

    private void Mark(char mark, int line)
    {
        switch (mark)
        {
            case '{':
                var name = words is ["message" or "enum" or "group", var named, ..] ? named : words is [.., "group", var group, _] ? group : null;
                Named(name, line);
                scopes.Add(name);
                Begin();
                Deeper(1);
                break;
            case '}':
                if (scopes.Count > 0)
                    scopes.RemoveAt(scopes.Count - 1);
                Begin();
                (last, depth) = (null, depth - 1);
                waiting.Clear();
                break;
            case ';':
                Begin();
                break;
            case '=' when words.Count > 0 && words[0] is not ("option" or "syntax" or "edition" or "package" or "import"):
                Named(words[^1], line);
                words.Add("=");
                break;
            case '[' or '(' or '<':
                Deeper(1);
                break;
            case ']' or ')' or '>':
                depth--;
                break;
        }
    }

    private void Deeper(int by)
    {
        depth += by;
        IsTooDeep |= depth > Deepest;
    }

    private void Begin()
    {
        words.Clear();
        waiting.Clear();
    }

    /// <summary>Something begins here: the comments that stand right above it, line by line, are its own.</summary>
    private void Named(string? name, int line)
    {
        if (name is null)
            return;
        last = string.Join('.', scopes.OfType<string>().Append(name));
        lastLine = line;
        var (own, below) = (new List<string>(), firstLine);
        for (var at = waiting.Count - 1; at >= 0 && waiting[at].Last >= below - 1; at--)
        {
            own.Insert(0, waiting[at].Text);
            below = waiting[at].First;
        }

        if (own.Count > 0)
            texts.TryAdd(last, string.Join('\n', own));
        waiting.Clear();
    }

    private static string Plain(string comment)
    {
        if (comment.StartsWith("//", StringComparison.Ordinal))
            return comment.TrimStart('/').Trim();
        var text = new StringBuilder();
        foreach (var line in comment[2..].TrimEnd('/').TrimEnd('*').Split('\n'))
            text.Append(line.Trim().TrimStart('*').Trim()).Append('\n');
        return text.ToString().Trim();
    }
}
