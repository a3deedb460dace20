using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Reports;

/// <summary>What every host that shows findings beside the lines of a change is told.</summary>
internal static class Annotations
{
    /// <summary>The findings, what blocks first. What is waived is nobody's task.</summary>
    internal static IEnumerable<Finding> Of(Report report) => report.Relevant.Where(finding => finding.Waiver is null).OrderBy(FindingGroups.UrgencyOf);

    /// <summary>Those of a level.</summary>
    internal static IEnumerable<Finding> Of(Report report, Level level) => Of(report).Where(finding => finding.Level == level);

    /// <summary>As many as a host takes, where it takes only some: the last of them counts the rest.</summary>
    internal static IEnumerable<string> AsManyAsFit(IReadOnlyList<string> all, int most, Func<int, string> rest) =>
        all.Count <= most ? all : all.Take(most - 1).Append(rest(all.Count - most + 1));

    /// <summary>What is wrong, how to fix it, why the rule exists and what comes next, a line each.</summary>
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

    /// <summary>What could not be judged.</summary>
    internal static string TitleOf(Problem problem) => problem.Subject is { Length: > 0 } subject ? $"Not judged: {subject}" : "Not judged";

    /// <summary>Where a host that asks for a file shows what could not be judged: at the script of the policy, else at the settings of the mesh.</summary>
    internal static string FileOf(Problem problem, Report report) =>
        report.Policies.FirstOrDefault(policy => Finding.RuleIdOf(policy.Id, policy.Version) == problem.Policy) is { } policy ? policy.Help + PolicyFolders.Script : MeshSettings.File;
}
