using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>What differs between the catalogs of two states of a mesh.</summary>
/// <param name="Mesh">What differs in the mesh itself.</param>
/// <param name="Pages">The files of the site that differ, in the order of their paths.</param>
/// <param name="Unchanged">How many are the same.</param>
public sealed record SiteDiff(MeshDiff Mesh, IReadOnlyList<PageChange> Pages, int Unchanged)
{
    /// <summary>The data products whose data stand otherwise: the second light.</summary>
    public IReadOnlyList<LightChange> Lights { get; init; } = [];

    /// <summary>What was known of the data for the head; null where nothing is recorded.</summary>
    public ReportEvidence? Evidence { get; init; }

    /// <summary>The same for the base.</summary>
    public ReportEvidence? BaseEvidence { get; init; }

    /// <summary>The edges of the mesh that came or went.</summary>
    public IEnumerable<Change> Edges => Mesh.Changes.Where(change => change.Kind == Kinds.Edge);

    /// <summary>Compares two catalogs, file by file.</summary>
    public static SiteDiff Of(MeshDiff mesh, IReadOnlyDictionary<string, PageContent> before, IReadOnlyDictionary<string, PageContent> after)
    {
        var pages = before.Keys.Union(after.Keys).Order(StringComparer.Ordinal).Select(path => PageChange.Between(path, before.GetValueOrDefault(path), after.GetValueOrDefault(path))).OfType<PageChange>().ToList();
        return new SiteDiff(mesh, pages, after.Count - pages.Count(page => page.Type != ChangeType.Removed));
    }
}

/// <summary>A file of the site that differs.</summary>
/// <param name="Type">Added, removed or changed.</param>
/// <param name="Path">Relative to the site's root.</param>
/// <param name="Title">The title of a page, as it is or, where it is gone, as it was; null for all else.</param>
public sealed record PageChange(ChangeType Type, string Path, string? Title)
{
    internal static PageChange? Between(string path, PageContent? before, PageContent? after) => (before, after) switch
    {
        (null, { } come) => new PageChange(ChangeType.Added, path, come.Title),
        ({ } gone, null) => new PageChange(ChangeType.Removed, path, gone.Title),
        _ when before!.Digest == after!.Digest => null,
        _ => new PageChange(ChangeType.Changed, path, after.Title),
    };
}
