using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.Fixes;

/// <summary>What was fixed, what was not and why, and what is left to be asked about.</summary>
public static class FixLines
{
    /// <param name="run">What was judged.</param>
    /// <param name="mending">What came of it.</param>
    /// <param name="suggested">Whether suggestions were asked about.</param>
    /// <param name="dryRun">Whether nothing was written.</param>
    /// <param name="width">The width of the terminal.</param>
    public static IEnumerable<StyledLine> Of(FixRun run, AppliedFixes mending, bool suggested, bool dryRun, int width) =>
    [
        .. new ConsoleReport(run.Before, _ => null, width).Problems(),
        .. EvidenceForms.Lines(run.Before.Evidence),
        .. mending.Applied.Select(finding => Line(dryRun ? "would fix  " : "fixed  ", TextStyle.Good, finding, $" {finding.Fix!.Title}.")),
        .. mending.Brought.Select(finding => Line(dryRun ? "would bring" : "brings     ", finding.Blocking ? TextStyle.Error : TextStyle.Warning, finding, $" ({finding.RuleId}{(finding.Blocking ? ", blocks" : "")})")),
        .. mending.Refused.Select(refused => Line("not fixed  ", TextStyle.Warning, refused.Finding, $" {refused.Obstacle}")),
        Summary(mending, run.Suggestions.Count(guess => !mending.Applied.Any(finding => finding.Fingerprint == guess.Fingerprint)), suggested, dryRun),
    ];

    private static StyledLine Summary(AppliedFixes mending, int guesses, bool suggested, bool dryRun) => new(
        new StyledText(mending.Applied.Count == 0 && !mending.Refused.Any() ? "There is no certain fix to apply." : $"{PlainText.Counted(mending.Applied.Count, "fix", "fixes")} in {PlainText.Counted(mending.Changed.Count, "file", "files")}{(dryRun ? "; nothing was written" : "")}."),
        new StyledText(
            guesses == 0 ? "" : suggested ? $" {PlainText.Counted(guesses, "suggestion is", "suggestions are")} left." : $" {PlainText.Counted(guesses, "suggestion", "suggestions")}: 'mesh fix --suggested' asks about them.",
            TextStyle.Muted));

    private static StyledLine Line(string label, TextStyle style, Finding finding, string end) => new(
        new StyledText(label, style),
        new StyledText(string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line}  "), TextStyle.Muted),
        new StyledText(finding.Message),
        new StyledText(end, style));
}
