using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog.Parts;

/// <summary>One page of a list that may be too long for one.</summary>
/// <param name="List">Where the first page lies.</param>
/// <param name="Number">The number of this page, from 1.</param>
/// <param name="Count">How many pages there are.</param>
public sealed record Pager(string List, int Number, int Count)
{
    private const int Around = 3;

    internal string Path => PagePath.Numbered(List, Number);

    /// <summary>The first, the last, and those around this one; null stands for those left out.</summary>
    internal IEnumerable<int?> Shown
    {
        get
        {
            var before = 0;
            foreach (var number in Enumerable.Range(1, Count).Where(number => number == 1 || number == Count || Math.Abs(number - Number) <= Around))
            {
                if (number > before + 1)
                    yield return null;
                yield return before = number;
            }
        }
    }

    /// <summary>Cuts a list into pages; there is a first one even where the list is empty.</summary>
    internal static IEnumerable<(Pager Pager, IReadOnlyList<T> Items)> Cut<T>(string list, IReadOnlyList<T> items, int length)
    {
        var count = Math.Max(1, (items.Count + length - 1) / length);
        return Enumerable.Range(1, count).Select(number => (new Pager(list, number, count), (IReadOnlyList<T>)[.. items.Skip((number - 1) * length).Take(length)]));
    }
}
