using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as a person reads it in a terminal: product by product, what blocks first, then a summary.</summary>
public sealed class ConsoleReport(Report report, Func<string, SourceLines?> source, int width)
{
    /// <summary>Beyond this, a list is for a machine: the rest is counted, and JSON has it all.</summary>
    private const int MostFindings = 200;

    /// <summary>The report as plain text in UTF-8, for a file.</summary>
    public static byte[] Write(Report report, Func<string, SourceLines?> source) =>
        Encoding.UTF8.GetBytes(string.Concat(new ConsoleReport(report, source, int.MaxValue).Lines().Select(line => line.ToString().TrimEnd() + "\n")));

    public IEnumerable<StyledLine> Lines()
    {
        yield return Heading();
        yield return StyledLine.Empty;

        var shown = 0;
        foreach (var group in FindingGroups.ByHead(report.Findings))
        {
            if (shown >= MostFindings)
                break;
            yield return new StyledLine(new StyledText(group.Key, TextStyle.Strong));
            var explained = new HashSet<string>();
            foreach (var finding in group.Take(MostFindings - shown))
            {
                shown++;
                foreach (var line in FindingLines.Of(finding, report, source, width, isFirstOfRule: explained.Add(finding.Policy)))
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

    /// <summary>One finding alone.</summary>
    public IEnumerable<StyledLine> LinesOf(Finding finding) => FindingLines.Of(finding, report, source, width, isFirstOfRule: true);

    /// <summary>What kept the check from judging; nothing where all went well.</summary>
    public IEnumerable<StyledLine> Problems()
    {
        foreach (var problem in report.Problems)
        {
            var subject = ReportWords.SubjectOf(problem);
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
