using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.GitHub;

/// <summary>What stands beside the line of a finding on GitHub.</summary>
internal static class FindingNote
{
    internal static IEnumerable<string> Lines(Finding finding, Report report, ReportRule rule, string prefix)
    {
        yield return finding.Message;
        if (finding.Fix is { } fix)
            yield return $"Fix: {ReportWords.FixOf(fix)}";
        yield return $"Rule: {rule.Name}. {(rule.Policy is { } policy ? $"Why: {prefix}{policy.Help}README.md" : rule.Reason)}";
        if (finding.Pending is { } pending)
            yield return ReportWords.Pending(report, pending);
        else if (ReportWords.Announce(finding, report) is { } next)
            yield return next;
    }
}
