using System.Text;

namespace MeshGovernance.Tests.Golden;

/// <summary>A place where a command did something else than expected, to be read by a person.</summary>
internal sealed record Difference(string Where, string Text)
{
    private const int MostLines = 40;

    internal static IEnumerable<Difference> Between(Outcome expected, Outcome actual)
    {
        if (Of("exit", expected.Exit, actual.Exit) is { } exit)
            yield return exit;
        if (Of("stderr", expected.Stderr, actual.Stderr) is { } stderr)
            yield return stderr;
        if (Of("stdout", expected.Stdout, actual.Stdout) is { } stdout)
            yield return stdout;
        foreach (var path in expected.Files.Keys.Union(actual.Files.Keys).Order(StringComparer.Ordinal))
        {
            if (!actual.Files.TryGetValue(path, out var written))
                yield return new Difference("files/" + path, "was expected and is not written");
            else if (!expected.Files.TryGetValue(path, out var wanted))
                yield return new Difference("files/" + path, "is written and was not expected");
            else if (Of("files/" + path, wanted, written) is { } file)
                yield return file;
        }
    }

    public override string ToString() => $"--- {Where}\n{Text}\n";

    private static Difference? Of(string where, byte[] expected, byte[] actual) =>
        expected.AsSpan().SequenceEqual(actual) ? null : new Difference(where, Compare(Lines(expected), Lines(actual)));

    /// <summary>The lines that differ, without what both begin and end with.</summary>
    private static string Compare(string[] expected, string[] actual)
    {
        var first = 0;
        while (first < expected.Length && first < actual.Length && expected[first] == actual[first])
            first++;
        var same = 0;
        while (same < expected.Length - first && same < actual.Length - first && expected[^(same + 1)] == actual[^(same + 1)])
            same++;

        var text = new StringBuilder($"line {first + 1}, - expected, + actual:\n");
        if (first > 0)
            text.Append("  ").Append(expected[first - 1]).Append('\n');
        Append('-', expected[first..^same]);
        Append('+', actual[first..^same]);
        return text.ToString().TrimEnd('\n');

        void Append(char mark, string[] lines)
        {
            foreach (var line in lines.Take(MostLines))
                text.Append(mark).Append(' ').Append(line).Append('\n');
            if (lines.Length > MostLines)
                text.Append(mark).Append(" … and ").Append(lines.Length - MostLines).Append(" more lines\n");
        }
    }

    /// <summary>The lines with everything visible that a terminal would obey; a last line that ends nowhere says so.</summary>
    private static string[] Lines(byte[] content)
    {
        if (content.Length == 0)
            return [];
        var text = Encoding.UTF8.GetString(content);
        var lines = text.Split('\n').Select(Visible).ToArray();
        return text.EndsWith('\n') ? lines[..^1] : [.. lines[..^1], lines[^1] + "⏎̸"];
    }

    private static string Visible(string line) =>
        line.Any(char.IsControl) ? string.Concat(line.Select(letter => char.IsControl(letter) ? $"\\x{(int)letter:x2}" : letter.ToString())) : line;
}
