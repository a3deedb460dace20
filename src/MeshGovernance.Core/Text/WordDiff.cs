namespace MeshGovernance.Core.Text;

/// <summary>What a stretch of words is in a comparison of two texts.</summary>
internal enum WordState
{
    Same,
    Gone,
    New,
}

/// <summary>A stretch of words that both texts have, or only one of them.</summary>
internal readonly record struct WordStretch(WordState State, string Text);

/// <summary>Compares two texts word by word, and shows where they part with a word or two around it.</summary>
internal static class WordDiff
{
    private const int Around = 2;
    private const int Longest = 120;
    private const int MostEdits = 8;

    /// <summary>Beyond this many pairs of words, what lies between their common ends is taken for another text.</summary>
    private const int MostPairs = 250_000;

    /// <summary>The stretches in their order; of the words that are the same, only those beside a difference.</summary>
    internal static IReadOnlyList<WordStretch> Of(string before, string after)
    {
        var edits = Edits(Words(before), Words(after));
        var stretches = new List<WordStretch>();
        foreach (var (index, edit) in edits.Take(MostEdits).Index())
        {
            if (edit.Same.Count > 0)
                stretches.Add(new WordStretch(WordState.Same, Context(edit.Same, isFirst: index == 0, isLast: edit.Differs == 0)));
            if (edit.Gone.Count > 0)
                stretches.Add(new WordStretch(WordState.Gone, Cut(edit.Gone)));
            if (edit.New.Count > 0)
                stretches.Add(new WordStretch(WordState.New, Cut(edit.New)));
        }

        if (edits.Count > MostEdits)
            stretches.Add(new WordStretch(WordState.Same, "…"));
        return stretches;
    }

    /// <summary>
    /// From the beginning to the end: what is the same, and what differs behind it. A word or two in common between two differences belong to
    /// both sides of one: neither could be read otherwise.
    /// </summary>
    private static List<Edit> Edits(string[] before, string[] after)
    {
        var edits = new List<Edit> { new([], [], []) };
        foreach (var (state, word) in Steps(before, after))
        {
            if (state == WordState.Same && edits[^1].Differs > 0)
                edits.Add(new Edit([], [], []));
            else if (state != WordState.Same && edits.Count > 1 && edits[^1] is { Differs: 0, Same.Count: <= Around } between)
            {
                edits.RemoveAt(edits.Count - 1);
                edits[^1].Gone.AddRange(between.Same);
                edits[^1].New.AddRange(between.Same);
            }

            edits[^1].Of(state).Add(word);
        }

        return edits;
    }

    private static IEnumerable<(WordState State, string Word)> Steps(string[] before, string[] after)
    {
        var most = Math.Min(before.Length, after.Length);
        var start = 0;
        while (start < most && before[start] == after[start])
            start++;
        var end = 0;
        while (end < most - start && before[^(end + 1)] == after[^(end + 1)])
            end++;
        return
        [
            .. before[..start].Select(word => (WordState.Same, word)),
            .. Between(before[start..^end], after[start..^end]),
            .. before[^end..].Select(word => (WordState.Same, word)),
        ];
    }

    /// <summary>The steps that keep as many words as can be.</summary>
    private static IEnumerable<(WordState State, string Word)> Between(string[] before, string[] after)
    {
        var kept = (long)before.Length * after.Length <= MostPairs ? Kept(before, after) : null;
        var (old, now) = (0, 0);
        while (old < before.Length || now < after.Length)
        {
            if (kept is not null && old < before.Length && now < after.Length && before[old] == after[now])
            {
                yield return (WordState.Same, before[old++]);
                now++;
            }
            else if (now == after.Length || (old < before.Length && (kept is null || kept[old + 1][now] >= kept[old][now + 1])))
                yield return (WordState.Gone, before[old++]);
            else
                yield return (WordState.New, after[now++]);
        }
    }

    /// <summary>How many words the rests of two texts have in common in the same order, by where these rests begin.</summary>
    private static int[][] Kept(string[] before, string[] after)
    {
        int[][] kept = [.. Enumerable.Range(0, before.Length + 1).Select(_ => new int[after.Length + 1])];
        for (var old = before.Length - 1; old >= 0; old--)
            for (var now = after.Length - 1; now >= 0; now--)
                kept[old][now] = before[old] == after[now] ? kept[old + 1][now + 1] + 1 : Math.Max(kept[old + 1][now], kept[old][now + 1]);
        return kept;
    }

    /// <summary>As much of what is the same as a reader needs to find the place.</summary>
    private static string Context(List<string> same, bool isFirst, bool isLast)
    {
        var (behind, ahead) = (isFirst ? 0 : Around, isLast ? 0 : Around);
        return same.Count <= behind + ahead
            ? PlainText.Line(string.Join(' ', same))
            : PlainText.Line(string.Join(' ', [.. same.Take(behind), "…", .. same.TakeLast(ahead)]));
    }

    private static string Cut(List<string> words) => PlainText.Line(string.Join(' ', words)) is var line && line.Length > Longest ? Excerpt.Cut(line, Longest) : line;

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Words that both texts have, and behind them those of either.</summary>
    private sealed record Edit(List<string> Same, List<string> Gone, List<string> New)
    {
        internal int Differs => Gone.Count + New.Count;

        internal List<string> Of(WordState state) => state switch
        {
            WordState.Same => Same,
            WordState.Gone => Gone,
            _ => New,
        };
    }
}
