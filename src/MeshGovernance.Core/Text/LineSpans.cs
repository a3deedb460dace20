namespace MeshGovernance.Core.Text;

/// <summary>The lines of a text as YAML 1.2 has them, and git, GitHub and editors with it: LF, CRLF or CR alone ends one, and no other letter does.</summary>
public static class LineSpans
{
    /// <summary>Where each line stands, without its end. Behind the last end there is one more, which may be empty.</summary>
    public static IEnumerable<(int Start, int Length)> Of(string text)
    {
        var start = 0;
        while (true)
        {
            var length = text.AsSpan(start).IndexOfAny('\r', '\n');
            if (length < 0)
            {
                yield return (start, text.Length - start);
                yield break;
            }

            yield return (start, length);
            start += length + 1;
            if (text[start - 1] == '\r' && start < text.Length && text[start] == '\n')
                start++;
        }
    }

    /// <summary>Line and column of a letter, counted from 1.</summary>
    public static Position PositionOf(string text, int index)
    {
        var (number, at) = (0, 0);
        foreach (var (start, _) in Of(text).TakeWhile(line => line.Start <= index))
            (number, at) = (number + 1, start);
        return new Position(number, index - at + 1);
    }
}
