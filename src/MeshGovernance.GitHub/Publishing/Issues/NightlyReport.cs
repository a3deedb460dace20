using MeshGovernance.Core.Reports;

namespace MeshGovernance.GitHub.Publishing.Issues;

/// <summary>A report as issues are made of it: on one state, on all of it, with what lies ahead.</summary>
/// <param name="Shown">The report; null where it is none for issues.</param>
/// <param name="Horizon">What lies ahead.</param>
/// <param name="Unfit">Why it is none, in a sentence; null where it is one.</param>
internal sealed record NightlyReport(ShownReport? Shown, ReportHorizon? Horizon, string? Unfit)
{
    /// <summary>Whether what is not in it is not in the mesh either: only then something is done.</summary>
    internal bool IsWhole => Shown is { Report: { Outcome: not Outcome.Error, Cut: null } } && Horizon is { Untold: 0 };

    internal static NightlyReport Read(Publication publication) => publication.Verdict.Shown switch
    {
        null => Not($"{publication.Verdict.Unread} Every issue stays as it is."),
        { Report.Base: not null } => Not("The report compares two states: issues are about one. Leave --base out."),
        { Report.Selection.IsEverything: false } => Not("The report is about a part of the mesh: issues are about all of it."),
        { Report.Horizon: { } horizon } shown => new NightlyReport(shown, horizon, null),
        _ => Not("The report does not tell what lies ahead: let 'mesh check --horizon 14 --format json=FILE' write it."),
    };

    private static NightlyReport Not(string why) => new(null, null, why);
}
