namespace MeshGovernance.Core.Standards;

/// <summary>Finds the name that somebody probably meant.</summary>
internal static class Spelling
{
    private const int MaxLength = 40;

    /// <summary>The nearest of the names, when it is near enough to be meant; the first of equals.</summary>
    internal static string? Nearest(string word, IEnumerable<string> names)
    {
        if (word.Length is 0 or > MaxLength)
            return null;
        string? nearest = null;
        var least = Math.Max(1, Math.Min(2, word.Length / 3)) + 1;
        foreach (var name in names)
        {
            var distance = name.Length - word.Length is > 2 or < -2 ? least : Distance(Plain(word), Plain(name));
            if (distance < least)
                (nearest, least) = (name, distance);
        }

        return nearest;
    }

    /// <summary>Case, dashes and underscores are what people mix up most.</summary>
    private static string Plain(string word) =>
        string.Concat(word.Where(letter => letter is not ('-' or '_'))).ToLowerInvariant();

    /// <summary>How many letters to add, drop, replace or swap with their neighbour.</summary>
    private static int Distance(string a, string b)
    {
        var (before, last, now) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[b.Length];
    }
}
