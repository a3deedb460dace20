using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as a person reads it in a terminal: what blocks, product by product, then what does not, then a summary.</summary>
public sealed class ConsoleReport(Report report, Func<string, SourceLines?> source, int width)
{
    /// <summary>Beyond this, a list is for a machine: the rest is counted, and JSON has it all.</summary>
    private const int MostErrors = 200;

    /// <summary>What does not block is told as long as the whole stays short enough to be read.</summary>
    private const int MostOthers = 50;
    private const int MostMended = 20;

    /// <summary>Whether notes are told one by one, not only counted.</summary>
    public bool TellsNotes { get; init; }

    public IEnumerable<StyledLine> Lines()
    {
        yield return Heading();
        if (ReportWords.Caveat(report) is { } caveat)
            yield return new StyledLine(new StyledText(caveat, TextStyle.Warning));
        foreach (var line in EvidenceForms.Lines(report.Evidence))
            yield return line;
        yield return StyledLine.Empty;

        var groups = FindingGroups.ByUrgency(report.Relevant.Where(finding => TellsNotes || FindingGroups.UrgencyOf(finding) != Urgency.Note)).ToList();
        var entries = 0;
        var told = 0;
        ElementName? head = null;
        var explained = new HashSet<string>();
        foreach (var group in groups)
        {
            var most = group.Urgency <= Urgency.Error ? MostErrors : MostOthers;
            if (entries >= most)
                break;
            if (head != group.Head)
            {
                yield return new StyledLine(new StyledText(group.Head.Text, TextStyle.Strong));
                head = group.Head;
                explained.Clear();
            }

            foreach (var alike in group.Entries.Take(most - entries))
            {
                entries++;
                told += alike.Count;
                foreach (var line in FindingLines.Of(alike, report, source, width, isFirstOfRule: explained.Add(alike.First.Policy)))
                    yield return line;
                yield return StyledLine.Empty;
            }
        }

        foreach (var line in NotTold(groups.Sum(group => group.Entries.Sum(alike => alike.Count)) - told))
            yield return line;
        foreach (var line in Mended().Concat(ReachForms.Lines(report.Reached, width)).Concat(Proposed()).Concat(Problems()).Concat(SummaryLines.Of(report)))
            yield return line;
    }

    /// <summary>How much is not told one by one, and how to see it.</summary>
    private IEnumerable<StyledLine> NotTold(int rest)
    {
        if (rest > 0)
        {
            yield return new StyledLine(new StyledText($"… and {PlainText.Counted(rest, "more finding")}: 'mesh check --format json' has them all, --product and --policy narrow them down.", TextStyle.Muted));
            yield return StyledLine.Empty;
        }

        if (TellsNotes || report.Relevant.Count(finding => FindingGroups.UrgencyOf(finding) == Urgency.Note) is not (var notes and > 0))
            yield break;
        yield return new StyledLine(new StyledText($"{PlainText.Counted(notes, "note")} {(notes == 1 ? "is" : "are")} only counted here: 'mesh check --notes' tells {(notes == 1 ? "it" : "them")}.", TextStyle.Muted));
        yield return StyledLine.Empty;
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
    public IEnumerable<StyledLine> LinesOf(Finding finding) => FindingLines.Of(new AlikeFindings(finding, []), report, source, width, isFirstOfRule: true);

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
