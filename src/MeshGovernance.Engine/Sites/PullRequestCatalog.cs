using MeshGovernance.Catalog;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Policies;

namespace MeshGovernance.Engine.Sites;

/// <summary>
/// What a pull request changes in the catalog and in who consumes whom. Both states are shown as the rules of the base judged them: nothing of the head is run
/// for it, and whatever goes wrong takes no verdict down.
/// </summary>
public static class PullRequestCatalog
{
    /// <summary>Beyond this a report counts.</summary>
    private const int Most = 200;

    /// <summary>Two catalogs are made for it, which takes seconds at this size, and a verdict is waited for.</summary>
    private const int MostProducts = 2_000;

    /// <param name="open">The mesh.</param>
    /// <param name="pullRequest">Judged before.</param>
    /// <returns>Null where nothing differs.</returns>
    public static CatalogChanges? Of(Workspace open, PullRequest pullRequest)
    {
        if (pullRequest.Judged is not var (before, after) || IsSame(before.Mesh.Files, after.Mesh.Files))
            return null;
        try
        {
            var mesh = MeshComparison.Of(before.Mesh, after.Mesh, Selection.Everything, new MeshState(null, null, HasMesh: true), new MeshState(null, null, HasMesh: true), open.Scripts, after.Report.AsOf);
            var changes = Pages(open, before, after, mesh);
            return changes.IsEmpty ? null : changes;
        }
        catch (Exception error) when (FaultNet.Catches(error))
        {
            return new CatalogChanges(0, 0, 0, [], [], 0) { Unseen = $"What becomes of the catalog could not be found out: {FaultNet.Said(error)}" };
        }
    }

    private static CatalogChanges Pages(Workspace open, JudgedMesh before, JudgedMesh after, MeshDiff mesh)
    {
        var flows = new SiteDiff(mesh, [], 0).Edges.ToList();
        var none = new CatalogChanges(0, 0, 0, [], [.. flows.Take(Most).Select(Flow)], flows.Count);
        var size = Math.Max(before.Mesh.Mesh.Products.Count, after.Mesh.Mesh.Products.Count);
        if (size > MostProducts)
            return none with { Unseen = $"The catalog of {size} data products is too large to be compared page by page while a verdict is waited for: 'mesh site diff' does." };
        Assets assets;
        try
        {
            assets = SiteSource.Assets();
        }
        catch (UserException error)
        {
            return none with { Unseen = error.Message };
        }

        var faults = new PageFaults();
        var all = SiteDiff.Of(mesh, Contents(before), Contents(after)).Pages
            .Select(page => new CatalogPage(FateOf(page.Type), PagePath.Page(page.Path), TitleOf(page.Title ?? page.Path, after.Report.Mesh)))
            .OrderBy(page => page.Fate).ThenBy(Distance).ThenBy(page => page.Path, StringComparer.Ordinal).ToList();
        return none with { Added = Count(PageFate.Added), Removed = Count(PageFate.Removed), Changed = Count(PageFate.Changed), Pages = [.. all.Take(Most)] };

        // What only programs read is two files of three, and tells a reader nothing more.
        Dictionary<string, PageContent> Contents(JudgedMesh judged) => judged.Mesh.IsEmpty
            ? []
            : ComparedSites.Contents(Site.Files(SiteSource.Timeless(open, judged), assets).Where(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), faults);

        int Count(PageFate fate) => all.Count(page => page.Fate == fate);
    }

    private static PageFate FateOf(ChangeType type) => type switch
    {
        ChangeType.Added => PageFate.Added,
        ChangeType.Removed => PageFate.Removed,
        _ => PageFate.Changed,
    };

    private static FlowChange Flow(Change change) => new(change.Type == ChangeType.Added, change.Element.Text, (change.After ?? change.Before)!.Value!);

    /// <summary>The title of a page without that of the catalog, which each of them has.</summary>
    private static string TitleOf(string title, string mesh) => title.EndsWith($" · {mesh}", StringComparison.Ordinal) ? title[..^(mesh.Length + 3)] : title;

    /// <summary>How far a page is from what was changed: lists and pictures of many things say least of it.</summary>
    private static int Distance(CatalogPage page) => page.Path switch
    {
        _ when page.Path.Count(letter => letter == '/') < 2 => 3,
        _ when page.Path.StartsWith(PagePath.Products, StringComparison.Ordinal) => 0,
        _ when page.Path.StartsWith(PagePath.Domains, StringComparison.Ordinal) => 1,
        _ => 2,
    };

    private static bool IsSame(IFileTree before, IFileTree after) => FilesOf(before).SequenceEqual(FilesOf(after));

    private static IEnumerable<(string, FileKind, object)> FilesOf(IFileTree tree) => tree.List("").Select(file => (file.Path, file.Kind, (object?)file.BlobId ?? file));
}
