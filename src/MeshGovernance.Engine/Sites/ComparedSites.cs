using MeshGovernance.Catalog;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine.Diffs;

namespace MeshGovernance.Engine.Sites;

/// <summary>Which pages of the catalog a change adds, takes away and alters.</summary>
/// <param name="Diff">What differs.</param>
/// <param name="Faults">The files that mesh itself went wrong on, in either state: each is compared by what it says of that.</param>
public sealed record ComparedSites(SiteDiff Diff, IReadOnlyList<PageFault> Faults)
{
    /// <param name="open">The mesh.</param>
    /// <param name="base">The base.</param>
    /// <param name="head">The head; null means the files on the disk.</param>
    /// <param name="asOf">The day on which both are judged.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">Neither holds a mesh.</exception>
    public static ComparedSites Of(Workspace open, string @base, string? head, DateOnly asOf, IProgress<Step> progress)
    {
        var assets = SiteSource.Assets();
        var states = ComparedMeshes.Load(open, @base, head, withMergeBase: false, progress);
        var faults = new PageFaults();
        var diff = SiteDiff.Of(states.Diff(Selection.Everything, asOf), Pages(states.Before), Pages(states.After));
        return new ComparedSites(diff, faults.All);

        Dictionary<string, PageContent> Pages(LoadedMesh mesh) => mesh.IsEmpty ? [] : Contents(Site.Files(SiteSource.Timeless(open, mesh, asOf, progress), assets), faults);
    }

    /// <summary>The files of a catalog by their paths, each made and forgotten.</summary>
    internal static Dictionary<string, PageContent> Contents(IEnumerable<SiteFile> files, PageFaults faults) =>
        files.AsParallel().AsOrdered().Select(faults.Around).Select(file => KeyValuePair.Create(file.Path, PageContent.Of(file.Path, file.Content().Span))).ToDictionary();
}
