using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>What every form of the report says in the same words.</summary>
internal static class ReportWords
{
    private const int MostRelated = 5;

    internal static string Size(Report report) =>
        $"{PlainText.Counted(report.Counts.Domains, "domain")}, {PlainText.Counted(report.Counts.Products, "data product")}, {PlainText.Counted(report.Counts.Contracts, "contract")}";

    internal static string JudgedBy(Report report) =>
        $"judged by {PlainText.Counted(report.Policies.Count, "policy", "policies")}{(report.Base is null ? "" : $" of the base {Short(report.Base.Commit)}")} as of {Dates.Write(report.AsOf)}";

    /// <summary>As many digits of a commit as people use.</summary>
    internal static string Short(string commit) => commit[..Math.Min(8, commit.Length)];

    /// <summary>What the report was narrowed to; null where it is about everything.</summary>
    internal static string? Narrowed(Selection selection)
    {
        string[] elements = [.. selection.Domains.Concat(selection.Products).Select(asked => asked.Text)];
        var policies = selection.Policies.Count == 0 ? "" : $" {(selection.Policies.Count == 1 ? "policy" : "policies")} {string.Join(", ", selection.Policies)}";
        return selection.IsEverything ? null : PlainText.Whole($"only{policies}{(elements.Length == 0 ? "" : $" in {string.Join(", ", elements)}")}");
    }

    internal static string Verdict(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "Passed",
        Outcome.Failed => "Failed",
        _ => "Could not judge everything",
    };

    /// <summary>What stands in a log behind commands to a build server: what was known of the data, and the verdict.</summary>
    internal static string Closing(Report report) =>
        $"{(report.Evidence is { } evidence ? $"{EvidenceForms.Line(evidence)}\n" : "")}{Verdict(report.Outcome)}: {Counts(report)}.\n";

    internal static string Counts(Report report)
    {
        var isNew = report.Base is null || report.Relevant.Any(finding => finding.State == FindingState.Existing) ? "" : "new ";
        var counts = new List<string>
        {
            PlainText.Counted(Count(Level.Error), isNew + "error"),
            PlainText.Counted(Count(Level.Warning), isNew + "warning"),
            PlainText.Counted(Count(Level.Note), isNew + "note"),
        };
        if (report.Relevant.Count(finding => finding.Waiver is not null) is var waived and > 0)
            counts.Add($"{waived} {isNew}waived");
        if (report.Base is not null)
            counts.Add($"{report.Findings.Count - report.Relevant.Count()} there before, {report.Fixed.Count} fixed");
        if (report.Problems.Count > 0)
            counts.Add(PlainText.Counted(report.Problems.Count, "thing") + " not judged");
        return string.Join(", ", counts);

        int Count(Level level) => report.Relevant.Count(finding => finding.Level == level && finding.Waiver is null);
    }

    /// <summary>What a reader must know about a verdict before anything else; null where nothing is.</summary>
    internal static string? Caveat(Report report) => report switch
    {
        { Base.HasMesh: false } => "The base holds no mesh yet, so nothing blocks and no policy judges.",
        { Cut: { } cut } => cut.Message,
        { Policies.Count: 0, Outcome: not Outcome.Error } => $"No policy judges here{(report.Base is null ? "" : ", since the base has none that does")}: only what mesh itself asks of files was looked at.",
        _ => null,
    };

    /// <summary>What is not told one by one, because it was there before; null where there is nothing.</summary>
    internal static string? Untold(Report report) =>
        report.Findings.Count - report.Relevant.Count() is var existing and > 0 ? $"{PlainText.Counted(existing, "finding was", "findings were")} there before this change: 'mesh check' shows {(existing == 1 ? "it" : "them")}." : null;

    internal static string Pending(Report report, string waiver) => $"{WaiverFile(report, waiver)} would waive it once the base has it: have it merged first.";

    internal static string LabelOf(Finding finding) => finding.Waiver is not null ? "waived" : finding.Level.ToString().ToLowerInvariant();

    internal static string PlaceOf(Finding finding) => Place(finding.File, finding.Range);

    internal static string PlaceOf(RelatedPlace related) => Place(related.File, related.Range);

    private static string Place(string file, TextRange range) => string.Create(CultureInfo.InvariantCulture, $"{PlainText.Silent(TerminalText.Harmless(file))}:{range.Start.Line}:{range.Start.Column}");

    /// <summary>The other places of a finding, as many as a person follows up, and how many there are besides.</summary>
    internal static (IReadOnlyList<RelatedPlace> Shown, int Left) RelatedOf(Finding finding) =>
        ([.. finding.Related.Take(MostRelated)], Math.Max(0, finding.Related.Count - MostRelated));

    internal static string FixOf(Fix fix) => fix.Title + (fix.Certain ? "." : ", if that is right: a guess, for you to decide.");

    /// <summary>The file of a waiver, from the top of the mesh.</summary>
    internal static string WaiverFile(Report report, string waiver) => PlainText.Silent(TerminalText.Harmless(report.WaiverFolder.Child(waiver)));

    /// <summary>What will become of a finding, and when; null where it stays as it is.</summary>
    internal static string? Announce(Finding finding, Report report)
    {
        if (finding.Becomes is not { } change)
            return null;
        var takesOver = finding.TakesOverFrom is { } before && change.Level is not null ? $": the rule takes over from {before}" : "";
        var when = $"on {Dates.Write(change.On)}, in {PlainText.Counted(change.On.DayNumber - report.AsOf.DayNumber, "day")}{takesOver}";
        return change.Level switch
        {
            Level.Error => $"This will block {when}.",
            Level.Warning => $"This becomes a warning {when}.",
            Level.Note => $"This becomes a note {when}.",
            _ => $"The rule ends {when}.",
        };
    }
}
