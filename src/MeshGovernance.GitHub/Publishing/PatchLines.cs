using System.Globalization;
using System.Text.RegularExpressions;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>The lines of a file that a pull request shows, as they are after it: only there a review comment can stand.</summary>
internal sealed partial class PatchLines
{
    private readonly Dictionary<int, (int Hunk, string Text)> lines = [];

    /// <param name="patch">As GitHub gives it: hunks of a unified diff. Null for what is binary or too large, which shows nothing.</param>
    internal PatchLines(string? patch)
    {
        var (hunk, number) = (0, 0);
        foreach (var line in (patch ?? "").Split('\n'))
        {
            if (Head.Match(line) is { Success: true } head)
                (hunk, number) = (hunk + 1, int.Parse(head.Groups["start"].ValueSpan, CultureInfo.InvariantCulture));
            else if (hunk > 0 && line is [' ' or '+', ..])
                lines[number++] = (hunk, line[1..].TrimEnd('\r'));
        }
    }

    /// <summary>The texts of lines that stand together; null where one of them is not shown.</summary>
    internal IReadOnlyList<string>? Between(int first, int last)
    {
        var found = Enumerable.Range(first, last - first + 1).Select(number => lines.GetValueOrDefault(number)).ToList();
        return found.TrueForAll(line => line.Hunk > 0 && line.Hunk == found[0].Hunk) ? found.ConvertAll(line => line.Text) : null;
    }

    [GeneratedRegex(@"^@@ -\d+(,\d+)? \+(?<start>\d+)(,\d+)? @@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Head { get; }
}
