using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Sites;

/// <summary>
/// Judges the mesh of each week of the last year, from the new to the old: each commit by its own policies as they bound on that day, and with what was
/// recorded of the data by then. What the cache holds is not judged again, and what two weeks have in common is parsed once.
/// </summary>
public static class SiteTrend
{
    /// <param name="shown">The mesh that the catalog shows.</param>
    /// <param name="head">The commit that history leads back from; null in a repository without commits.</param>
    /// <param name="today">What is said of the mesh that the catalog shows.</param>
    /// <param name="asOf">The day of the catalog.</param>
    /// <param name="progress">Told how far it is.</param>
    public static Trend Of(Workspace shown, string? head, JudgedWeek today, DateOnly asOf, IProgress<Step> progress)
    {
        var days = Trend.Sundays(asOf);
        var last = new TrendPoint(asOf, head, today, null);
        if (head is null)
            return new Trend([.. days.Select(day => new TrendPoint(day, null, null, Trend.NoCommit)), last]);
        using var open = shown.Again();
        var cache = new WeekCache(CacheFolder.Weeks, Workspace.Version);
        var points = new List<TrendPoint>();
        foreach (var (done, (week, evidence)) in open.On(head, days).Zip(PastEvidence.On(open, shown.Evidence, days)).Reverse().Index())
        {
            progress.Report(new Step("Judging week", done + 1, days.Count));
            points.Add(PointOf(open, week, evidence, cache));
        }

        points.Reverse();
        return new Trend([.. points, last]);
    }

    private static TrendPoint PointOf(Workspace open, DatedCommit week, PastEvidence evidence, WeekCache cache)
    {
        if (week.Commit is null)
            return Gap(week.IsBeyondClone ? Trend.Shallow : Trend.NoCommit);
        if (week.Tree is null)
            return Gap(Trend.NoMesh);
        if (evidence.IsBeyondClone)
            return Gap(Trend.Shallow);
        if (cache.Find(week.Tree, evidence.Content, week.Day) is { } known)
            return new TrendPoint(week.Day, week.Commit, known, null);
        open.Know(evidence.Source, week.Day);
        var mesh = open.LoadAny(open.Commit(week.Commit, out _));
        if (mesh.IsEmpty)
            return Gap(Trend.NoMesh);
        var plan = open.PlanAny(mesh, week.Day, Selection.Everything);
        var result = open.Judge(plan);
        var report = Workspace.Report(plan, result, Selection.Everything, new ReportHead(Workspace.Version, week.Commit, Dirty: false));
        if (report.Problems is [var problem, ..])
            return Gap($"The mesh of that week cannot be judged: {PlainText.Line(problem.Message)}");
        var judged = JudgedWeek.Of(Verdicts.Of(plan, result, report), report);
        cache.Keep(week.Tree, evidence.Content, week.Day, judged);
        return new TrendPoint(week.Day, week.Commit, judged, null);

        TrendPoint Gap(string reason) => new(week.Day, week.Commit, null, reason);
    }
}
