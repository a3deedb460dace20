namespace MeshGovernance.Core.Text;

/// <summary>A decision record in a terminal: headings stand out, paragraphs are wrapped, code stays as it is.</summary>
internal static class MarkdownLines
{
    internal static IEnumerable<StyledLine> Of(string markdown, int width)
    {
        var isCode = false;
        var paragraph = "";
        foreach (var raw in markdown.Replace("\r\n", "\n").Split('\n').Append(""))
        {
            var isFence = raw.StartsWith("```", StringComparison.Ordinal);
            var continues = !isCode && !isFence && raw.Length > 0 && raw[0] is not ('#' or '-' or '*' or '|' or ' ' or '>' or '`') && !char.IsAsciiDigit(raw[0]);
            if (continues || (paragraph.Length > 0 && !isCode && !isFence && raw.StartsWith("  ", StringComparison.Ordinal)))
            {
                paragraph = paragraph.Length == 0 ? raw : $"{paragraph} {raw.Trim()}";
                continue;
            }

            foreach (var line in Flush(paragraph, width))
                yield return line;
            paragraph = "";
            if (isFence)
                isCode = !isCode;
            else if (isCode)
                yield return new StyledLine(new StyledText("    " + raw, TextStyle.Muted));
            else if (raw.StartsWith('#'))
                yield return new StyledLine(new StyledText(raw.TrimStart('#').Trim(), TextStyle.Strong));
            else if (raw.StartsWith("- ", StringComparison.Ordinal) || (raw.Length > 0 && char.IsAsciiDigit(raw[0])))
                paragraph = raw;
            else
                yield return new StyledLine(new StyledText(raw));
        }
    }

    private static IEnumerable<StyledLine> Flush(string paragraph, int width)
    {
        if (paragraph.Length == 0)
            yield break;
        var indent = paragraph.StartsWith("- ", StringComparison.Ordinal) ? "  " : "";
        var first = true;
        foreach (var line in TextLines.Wrap(paragraph, width - indent.Length))
        {
            yield return new StyledLine(new StyledText((first ? "" : indent) + line));
            first = false;
        }
    }
}
