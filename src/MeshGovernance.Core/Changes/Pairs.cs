namespace MeshGovernance.Core.Changes;

/// <summary>Two that are the same thing in both states. <paramref name="Stage"/> is the number of the key that showed it.</summary>
internal sealed record Pair<T>(T Before, T After, int Stage);

/// <summary>
/// Finds out which items of two lists are the same thing, by key and never by place. Keys come in stages, the most telling first: what one
/// stage pairs is not looked at by the next. Neither the order of the lists nor their roles make a difference.
/// </summary>
internal sealed class Pairs<T>
    where T : class
{
    private readonly List<Pair<T>> both = [];
    private readonly List<T> removed;
    private readonly List<T> added;

    /// <param name="before">The items of the base.</param>
    /// <param name="after">Those of the head.</param>
    /// <param name="content">The content of an item as text: of several with one key, those that are alike belong together.</param>
    /// <param name="keys">The keys of an item; null where it has none.</param>
    internal Pairs(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> content, params IReadOnlyList<Func<T, string?>> keys)
    {
        (removed, added) = ([.. before], [.. after]);
        foreach (var (stage, key) in keys.Index())
            Match(stage, key, content);
        Match(keys.Count, content, content);
    }

    internal IReadOnlyList<Pair<T>> Both => both;

    internal IReadOnlyList<T> Removed => removed;

    internal IReadOnlyList<T> Added => added;

    private void Match(int stage, Func<T, string?> key, Func<T, string> content)
    {
        if (removed.Count == 0 || added.Count == 0)
            return;
        var candidates = added.Where(item => key(item) is not null).ToLookup(item => key(item)!, StringComparer.Ordinal);
        var paired = new HashSet<T>(ReferenceEqualityComparer.Instance);
        foreach (var group in removed.Where(item => key(item) is not null).GroupBy(item => key(item)!, StringComparer.Ordinal).Where(group => candidates.Contains(group.Key)))
            foreach (var (one, other) in Within([.. group], [.. candidates[group.Key]], content))
            {
                both.Add(new Pair<T>(one, other, stage));
                paired.Add(one);
                paired.Add(other);
            }

        removed.RemoveAll(paired.Contains);
        added.RemoveAll(paired.Contains);
    }

    /// <summary>Of several with one key, those that are alike first, then the others in the order of their content.</summary>
    private static IEnumerable<(T Before, T After)> Within(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> content)
    {
        if (before is [var one] && after is [var other])
            return [(one, other)];
        var (old, now) = (Sorted(before, content), Sorted(after, content));
        var (alike, gone, come) = (new List<(T, T)>(), new List<T>(), new List<T>());
        for (int i = 0, j = 0; i < old.Count || j < now.Count;)
        {
            var order = i == old.Count ? 1 : j == now.Count ? -1 : string.CompareOrdinal(old[i].Content, now[j].Content);
            if (order == 0)
                alike.Add((old[i++].Item, now[j++].Item));
            else if (order < 0)
                gone.Add(old[i++].Item);
            else
                come.Add(now[j++].Item);
        }

        return alike.Concat(gone.Zip(come));
    }

    private static List<(string Content, T Item)> Sorted(IEnumerable<T> items, Func<T, string> content) =>
        [.. items.Select(item => (content(item), item)).OrderBy(item => item.Item1, StringComparer.Ordinal)];
}
