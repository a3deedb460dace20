namespace MeshGovernance.Core.Text;

/// <summary>Finds the name that somebody probably meant.</summary>
public static class Spelling
{
    private const int Longest = 80;

    /// <summary>The known name that is near enough to be meant, the first of equals; null where none is.</summary>
    public static string? Nearest(string word, IEnumerable<string> known)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var (candidate, distance) in Near(word, known))
        {
            if (distance < least)
                (nearest, least) = (candidate, distance);
        }

        return nearest;
    }

    /// <summary>A question to put behind a sentence about a name that is not known; empty where nothing is near enough.</summary>
    public static string Question(string word, IEnumerable<string> known) => Nearest(word, known) is { } near ? $" Did you mean '{near}'?" : "";

    /// <summary>The known name that is meant for certain: the only one that is near enough; null where none or several are.</summary>
    public static string? Only(string word, IEnumerable<string> known) => Near(word, known).Take(2).ToList() is [var only] ? only.Candidate : null;

    private static IEnumerable<(string Candidate, int Distance)> Near(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > Longest)
            yield break;
        var plain = Plain(word);
        foreach (var candidate in known.Where(candidate => candidate.Length <= Longest))
        {
            var distance = Distance(plain, Plain(candidate));
            if (distance <= Math.Max(1, Math.Min(word.Length, candidate.Length) / 3) || (word.Length >= 3 && IsShort(word, candidate)))
                yield return (candidate, distance);
        }
    }

    /// <summary>Case, dashes and underscores are what people mix up most.</summary>
    private static string Plain(string word) => word.Replace("-", "").Replace("_", "").ToUpperInvariant();

    /// <summary>Whether a word begins like another and leaves out letters, as desc and params do.</summary>
    private static bool IsShort(string word, string candidate)
    {
        var found = 0;
        for (var i = 0; i < candidate.Length && found < word.Length && (i == 0 || found > 0); i++)
            found += char.ToUpperInvariant(word[found]) == char.ToUpperInvariant(candidate[i]) ? 1 : 0;
        return found == word.Length;
    }

    /// <summary>How many letters to add, drop, replace or swap with their neighbour.</summary>
    private static int Distance(string left, string right)
    {
        var (before, last, now) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            now[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                now[j] = Math.Min(Math.Min(last[j], now[j - 1]) + 1, last[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    now[j] = Math.Min(now[j], before[j - 2] + 1);
            }

            (before, last, now) = (last, now, before);
        }

        return last[right.Length];
    }
}
