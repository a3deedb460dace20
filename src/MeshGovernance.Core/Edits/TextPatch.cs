using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Edits;

/// <summary>Applies edits to the bytes of a file. Whatever no edit touches stays as it is: byte order mark, line ends, comments.</summary>
public static class TextPatch
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The file with the edits; null where two of them overlap or one lies outside the file.</summary>
    public static byte[]? Apply(ReadOnlySpan<byte> content, IReadOnlyList<TextEdit> edits)
    {
        var mark = content.StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        var text = Utf8.GetString(content[mark..]);
        var lines = LineStarts(text);
        var spans = new List<(int Start, int End, string Text)>();
        foreach (var edit in edits)
        {
            if (Offset(text, lines, edit.Range.Start) is not { } start || Offset(text, lines, edit.Range.End) is not { } end || end < start)
                return null;
            spans.Add((start, end, edit.Text));
        }

        // Edits at one place keep their order: two fields that are added below the same line.
        var ordered = spans.Select((span, order) => (span, order)).OrderBy(item => item.span.Start).ThenBy(item => item.order).Select(item => item.span).ToList();
        var result = new StringBuilder(text.Length);
        var at = 0;
        foreach (var (start, end, replacement) in ordered)
        {
            if (start < at)
                return null;
            result.Append(text, at, start - at).Append(replacement);
            at = end;
        }

        result.Append(text, at, text.Length - at);
        return [.. content[..mark], .. Utf8.GetBytes(result.ToString())];
    }

    private static List<int> LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.Length && text[i + 1] == '\n')))
                starts.Add(i + 1);
        return starts;
    }

    private static int? Offset(string text, List<int> lines, Position position)
    {
        if (position.Line < 1 || position.Line > lines.Count)
            return null;
        var offset = lines[position.Line - 1] + position.Column - 1;
        var limit = position.Line < lines.Count ? lines[position.Line] : text.Length;
        return position.Column >= 1 && offset <= limit ? offset : null;
    }
}
