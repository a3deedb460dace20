namespace MeshGovernance.Core.Text;

/// <summary>Cuts two long texts down to where they differ.</summary>
internal static class Excerpt
{
    private const int Longest = 60;
    private const int Around = 2;

    /// <summary>A text, short enough to stand in a line.</summary>
    internal static string Short(string text) => PlainText.Line(text) is var line && line.Length <= Longest ? line : Cut(line, Longest);

    /// <summary>Two texts: short ones whole, long ones from a word or two before where they part to a word or two behind.</summary>
    internal static (string Before, string After) Of(string before, string after)
    {
        if (before.Length <= Longest && after.Length <= Longest)
            return (PlainText.Line(before), PlainText.Line(after));
        var (old, now) = (Words(before), Words(after));
        var most = Math.Min(old.Length, now.Length);
        var start = 0;
        while (start < most && old[start] == now[start])
            start++;
        var end = 0;
        while (end < most - start && old[^(end + 1)] == now[^(end + 1)])
            end++;
        return (Part(old, start, end), Part(now, start, end));
    }

    /// <summary>Whether two different texts have the same words: they would look alike however much of them was shown.</summary>
    internal static bool IsOtherwiseSpaced(string before, string after) => (before.Length > Longest || after.Length > Longest) && before != after && Words(before).SequenceEqual(Words(after), StringComparer.Ordinal);

    private static string Part(string[] words, int start, int end)
    {
        var (from, to) = (Math.Max(0, start - Around), Math.Min(words.Length, words.Length - end + Around));
        var part = Cut(PlainText.Line(string.Join(' ', words[from..to])), 2 * Longest);
        return (from > 0 ? "… " : "") + part + (to < words.Length && !part.EndsWith('…') ? " …" : "");
    }

    internal static string Cut(string line, int longest)
    {
        if (line.Length <= longest)
            return line;
        var end = line.LastIndexOf(' ', longest - 1) is var space and > 0 ? space : char.IsHighSurrogate(line[longest - 2]) ? longest - 2 : longest - 1;
        return line[..end].TrimEnd() + "…";
    }

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
