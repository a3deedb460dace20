using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>
/// Writes text from strangers into GitHub's Markdown so that it shows what it says and does nothing: no markup, HTML, links, mentions or
/// references.
/// </summary>
internal static class MarkdownText
{
    private const string Escaped = "\\`*_{}[]()<>&#|~!$^";

    /// <summary>No width and no meaning: it keeps apart what GitHub would make a mention or a link even where the text is escaped.</summary>
    private const char Apart = '\u200b';

    /// <summary>A line of text, to stand inside a paragraph.</summary>
    internal static string Plain(string text)
    {
        var line = PlainText.Line(text).Trim();
        var plain = new StringBuilder(line.Length + 16);
        for (var i = 0; i < line.Length; i++)
        {
            if (Escaped.Contains(line[i], StringComparison.Ordinal) || BeginsList(line, i))
                plain.Append('\\');
            if (IsAddress(line, i))
                plain.Append(Apart);
            plain.Append(line[i]);
            if (line[i] is '@' or '#' || IsReference(line, i))
                plain.Append(Apart);
        }

        return plain.ToString();
    }

    /// <summary>A line of text as code, in which GitHub looks for nothing.</summary>
    internal static string Code(string text)
    {
        var line = PlainText.Line(text);
        var fence = new string('`', LongestRun(line, '`') + 1);
        var space = line is ['`' or ' ', ..] || line is [.., '`' or ' '] ? " " : "";
        return line.Length == 0 ? "" : $"{fence}{space}{line}{space}{fence}";
    }

    /// <summary>Lines that GitHub offers to put in the place of those that a comment stands at. They are written as they are: who calls has seen that a reader sees all of them.</summary>
    internal static string Suggestion(IReadOnlyList<string> lines)
    {
        var content = string.Concat(lines.Select(line => line + "\n"));
        var fence = new string('`', Math.Max(3, LongestRun(content, '`') + 1));
        return $"{fence}suggestion\n{content}{fence}";
    }

    /// <summary>Where a link leads.</summary>
    internal static string Address(Uri address) => address.AbsoluteUri.Replace("(", "%28", StringComparison.Ordinal).Replace(")", "%29", StringComparison.Ordinal);

    /// <summary>Lines as a block of code, between fences longer than anything inside.</summary>
    internal static string Block(string language, IEnumerable<string> lines)
    {
        var content = string.Concat(lines.Select(line => PlainText.Line(line.Replace('\t', ' ')).TrimEnd() + "\n"));
        var fence = new string('`', Math.Max(3, LongestRun(content, '`') + 1));
        return $"{fence}{language}\n{content}{fence}\n";
    }

    /// <summary>At the colon of <c>http://</c> or <c>mailto:</c>, and at the point of <c>www.</c></summary>
    private static bool IsAddress(string line, int at) => line[at] switch
    {
        ':' => at > 0 && char.IsAsciiLetterOrDigit(line[at - 1]) && at + 1 < line.Length && (line[at + 1] == '/' || char.IsAsciiLetter(line[at + 1])),
        '.' => at >= 3 && line.AsSpan(at - 3, 3).Equals("www", StringComparison.OrdinalIgnoreCase),
        _ => false,
    };

    /// <summary>At the dash of <c>GH-12</c>.</summary>
    private static bool IsReference(string line, int at) =>
        line[at] == '-' && at > 0 && char.IsAsciiLetter(line[at - 1]) && at + 1 < line.Length && char.IsAsciiDigit(line[at + 1]);

    /// <summary>What would make a list or a heading of the line: a dash at its beginning, or the point behind its number.</summary>
    private static bool BeginsList(string line, int at) => line[at] switch
    {
        '-' or '+' or '=' => at == 0,
        '.' => !line.AsSpan(0, at).ContainsAnyExceptInRange('0', '9'),
        _ => false,
    };

    private static int LongestRun(string text, char letter)
    {
        var (longest, run) = (0, 0);
        foreach (var other in text)
        {
            run = other == letter ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
