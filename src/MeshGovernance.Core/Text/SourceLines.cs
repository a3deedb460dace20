using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>The lines of a file, for showing a place and for writing into it.</summary>
public sealed class SourceLines
{
    private readonly Func<int, string> lineOf;

    private SourceLines(Func<int, string> lineOf, int count, string lineEnd)
    {
        this.lineOf = lineOf;
        Count = count;
        LineEnd = lineEnd;
    }

    public int Count { get; }

    /// <summary>How the file ends its lines.</summary>
    public string LineEnd { get; }

    /// <summary>A line without its end, counted from 1; empty beyond the file.</summary>
    public string this[int line] => line >= 1 && line <= Count ? lineOf(line) : "";

    /// <summary>Reads UTF-8, with or without a byte order mark.</summary>
    public static SourceLines Of(ReadOnlySpan<byte> content)
    {
        var text = Encoding.UTF8.GetString(content.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content);
        string[] lines = [.. LineSpans.Of(text).Select(line => text.Substring(line.Start, line.Length))];
        return new SourceLines(line => lines[line - 1], lines.Length, LineEndOf(text));
    }

    /// <summary>The lines of a file of which no others are known, by their numbers; what is between them is taken for empty.</summary>
    internal static SourceLines Of(IReadOnlyDictionary<int, string> lines) =>
        new(line => lines.GetValueOrDefault(line, ""), lines.Keys.DefaultIfEmpty().Max(), "\n");

    /// <summary>The text of a range within one line.</summary>
    public string Within(TextRange range)
    {
        var line = this[range.Start.Line];
        var start = Math.Clamp(range.Start.Column - 1, 0, line.Length);
        var end = range.End.Line == range.Start.Line ? Math.Clamp(range.End.Column - 1, start, line.Length) : line.Length;
        return line[start..end];
    }

    private static string LineEndOf(string text) =>
        text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : text.Contains('\r', StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal) ? "\r" : "\n";
}
