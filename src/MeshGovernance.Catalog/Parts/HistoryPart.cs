using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What commits changed in a product, the newest first.</summary>
public sealed class HistoryPart : IPage
{
    private const int EntriesShown = 12;
    private const int ChangesShown = 6;

    private readonly HistoryWords words;
    private readonly ElementName element;

    private HistoryPart(PageFrame frame, ElementName element, IReadOnlyList<HistoryEntry> entries, string? end)
    {
        Frame = frame;
        Entries = entries;
        End = end;
        this.element = element;
        words = new HistoryWords(frame.Site.Catalog.People);
    }

    public PageFrame Frame { get; }

    internal IReadOnlyList<HistoryEntry> Entries { get; }

    /// <summary>Where to look for what is older; null where there is nothing.</summary>
    internal string? End { get; }

    internal static HistoryPart Of(PageFrame frame, ElementName element, MeshHistory history)
    {
        var entries = history.Of(element).Where(entry => entry.Changes.Count > 0 || entry.IsTooLarge).Take(EntriesShown + 1).ToList();
        return new HistoryPart(frame, element, [.. entries.Take(EntriesShown)], HistoryWords.End(entries.Count > EntriesShown ? HistoryEnd.Count : history.End));
    }

    /// <summary>The most telling changes of a commit, in words, and how many there are besides.</summary>
    internal (IReadOnlyList<HistoryLine> Told, int More) Changes(HistoryEntry entry)
    {
        var all = words.Of(entry, element);
        return ([.. all.Take(ChangesShown)], Math.Max(0, all.Count - ChangesShown));
    }

    /// <summary>Who made a commit; null where people are not shown.</summary>
    internal string? AuthorOf(HistoryEntry entry) => words.Author(entry.Commit);

    internal string SubjectOf(HistoryEntry entry) => words.Subject(entry.Commit);
}
