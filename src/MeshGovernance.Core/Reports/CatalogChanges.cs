using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What a pull request changes in the catalog, and in who consumes whom.</summary>
/// <param name="Added">How many pages come.</param>
/// <param name="Removed">How many go.</param>
/// <param name="Changed">How many differ.</param>
/// <param name="Pages">The pages, as many as people read: those that come first, then those that go, then those that differ.</param>
/// <param name="Flows">Who newly consumes whom, and who no longer does, as many as people read.</param>
/// <param name="AllFlows">How many there are.</param>
public sealed record CatalogChanges(int Added, int Removed, int Changed, IReadOnlyList<CatalogPage> Pages, IReadOnlyList<FlowChange> Flows, int AllFlows)
{
    /// <summary>Why nobody looked at the pages, in a sentence; null where somebody did.</summary>
    public string? Unseen { get; init => field = value is null ? null : PlainText.Line(value); }

    /// <summary>Whether anything differs at all.</summary>
    public bool IsEmpty => Added + Removed + Changed + AllFlows == 0 && Unseen is null;

    /// <summary>Whether something comes or goes that others look for, rather than that a page says something else.</summary>
    public bool HasMatter => Added + Removed + AllFlows > 0;
}

/// <summary>What happens to a page.</summary>
public enum PageFate
{
    Added,
    Removed,
    Changed,
}

/// <summary>A page of the catalog that differs.</summary>
/// <param name="Fate">What happens to it.</param>
/// <param name="Path">Relative to the root of the catalog.</param>
/// <param name="Title">What it is called.</param>
public sealed record CatalogPage(PageFate Fate, string Path, string Title)
{
    public string Title { get; init => field = PlainText.Line(value); } = PlainText.Line(Title);
}

/// <summary>A data product that begins to consume what another one offers, or ends to.</summary>
/// <param name="IsNew">Whether it begins.</param>
/// <param name="Consumer">The element that consumes.</param>
/// <param name="Offer">The output port that is consumed.</param>
public sealed record FlowChange(bool IsNew, string Consumer, string Offer)
{
    public string Consumer { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Consumer);

    public string Offer { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Offer);
}
