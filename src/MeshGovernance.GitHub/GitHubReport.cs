using System.Globalization;
using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>
/// The report as commands to GitHub's runner, which shows them beside the lines of a pull request: of each level as many as it takes from a
/// step, what blocks first. What does not fit is counted in the place of the last.
/// </summary>
public static class GitHubReport
{
    /// <summary>The form of a report that GitHub's runner reads.</summary>
    public static readonly OutputFormat<ShownReport> Form = new("github", shown => Write(shown.Report, shown.Prefix));

    private const int MostOfALevel = 10;

    internal static byte[] Write(Report report, string prefix)
    {
        var rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
        var text = new StringBuilder();
        foreach (var (name, level) in new[] { ("error", Level.Error), ("warning", Level.Warning), ("notice", Level.Note) })
        {
            var problems = level == Level.Error ? report.Problems.Select(Annotation) : [];
            var findings = Annotations.Of(report, level).Select(finding => Annotation(name, finding, report, rules[finding.RuleId], prefix));
            text.AppendJoin("", Annotations.AsManyAsFit([.. problems, .. findings], MostOfALevel, more => Rest(name, more)));
        }

        return Encoding.UTF8.GetBytes(text.Append(ReportWords.Closing(report)).ToString());
    }

    private static string Rest(string name, int more) =>
        GitHubText.Command(name, [("title", "More than GitHub shows")], $"{PlainText.Counted(more, $"more {name}")}: the summary of this step has them.");

    private static string Annotation(Problem problem) => GitHubText.Command("error", [("title", Annotations.TitleOf(problem))], problem.Message);

    private static string Annotation(string name, Finding finding, Report report, ReportRule rule, string prefix)
    {
        var place = AnnotatedPlace.Of(finding.Range);
        return GitHubText.Command(
            name,
            [
                ("file", prefix + finding.File),
                ("line", Number(place.Line)),
                ("endLine", place.Column is null ? Number(place.EndLine) : null),
                ("col", Number(place.Column)),
                ("endColumn", Number(place.EndColumn)),
                ("title", rule.Title),
            ],
            Annotations.Lines(finding, report, rule, prefix));
    }

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
