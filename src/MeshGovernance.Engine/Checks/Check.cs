using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Engine.Checks;

/// <summary>Judges one state of a mesh by its own policies.</summary>
public static class Check
{
    /// <param name="open">The mesh.</param>
    /// <param name="request">What is to be judged.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ended">Told the name of each phase when it is over, some of them more than once.</param>
    /// <exception cref="Core.UserException">There is no mesh, or something is selected that it does not have.</exception>
    public static ShownReport Run(Workspace open, CheckRequest request, IProgress<Step> progress, Action<string> ended)
    {
        string? sha = null;
        var files = request.Commit is null ? open.WorkingTree() : open.Commit(request.Commit, out sha);
        var state = request.Commit is null ? Task.Run(() => (open.Head, open.IsDirty())) : Task.FromResult((sha, false));
        ended("open");

        open.CompileAhead(files, request.AsOf, request.Selection);
        var mesh = open.Load(files, (done, of) =>
        {
            if (done == of)
                ended("read");
            progress.Report(new Step("Reading file", done, of));
        });
        ended("connect");
        var plan = open.Plan(mesh, request.AsOf, request.Selection);
        ended("compile");
        open.Keep();
        var result = open.Judge(plan, (done, of) =>
        {
            ended("send");
            progress.Report(new Step("Judging", done, of));
        });
        ended("judge");

        var (judged, isDirty) = state.GetAwaiter().GetResult();
        var report = NothingJudged.ToldIn(Workspace.Report(plan, result, request.Selection, new ReportHead(Workspace.Version, judged, isDirty)), mesh);
        report = report with
        {
            Mentions = DomainMentions.Of(mesh.Mesh),
            Horizon = request.Horizon is { } days ? NearHorizon.Of(mesh, report, Verdicts.Of(plan, result, report), days) : null,
        };
        return new ShownReport(report, SourceFiles.Of(files), open.Prefix);
    }
}
