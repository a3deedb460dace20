using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as a person reads it in a terminal: product by product, what blocks first, then a summary.</summary>
public sealed class ConsoleReport(Report report, Func<string, SourceLines?> source, int width)
{
    /// <summary>Beyond this, a list is for a machine: the rest is counted, and JSON has it all.</summary>
    private const int MostFindings = 200;

    public IEnumerable<StyledLine> Lines()
    {
        yield return Heading();
        yield return StyledLine.Empty;

        var shown = 0;
        foreach (var group in Groups())
        {
            if (shown >= MostFindings)
                break;
            yield return new StyledLine(new StyledText(group.Key, TextStyle.Strong));
            foreach (var finding in group.Take(MostFindings - shown))
            {
                shown++;
                foreach (var line in FindingLines.Of(finding, report, source, width))
                    yield return line;
                yield return StyledLine.Empty;
            }
        }

        if (shown < report.Findings.Count)
        {
            yield return new StyledLine(new StyledText($"… and {report.Findings.Count - shown} more findings: 'mesh check --format json' has them all, --product and --policy narrow them down.", TextStyle.Muted));
            yield return StyledLine.Empty;
        }

        foreach (var line in Problems().Concat(SummaryLines.Of(report)))
            yield return line;
    }

    private StyledLine Heading() => new(
        new StyledText(report.Mesh, TextStyle.Strong),
        new StyledText($" · {Counted(report.Counts.Domains, "domain")}, {Counted(report.Counts.Products, "data product")}, {Counted(report.Counts.Contracts, "contract")} · judged by {Counted(report.Policies.Count, "policy", "policies")} as of {Dates.Write(report.AsOf)}", TextStyle.Muted));

    /// <summary>By product, domain, policy or waiver; those that block come first.</summary>
    private IEnumerable<IGrouping<string, Finding>> Groups() => report.Findings
        .OrderBy(Urgency)
        .GroupBy(Owner)
        .OrderBy(group => group.Min(Urgency))
        .ThenBy(group => group.Key, StringComparer.Ordinal);

    /// <summary>What a domain's own file says is the domain's, however deep it stands.</summary>
    private static string Owner(Finding finding) =>
        finding.File.EndsWith("/domain.yaml", StringComparison.Ordinal) ? finding.Element.Split('/')[0] : ElementName.Head(finding.Element);

    private static int Urgency(Finding finding) => finding switch
    {
        { Blocking: true } => 0,
        { Waiver: not null } => 4,
        { Level: Level.Error } => 1,
        { Level: Level.Warning } => 2,
        _ => 3,
    };

    private IEnumerable<StyledLine> Problems()
    {
        foreach (var problem in report.Problems)
        {
            var subject = string.Join(" on ", new[] { problem.Policy, problem.Product }.OfType<string>());
            yield return new StyledLine(new StyledText("  not judged ", TextStyle.Error), new StyledText(subject.Length > 0 ? $"{subject}: {problem.Message}" : problem.Message));
        }

        if (report.Problems.Count > 0)
            yield return StyledLine.Empty;
    }

    internal static string Counted(int count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many ?? one + "s")}");
}
