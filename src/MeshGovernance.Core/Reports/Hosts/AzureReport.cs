using System.Globalization;
using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports.Hosts;

/// <summary>
/// The report as commands to the agent of Azure Pipelines, which shows errors and warnings with the run. It knows no notes: they are only
/// counted.
/// </summary>
internal static class AzureReport
{
    // The agent keeps ten errors and ten warnings of a step, and of the others nothing but their number.
    private const int MostOfALevel = 10;

    /// <param name="report">What was found.</param>
    /// <param name="prefix">The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</param>
    /// <param name="summary">The file with the whole report as Markdown, which the run shows as its summary; null where there is none.</param>
    internal static byte[] Write(Report report, string prefix, string? summary)
    {
        var rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
        var text = new StringBuilder();
        foreach (var (type, level) in new[] { ("error", Level.Error), ("warning", Level.Warning) })
        {
            var problems = level == Level.Error ? report.Problems.Select(problem => Issue(type, $"{Annotations.TitleOf(problem)} · {problem.Message}")) : [];
            var findings = Annotations.Of(report, level).Select(finding => Issue(type, finding, report, rules[finding.RuleId], prefix));
            text.AppendJoin("", Annotations.AsManyAsFit([.. problems, .. findings], MostOfALevel, more => Issue(type, $"{PlainText.Counted(more, $"more {type}")}: {Rest(summary)}")));
        }

        if (summary is not null)
            text.Append(AzureText.Command("task.uploadsummary", [], summary));
        return Encoding.UTF8.GetBytes(text.Append(ReportWords.Closing(report)).ToString());
    }

    private static string Rest(string? summary) =>
        summary is null ? "'--format markdown=FILE' beside '--format azure' makes a summary that has them." : "the summary of this run has them.";

    private static string Issue(string type, string message) => AzureText.Command("task.logissue", [("type", type)], message);

    private static string Issue(string type, Finding finding, Report report, ReportRule rule, string prefix) => AzureText.Command(
        "task.logissue",
        [
            ("type", type),
            ("sourcepath", prefix + finding.File),
            ("linenumber", Number(finding.Range.Start.Line)),
            ("columnnumber", Number(finding.Range.Start.Column)),
            ("code", finding.RuleId),
        ],
        string.Join(" · ", Annotations.Lines(finding, report, rule, prefix)));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
