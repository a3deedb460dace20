using System.Globalization;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>What every form of the report says in the same words.</summary>
internal static class ReportWords
{
    internal static string Counted(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");

    internal static string Size(Report report) =>
        $"{Counted(report.Counts.Domains, "domain")}, {Counted(report.Counts.Products, "data product")}, {Counted(report.Counts.Contracts, "contract")}";

    internal static string JudgedBy(Report report) => $"judged by {Counted(report.Policies.Count, "policy", "policies")} as of {Dates.Write(report.AsOf)}";

    /// <summary>What the report was narrowed to; null where it is about everything.</summary>
    internal static string? Narrowed(Selection selection)
    {
        string[] elements = [.. selection.Domains, .. selection.Products];
        var policies = selection.Policies.Count == 0 ? "" : $" {(selection.Policies.Count == 1 ? "policy" : "policies")} {string.Join(", ", selection.Policies)}";
        return selection.IsEverything ? null : $"only{policies}{(elements.Length == 0 ? "" : $" in {string.Join(", ", elements)}")}";
    }

    internal static string Verdict(Outcome outcome) => outcome switch
    {
        Outcome.Passed => "Passed",
        Outcome.Failed => "Failed",
        _ => "Could not judge everything",
    };

    internal static string Counts(Report report)
    {
        var counts = new List<string>
        {
            Counted(report.Count(Level.Error), "error"),
            Counted(report.Count(Level.Warning), "warning"),
            Counted(report.Count(Level.Note), "note"),
        };
        if (report.Waived > 0)
            counts.Add($"{report.Waived} waived");
        if (report.Problems.Count > 0)
            counts.Add(Counted(report.Problems.Count, "thing") + " not judged");
        return string.Join(", ", counts);
    }

    internal static string LabelOf(Finding finding) => finding.Waiver is not null ? "waived" : finding.Level.ToString().ToLowerInvariant();

    internal static string PlaceOf(Finding finding) =>
        string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line}:{finding.Range.Start.Column}");

    internal static string MendOf(Fix fix) => fix.Title + (fix.Certain ? "." : ", if that is right: a guess, for you to decide.");

    internal static string WaiverFile(string waiver) => $"guild/waivers/{waiver}";

    internal static string SubjectOf(Problem problem) => string.Join(" on ", new[] { problem.Policy, problem.Product }.OfType<string>());

    /// <summary>What will become of a finding, and when.</summary>
    internal static string Announce(LevelChange change, DateOnly today)
    {
        var when = $"on {Dates.Write(change.On)}, in {Counted(change.On.DayNumber - today.DayNumber, "day")}";
        return change.Level switch
        {
            Level.Error => $"This will block {when}.",
            Level.Warning => $"This becomes a warning {when}.",
            Level.Note => $"This becomes a note {when}.",
            _ => $"The rule ends {when}.",
        };
    }
}
