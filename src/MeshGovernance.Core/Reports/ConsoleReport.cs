using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as a person reads it in a terminal: product by product, what blocks first, then a summary.</summary>
public sealed class ConsoleReport(Report report, Func<string, SourceLines?> source, int width)
{
    /// <summary>Beyond this, a list is for a machine: the rest is counted, and JSON has it all.</summary>
    private const int MostFindings = 200;
    private const int MostMended = 20;

    public IEnumerable<StyledLine> Lines()
    {
        yield return Heading();
        if (ReportWords.Caveat(report) is { } caveat)
            yield return new StyledLine(new StyledText(caveat, TextStyle.Warning));
        yield return StyledLine.Empty;

        var shown = 0;
        foreach (var group in FindingGroups.ByHead(report.Relevant))
        {
            if (shown >= MostFindings)
                break;
            yield return new StyledLine(new StyledText(group.Key.Text, TextStyle.Strong));
            var explained = new HashSet<string>();
            foreach (var finding in group.Take(MostFindings - shown))
            {
                shown++;
                foreach (var line in FindingLines.Of(finding, report, source, width, isFirstOfRule: explained.Add(finding.Policy)))
                    yield return line;
                yield return StyledLine.Empty;
            }
        }

        if (report.Relevant.Count() - shown is var rest and > 0)
        {
            yield return new StyledLine(new StyledText($"… and {rest} more findings: 'mesh check --format json' has them all, --product and --policy narrow them down.", TextStyle.Muted));
            yield return StyledLine.Empty;
        }

        foreach (var line in Mended().Concat(Proposed()).Concat(Problems()).Concat(SummaryLines.Of(report)))
            yield return line;
    }

    /// <summary>What became better, a line each, and how much there was before.</summary>
    private IEnumerable<StyledLine> Mended()
    {
        if (report.Fixed.Count > 0)
            yield return new StyledLine(new StyledText("Fixed", TextStyle.Good));
        foreach (var finding in report.Fixed.Take(MostMended))
            yield return new StyledLine(new StyledText($"  {finding.Element}  ", TextStyle.Plain), new StyledText($"{finding.Message} ({finding.RuleId})", TextStyle.Muted));
        if (report.Fixed.Count > MostMended)
            yield return new StyledLine(new StyledText($"  … and {report.Fixed.Count - MostMended} more", TextStyle.Muted));
        if (report.Fixed.Count > 0)
            yield return StyledLine.Empty;
        if (ReportWords.Untold(report) is not { } untold)
            yield break;
        yield return new StyledLine(new StyledText(untold, TextStyle.Muted));
        yield return StyledLine.Empty;
    }

    private IEnumerable<StyledLine> Proposed() => report.Proposal is { } proposal ? ProposalLines.Of(proposal, width).Append(StyledLine.Empty) : [];

    /// <summary>One finding alone.</summary>
    public IEnumerable<StyledLine> LinesOf(Finding finding) => FindingLines.Of(finding, report, source, width, isFirstOfRule: true);

    /// <summary>What kept the check from judging; nothing where all went well.</summary>
    public IEnumerable<StyledLine> Problems()
    {
        foreach (var problem in report.Problems)
        {
            var subject = problem.Subject;
            yield return new StyledLine(new StyledText("  not judged ", TextStyle.Error), new StyledText(subject.Length > 0 ? $"{subject}: {problem.Message}" : problem.Message));
        }

        if (report.Problems.Count > 0)
            yield return StyledLine.Empty;
    }

    private StyledLine Heading() => new(
        new StyledText(report.Mesh, TextStyle.Strong),
        new StyledText($" · {ReportWords.Size(report)} · {ReportWords.JudgedBy(report)}", TextStyle.Muted),
        new StyledText(ReportWords.Narrowed(report.Selection) is { } only ? $" · {only}" : "", TextStyle.Strong));
}
