using MeshGovernance.Catalog;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Engine.Diffs;

namespace MeshGovernance.Engine.Sites;

/// <summary>Which pages of the catalog a change adds, takes away and alters.</summary>
public static class ComparedSites
{
    /// <param name="open">The mesh.</param>
    /// <param name="base">The base.</param>
    /// <param name="head">The head; null means the files on the disk.</param>
    /// <param name="asOf">The day on which both are judged.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">Neither holds a mesh.</exception>
    public static SiteDiff Of(Workspace open, string @base, string? head, DateOnly asOf, IProgress<Step> progress)
    {
        var assets = SiteSource.Assets();
        var states = ComparedMeshes.Load(open, @base, head, withMergeBase: false, progress);
        return SiteDiff.Of(states.Diff(Selection.Everything), Pages(states.Before), Pages(states.After));

        // The files of a catalog by their paths, made and forgotten one after the other.
        Dictionary<string, PageContent> Pages(LoadedMesh mesh) => mesh.IsEmpty
            ? []
            : Site.Files(SiteSource.Timeless(open, mesh, asOf, progress), assets).ToDictionary(file => file.Path, file => PageContent.Of(file.Path, file.Content().Span));
    }
}
