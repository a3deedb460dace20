using DiffPlex;
using DiffPlex.Chunkers;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Texts;

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

    /// <summary>The steps between two texts that part at both ends: as few as can be, where the texts are not too long for that.</summary>
    private static IEnumerable<(WordState State, string Word)> Between(string[] before, string[] after)
    {
        var (old, now) = (0, 0);
        if ((long)before.Length * after.Length is > 0 and <= MostPairs)
        {
            // What is compared are lines, so that each word is one.
            foreach (var block in Differ.Instance.CreateDiffs(string.Join('\n', before), string.Join('\n', after), ignoreWhiteSpace: false, ignoreCase: false, LineChunker.Instance).DiffBlocks)
            {
                for (; old < block.DeleteStartA; now++)
                    yield return (WordState.Same, before[old++]);
                for (var end = old + block.DeleteCountA; old < end;)
                    yield return (WordState.Gone, before[old++]);
                for (var end = now + block.InsertCountB; now < end;)
                    yield return (WordState.New, after[now++]);
            }

            for (; old < before.Length; now++)
                yield return (WordState.Same, before[old++]);
        }

        foreach (var word in before[old..])
            yield return (WordState.Gone, word);
        foreach (var word in after[now..])
            yield return (WordState.New, word);
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
