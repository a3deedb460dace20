using MeshGovernance.Catalog;
using MeshGovernance.Core;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine.PullRequests;

namespace MeshGovernance.Engine.Sites;

/// <summary>Judges a mesh as <c>mesh check</c> does, and gathers what its catalog shows.</summary>
public static class SiteSource
{
    private static readonly ReportHead Unnamed = new(Workspace.Version, Commit: null, Dirty: false);

    public static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    /// <exception cref="UserException">The program was built without them.</exception>
    public static Assets Assets() => MeshGovernance.Catalog.Assets.Embedded() ?? throw new UserException(
        "This build of mesh has no styles and scripts for the catalog: Node was missing when it was built.", "Install Node 20 and npm, and build mesh again. Everything but 'mesh site' works without.");

    public static MeshCatalog Catalog(Workspace open, SiteRequest request, IProgress<Step> progress)
    {
        var (asOf, commit, address) = request;
        var sha = open.Head;
        var files = commit is null ? open.WorkingTree() : open.Commit(commit, out sha);
        open.CompileAhead(files, asOf, Selection.Everything);
        var mesh = open.Load(files, (done, of) => progress.Report(new Step("Reading file", done, of)));
        var (report, verdicts) = Judge(open, mesh, asOf, new ReportHead(Workspace.Version, sha, commit is null && open.IsDirty()), progress);
        return new MeshCatalog(mesh, report, verdicts, open.Learning(mesh), request.IsServed ? Addresses(open, mesh, address) with { Root = "/" } : Addresses(open, mesh, address))
        {
            History = sha is null ? null : open.History(sha, asOf.AddYears(-1), (done, of) => progress.Report(new Step("Reading commit", done, of))),
            Trend = SiteTrend.Of(open, sha, JudgedWeek.Of(verdicts, report), asOf, progress),
        };
    }

    /// <summary>The catalog without its commit and its past, which no two states share: what else differs is what was changed.</summary>
    public static MeshCatalog Timeless(Workspace open, LoadedMesh mesh, DateOnly asOf, IProgress<Step> progress)
    {
        var (report, verdicts) = Judge(open, mesh, asOf, Unnamed, progress);
        return new MeshCatalog(mesh, report, verdicts, open.Learning(mesh), Addresses(open, mesh, null));
    }

    /// <summary>The same of a mesh that was judged already.</summary>
    internal static MeshCatalog Timeless(Workspace open, JudgedMesh judged)
    {
        var report = PublicReport.Of(judged.Mesh, judged.Report with { Head = Unnamed });
        return new MeshCatalog(judged.Mesh, report, Verdicts.Of(judged.Plan, judged.Result, report), open.Learning(judged.Mesh), Addresses(open, judged.Mesh, null));
    }

    private static (Report Report, Verdicts Verdicts) Judge(Workspace open, LoadedMesh mesh, DateOnly asOf, ReportHead head, IProgress<Step> progress)
    {
        var plan = open.Plan(mesh, asOf, Selection.Everything);
        var result = open.Judge(plan, (done, of) => progress.Report(new Step("Judging", done, of)));
        var report = PublicReport.Of(mesh, Workspace.Report(plan, result, Selection.Everything, head));
        return (report, Verdicts.Of(plan, result, report));
    }

    private static CatalogAddresses Addresses(Workspace open, LoadedMesh mesh, string? baseUrl) => new(SiteAddress(baseUrl ?? mesh.Settings.Catalog.Url), open.Address);

    private static string? SiteAddress(string? text) => text is not null && IsAddress(text) ? text.TrimEnd('/') + "/" : null;
}
