using MeshGovernance.Core.Catalog;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary>Judges a mesh as <c>mesh check</c> does, and gathers what its catalog shows.</summary>
internal static class SiteSource
{
    internal static bool IsAddress(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";

    internal static MeshCatalog Catalog(OpenMesh open, DateOnly asOf, string? commit, string? baseUrl, Progress progress)
    {
        var sha = open.Head;
        var files = commit is null ? open.WorkingTree() : open.Commit(commit, out sha);
        var mesh = open.Load(files, (done, of) => progress.Say("Reading file", done, of));
        var plan = open.Plan(mesh, asOf, Selection.Everything);
        var result = open.Judge(plan, (done, of) => progress.Say("Judging", done, of));
        var report = Evaluator.Report(plan, result, Selection.Everything, new ReportHead(OpenMesh.Version, sha, commit is null && open.IsDirty()));
        return new MeshCatalog(
            mesh, report, Verdicts.Of(plan, result, report), open.Learning(mesh), new CatalogAddresses(SiteAddress(baseUrl ?? mesh.Settings.Catalog.Url), open.Address));
    }

    private static string? SiteAddress(string? text) => text is not null && IsAddress(text) ? text.TrimEnd('/') + "/" : null;
}
