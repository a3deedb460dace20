using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>What a check run says: a title, the report as far as GitHub takes it, and a note at each line.</summary>
internal static class CheckRunText
{
    /// <summary>What GitHub takes as a summary, in bytes to be safe.</summary>
    private const int MostOfASummary = 65_535;

    /// <summary>Beyond this nobody reads on, and each fifty cost a request: the summary counts them all.</summary>
    private const int MostNotes = 500;

    internal static string Title(Publication publication) => publication.Verdict.Shown is { Report: var report }
        ? $"{ReportWords.Verdict(report.Outcome)}: {ReportWords.Counts(report)}"
        : "Could not be judged";

    internal static string Summary(Publication publication)
    {
        if (publication.Verdict.Shown is not { } shown)
            return $"{MarkdownText.Plain(publication.Verdict.Unread ?? "")}\n\nNothing was judged, which is no pass: run the job again, or see its log.\n";
        var links = Links(publication);
        return Encoding.UTF8.GetString(MarkdownReport.Write(shown.Report, shown.Source, MostOfASummary - links.Length, publication.HostOf(shown, mentions: false))) + links;
    }

    /// <summary>The notes beside lines of what this commit has to do with, what blocks first.</summary>
    internal static List<NewCheckRunAnnotation> Notes(ShownReport shown)
    {
        var rules = ReportRule.Of(shown.Report).ToDictionary(rule => rule.Id);
        return
        [
            .. Annotations.Of(shown.Report).Take(MostNotes).Select(finding => Annotation(finding, shown, rules[finding.RuleId])),
        ];
    }

    internal static string Links(Publication publication) => publication.Catalog is { } catalog ? $"[The catalog]({MarkdownText.Address(catalog)})\n" : "";

    private static NewCheckRunAnnotation Annotation(Finding finding, ShownReport shown, ReportRule rule)
    {
        var place = AnnotatedPlace.Of(finding.Range);
        return new NewCheckRunAnnotation(
            PlainText.Whole(shown.Prefix + finding.File),
            place.Line,
            place.EndLine,
            finding.Level switch { Level.Error => CheckAnnotationLevel.Failure, Level.Warning => CheckAnnotationLevel.Warning, _ => CheckAnnotationLevel.Notice },
            string.Join('\n', Annotations.Lines(finding, shown.Report, rule, shown.Prefix).Select(PlainText.Line)))
        {
            Title = PlainText.Line(rule.Title, ""),
            StartColumn = place.Column,
            EndColumn = place.EndColumn,
        };
    }
}
