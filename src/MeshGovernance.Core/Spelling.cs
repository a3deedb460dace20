namespace MeshGovernance.Core;

/// <summary>Finds what a misspelt name may have meant.</summary>
public static class Spelling
{
    /// <summary>The candidate that differs least, if it differs little enough to be meant; null otherwise.</summary>
    public static string? Nearest(string name, IEnumerable<string> candidates)
    {
        var bound = Math.Clamp(name.Length / 3, 1, 3);
        return candidates
            .Distinct()
            .Select(candidate => (candidate, distance: Distance(name, candidate, bound)))
            .Where(pair => pair.distance <= bound)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>How many letters to insert, drop, replace or swap; case counts half by being ignored. Above the bound, any larger number.</summary>
    private static int Distance(string left, string right, int bound)
    {
        if (Math.Abs(left.Length - right.Length) > bound)
            return int.MaxValue;
        var (before, last, row) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
            last[j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var same = char.ToUpperInvariant(left[i - 1]) == char.ToUpperInvariant(right[j - 1]);
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            (before, last, row) = (last, row, before);
        }

        return last[right.Length];
    }
}
