using System.Text.Json;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports.Hosts;

/// <summary>
/// The report as a code quality report of GitLab, which itself compares it with that of the target branch, by fingerprint. So everything stands
/// in it that is not waived, also what was there before: what a change leaves out GitLab would call fixed.
/// </summary>
internal static class GitLabReport
{
    /// <param name="report">What was found.</param>
    /// <param name="prefix">The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</param>
    internal static byte[] Write(Report report, string prefix)
    {
        var rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
        var problems = report.Problems.Select(problem => new Entry(
            $"{Annotations.TitleOf(problem)} · {problem.Message}", problem.Policy ?? problem.Fence, FingerprintOf(problem), "blocker", prefix + Annotations.FileOf(problem, report), 1));
        var findings = report.Findings.Where(finding => finding.Waiver is null).Select(finding => new Entry(
            string.Join(" · ", Annotations.Lines(finding, report, rules[finding.RuleId], prefix)), finding.RuleId, finding.Fingerprint, SeverityOf(finding), prefix + finding.File, finding.Range.Start.Line));
        return JsonText.WriteList(problems.Concat(findings), Write);
    }

    private static void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteString("description", entry.Description);
        json.WriteString("check_name", entry.Check);
        json.WriteString("fingerprint", entry.Fingerprint);
        json.WriteString("severity", entry.Severity);
        json.WriteObject("location", () =>
        {
            json.WriteString("path", entry.File);
            json.WriteObject("lines", () => json.WriteNumber("begin", entry.Line));
        });
    }

    private static string SeverityOf(Finding finding) => finding switch
    {
        { Blocking: true } => "blocker",
        { Level: Level.Error } => "critical",
        { Level: Level.Warning } => "major",
        _ => "info",
    };

    /// <summary>What went wrong with a policy may be told in other words the next time; what else there is has only its words.</summary>
    private static string FingerprintOf(Problem problem) => new HashInput("problem")
        .Add(problem.Policy).Add(problem.Product).Add(problem.Fence)
        .Add(problem.Policy is null ? problem.Message : null)
        .ToDigits()[..32];

    private sealed record Entry(string Description, string Check, string Fingerprint, string Severity, string File, int Line);
}
