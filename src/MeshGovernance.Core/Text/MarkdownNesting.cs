namespace MeshGovernance.Core.Text;

/// <summary>How deep a text nests lists, quotes and brackets: beyond a bound that no person reaches, no renderer shows it.</summary>
internal static class MarkdownNesting
{
    internal const int Deepest = 50;

    /// <summary>What stands in a list is indented by so much at least.</summary>
    private const int Indent = 2;

    private const int Tab = 4;

    /// <summary>Whether the marks of a text may nest deeper. Code that looks like it counts too.</summary>
    internal static bool IsTooDeep(string markdown)
    {
        var brackets = 0;
        foreach (var line in markdown.AsSpan().EnumerateLines())
        {
            if (line.IsWhiteSpace())
                brackets = 0;
            if (Blocks(line) > Deepest || Brackets(line, ref brackets) > Deepest)
                return true;
        }

        return false;
    }

    /// <summary>How many lists and quotes a line may stand in.</summary>
    private static int Blocks(ReadOnlySpan<char> line)
    {
        var (marks, columns) = (0, 0);
        if (IsRule(line))
            return 0;
        for (var at = 0; at < line.Length;)
        {
            if (line[at] is ' ' or '\t')
            {
                columns += line[at++] == ' ' ? 1 : Tab;
                continue;
            }

            var length = MarkLength(line[at..]);
            if (length == 0)
                break;
            marks++;
            at += length;
        }

        // The space behind a mark is no indentation.
        return marks == 0 ? 0 : marks + (Math.Max(0, columns - marks) / Indent);
    }

    /// <summary>The length of the mark of a quote or of an item of a list; 0 where there is none.</summary>
    private static int MarkLength(ReadOnlySpan<char> text)
    {
        if (text[0] == '>')
            return 1;
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        var length = digits > 0 && text[digits] is '.' or ')' ? digits + 1 : text[0] is '-' or '*' or '+' ? 1 : 0;
        return length > 0 && (length == text.Length || text[length] is ' ' or '\t') ? length : 0;
    }

    /// <summary>Whether a line is no list but a rule across the page.</summary>
    private static bool IsRule(ReadOnlySpan<char> line) =>
        line.Trim() is { Length: > 0 } text && text[0] is '-' or '*' or '_' && text.IndexOfAnyExcept(text[0], ' ', '\t') < 0;

    /// <summary>The most brackets that are open at once, beginning with those that were left open above.</summary>
    private static int Brackets(ReadOnlySpan<char> line, ref int open)
    {
        var most = 0;
        foreach (var letter in line)
        {
            if (letter == '[')
                most = Math.Max(most, ++open);
            else if (letter == ']' && open > 0)
                open--;
        }

        return most;
    }
}
