using MeshGovernance.Core.Catalog;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What commits changed in a product, the newest first.</summary>
public sealed class HistoryPart : IPage
{
    private const int EntriesShown = 12;
    private const int ChangesShown = 6;

    private HistoryPart(PageFrame frame, string element, IReadOnlyList<HistoryEntry> entries, bool isCut) => (Frame, Element, Entries, IsCut) = (frame, element, entries, isCut);

    public PageFrame Frame { get; }

    internal IReadOnlyList<HistoryEntry> Entries { get; }

    /// <summary>Whether there is more than is shown.</summary>
    internal bool IsCut { get; }

    private string Element { get; }

    internal static HistoryPart Of(PageFrame frame, string element, MeshHistory history)
    {
        var entries = history.Of(element).Where(entry => entry.Changes.Count > 0).Take(EntriesShown + 1).ToList();
        return new HistoryPart(frame, element, [.. entries.Take(EntriesShown)], entries.Count > EntriesShown || history.End != HistoryEnd.Beginning);
    }

    /// <summary>The most telling changes of a commit, in words, and how many there are besides.</summary>
    internal (IReadOnlyList<string> Told, int More) Changes(HistoryEntry entry) => (
        [.. DiffGroups.ByImportance(entry.Changes).Take(ChangesShown).Select(Words)], Math.Max(0, entry.Changes.Count - ChangesShown));

    /// <summary>Who made a commit; null where people are not shown.</summary>
    internal string? AuthorOf(HistoryEntry entry) => Frame.Site.Catalog.People.Author(entry.Commit.AuthorName, entry.Commit.AuthorEmail)?.Label;

    internal string SubjectOf(HistoryEntry entry) => Frame.Site.Catalog.People.Shown(entry.Commit.Subject);

    private string Words(Change change)
    {
        var name = change.Element.StartsWith(Element, StringComparison.Ordinal) ? DiffWords.ShortName(change.Kind, change.Element, Element) : change.Element;
        return Frame.Site.Catalog.People.Shown(string.Join(' ', new[] { Did(change), DiffWords.Verb(change), name, DiffWords.What(change) }.Where(word => word.Length > 0)));
    }

    private static string Did(Change change) => change switch
    {
        { Type: ChangeType.Renamed or ChangeType.Moved } => "Renamed",
        { Field: not "" } => "Changed",
        { Type: ChangeType.Added } => "New",
        { Type: ChangeType.Removed } => "Gone",
        _ => "Changed",
    };
}
