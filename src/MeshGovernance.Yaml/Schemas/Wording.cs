using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>How messages show what an author wrote.</summary>
internal static class Wording
{
    private const int Longest = 40;

    /// <summary>A value of a file, short enough for a message: in quotes where it is text, as written where it is another scalar.</summary>
    internal static string Value(Node node) => node.Kind switch
    {
        NodeKind.Null => "empty",
        NodeKind.List => "a list",
        NodeKind.Map => "a map",
        NodeKind.Text when node.Text!.Length == 0 => "empty",
        NodeKind.Text => Quote(node.Text!),
        _ => Cap(node.Text!),
    };

    internal static string Quote(string text) => $"'{Cap(text)}'";

    /// <summary>At most 40 characters of a text, on one line.</summary>
    internal static string Cap(string text)
    {
        var kept = text.Length <= Longest ? text : text[..(char.IsHighSurrogate(text[Longest - 2]) ? Longest - 2 : Longest - 1)] + "…";
        return string.Create(kept.Length, kept, (line, source) =>
        {
            for (var i = 0; i < line.Length; i++)
                line[i] = IsVisible(source, i) ? source[i] : ' ';
        });
    }

    internal static string List(IEnumerable<object?> items) => string.Join(", ", items);

    internal static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");

    /// <summary>The known word that somebody who wrote this one is likely to have meant; null where none is near.</summary>
    internal static string? Closest(string word, IEnumerable<string> known)
    {
        string? closest = null;
        var least = int.MaxValue;
        foreach (var candidate in known)
        {
            var distance = Distance(word, candidate);
            var isNear = distance <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3) || (word.Length >= 3 && IsShort(word, candidate));
            if (isNear && distance < least)
                (closest, least) = (candidate, distance);
        }

        return closest;
    }

    // Line separators and format characters (such as those that turn the direction of text) would break the line of a report.
    private static bool IsVisible(string text, int index) => CharUnicodeInfo.GetUnicodeCategory(text[index])
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // Short for another word: begins alike and leaves out letters, as desc and params do.
    private static bool IsShort(string word, string candidate)
    {
        var found = 0;
        for (var i = 0; i < candidate.Length && found < word.Length && (i == 0 || found > 0); i++)
            found += char.ToUpperInvariant(word[found]) == char.ToUpperInvariant(candidate[i]) ? 1 : 0;
        return found == word.Length;
    }

    // How many letters are changed, added, left out or swapped with their neighbour, in any case.
    private static int Distance(string left, string right)
    {
        if (left.Length > 2 * Longest)
            return int.MaxValue;
        var rows = new int[left.Length + 1][];
        for (var i = 0; i <= left.Length; i++)
        {
            rows[i] = new int[right.Length + 1];
            for (var j = 0; j <= right.Length; j++)
                rows[i][j] = i == 0 || j == 0 ? i + j : Step(i, j);
        }

        return rows[left.Length][right.Length];

        int Step(int i, int j)
        {
            var cost = Same(i - 1, j - 1) ? 0 : 1;
            var best = Math.Min(Math.Min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + cost);
            return i > 1 && j > 1 && Same(i - 1, j - 2) && Same(i - 2, j - 1) ? Math.Min(best, rows[i - 2][j - 2] + 1) : best;
        }

        bool Same(int i, int j) => char.ToUpperInvariant(left[i]) == char.ToUpperInvariant(right[j]);
    }
}
