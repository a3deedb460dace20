using MeshGovernance.Catalog;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine.Diffs;
using MeshGovernance.Engine.PullRequests;

namespace MeshGovernance.Engine.Sites;

/// <summary>Which pages of the catalog a change adds, takes away and alters.</summary>
/// <param name="Diff">What differs.</param>
/// <param name="Faults">The files that mesh itself went wrong on, in either state: each is compared by what it says of that.</param>
public sealed record ComparedSites(SiteDiff Diff, IReadOnlyList<PageFault> Faults)
{
    /// <param name="open">The mesh, with what is known of its data for the base.</param>
    /// <param name="states">The base; and the head, where null means the files on the disk.</param>
    /// <param name="asOf">The day on which both are judged.</param>
    /// <param name="goOn">Called once the base is read: from then on something else may be known of the data.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">Neither holds a mesh.</exception>
    public static ComparedSites Of(Workspace open, ComparedStates states, DateOnly asOf, Action goOn, IProgress<Step> progress)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(states);
        var assets = SiteSource.Assets();
        var loaded = ComparedMeshes.Load(open, states.Base, states.Head, withMergeBase: false, progress, goOn);
        var faults = new PageFaults();
        var (before, after) = (CatalogOf(loaded.Before), CatalogOf(loaded.After));
        var diff = SiteDiff.Of(loaded.Diff(Selection.Everything, asOf), Pages(before), Pages(after)) with
        {
            Lights = before is null || after is null ? [] : LightChange.Between(before, after),
            Evidence = after?.Report.Evidence,
            BaseEvidence = before?.Report.Evidence,
        };
        return new ComparedSites(diff, faults.All);

        MeshCatalog? CatalogOf(LoadedMesh mesh) => mesh.IsEmpty ? null : SiteSource.Timeless(open, mesh, asOf, progress);

        Dictionary<string, PageContent> Pages(MeshCatalog? catalog) => catalog is null ? [] : Contents(Site.Files(catalog, assets), faults);
    }

    /// <summary>The files of a catalog by their paths, each made and forgotten.</summary>
    internal static Dictionary<string, PageContent> Contents(IEnumerable<SiteFile> files, PageFaults faults) =>
        files.AsParallel().AsOrdered().Select(faults.Around).Select(file => KeyValuePair.Create(file.Path, PageContent.Of(file.Path, file.Content().Span))).ToDictionary();
}
