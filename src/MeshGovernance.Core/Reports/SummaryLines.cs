using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The end of the console report: the policies that found something, and the verdict. It fits on one screen.</summary>
internal static class SummaryLines
{
    private const int MostRows = 12;

    internal static IEnumerable<StyledLine> Of(Report report)
    {
        var rows = Rows(report).ToList();
        if (rows.Count > 0)
        {
            var name = rows.Max(row => row.Name.Length) + 2;
            yield return new StyledLine(new StyledText($"  {"rule".PadRight(name)}{"error",7}{"warning",9}{"note",6}{"waived",8}", TextStyle.Muted));
            foreach (var row in rows.Take(MostRows))
                yield return new StyledLine(
                    new StyledText($"  {row.Name.PadRight(name)}"), Cell(row.Errors, 7, TextStyle.Error), Cell(row.Warnings, 9, TextStyle.Warning), Cell(row.Notes, 6, TextStyle.Note), Cell(row.Waived, 8, TextStyle.Muted));
            if (rows.Count > MostRows)
                yield return new StyledLine(new StyledText($"  … and {rows.Count - MostRows} more rules", TextStyle.Muted));
            yield return StyledLine.Empty;
        }

        if (report.Sandbox is { Missing: { Count: > 0 } missing })
            yield return new StyledLine(new StyledText($"  This operating system does not keep policies from {string.Join(", ", missing)}: judge no policies of strangers here.", TextStyle.Warning));
        yield return Verdict(report);
    }

    private static IEnumerable<Row> Rows(Report report) => report.Relevant
        .GroupBy(finding => finding.Version is null ? finding.Policy : $"{finding.Policy} {finding.Version}")
        .Select(group => new Row(
            group.Key,
            group.Count(finding => finding is { Waiver: null, Level: Level.Error }),
            group.Count(finding => finding is { Waiver: null, Level: Level.Warning }),
            group.Count(finding => finding is { Waiver: null, Level: Level.Note }),
            group.Count(finding => finding.Waiver is not null)))
        .OrderByDescending(row => row.Errors)
        .ThenByDescending(row => row.Warnings)
        .ThenByDescending(row => row.Notes)
        .ThenBy(row => row.Name, StringComparer.Ordinal);

    private static StyledLine Verdict(Report report) => new(
        new StyledText(ReportWords.Verdict(report.Outcome), report.Outcome == Outcome.Passed ? TextStyle.Good : TextStyle.Error),
        new StyledText($": {ReportWords.Counts(report)}."));

    private static StyledText Cell(int count, int width, TextStyle style) =>
        new((count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(width), count == 0 ? TextStyle.Muted : style);

    private sealed record Row(string Name, int Errors, int Warnings, int Notes, int Waived);
}
