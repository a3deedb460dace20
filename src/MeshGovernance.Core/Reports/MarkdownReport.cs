using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>
/// The report as GitHub's Markdown, for a comment or the summary of a step: what blocks first and open, the rest folded away,
/// product by product.
/// </summary>
public sealed class MarkdownReport
{
    /// <summary>What GitHub takes for the summary of a step.</summary>
    public const int MostBytes = 1 << 20;

    // For the line that counts what is left out, and for whatever is still open.
    private const int Reserve = 500;

    private const int PartOfTheEnd = 4;

    private readonly StringBuilder text = new();
    private readonly Report report;
    private readonly FindingMarkdown findings;
    private readonly MarkdownHost host;
    private readonly HashSet<string> mentioned = [];
    private int left;

    private MarkdownReport(Report report, Func<string, SourceLines?> source, int mostBytes, MarkdownHost host)
    {
        this.report = report;
        this.host = host;
        findings = new FindingMarkdown(report, source, host);
        left = mostBytes - Reserve;
    }

    /// <param name="report">What was found.</param>
    /// <param name="source">The lines of a file of the mesh.</param>
    /// <param name="mostBytes">How long it may be.</param>
    /// <param name="host">Where it will stand; null where nobody knows.</param>
    public static byte[] Write(Report report, Func<string, SourceLines?> source, int mostBytes = MostBytes, MarkdownHost? host = null)
    {
        var markdown = new MarkdownReport(report, source, mostBytes, host ?? MarkdownHost.None);
        markdown.AddAll();
        return Encoding.UTF8.GetBytes(markdown.text.ToString());
    }

    private void AddAll()
    {
        var only = ReportWords.Narrowed(report.Selection) is { } narrowed ? $" · **{MarkdownText.Plain(narrowed)}**" : "";
        Add($"## {MarkdownText.Plain(report.Mesh)}: {ReportWords.Verdict(report.Outcome).ToLowerInvariant()}\n\n{ReportWords.Counts(report)} · {ReportWords.Size(report)} · {ReportWords.JudgedBy(report)}{only}\n\n");
        if (ReportWords.Caveat(report) is { } caveat)
            Add($"> {caveat}\n\n");
        if (report.Evidence is { } evidence)
            Add($"{MarkdownText.Plain(EvidenceForms.Line(evidence))}\n\n");
        var problems = report.Problems.TakeWhile(problem => Add(Line(problem))).Count();
        Add(problems > 0 ? "\n" : "");
        var end = KeepRoomForTheEnd();
        var shown = Enum.GetValues<Urgency>().Sum(Add);
        text.Append(end);
        var rest = report.Relevant.Count() - shown + report.Problems.Count - problems;
        if (rest > 0)
            text.Append("… and ").Append(PlainText.Counted(rest, "more", "more")).Append(": `mesh check --format json` has them all.\n");
    }

    /// <summary>What became better, and the proposal: however much there is to fix, they have a part of the room.</summary>
    private string KeepRoomForTheEnd()
    {
        var (start, room) = (text.Length, left);
        left /= PartOfTheEnd;
        AddMended();
        if (!ReachForms.Pieces(report.Reached).All(Add))
            text.Append("… and more: `mesh check --format json` has it all.\n\n");
        if (report.Proposal is { } proposal && !ProposalMarkdown.Pieces(proposal).All(Add))
            text.Append("… and more: `mesh whatif` has it all.\n\n");
        if (report.Catalog is { } catalog && !CatalogMarkdown.Pieces(catalog, host).All(Add))
            text.Append("… and more: `mesh site diff` has it all.\n\n");
        var end = text.ToString(start, text.Length - start);
        text.Length = start;
        left = room - Encoding.UTF8.GetByteCount(end);
        return end;
    }

    /// <summary>Adds the findings of one urgency and says how many there was room for.</summary>
    private int Add(Urgency urgency)
    {
        var urgent = report.Relevant.Where(finding => FindingGroups.UrgencyOf(finding) == urgency).ToList();
        if (urgent.Count == 0 || !Add(Begin(urgency, urgent.Count)))
            return 0;
        var shown = 0;
        foreach (var group in FindingGroups.ByHead(urgent))
        {
            var heading = Heading(group.Key);
            var added = group.Index().TakeWhile(finding => Add((finding.Index == 0 ? heading : "") + findings.Block(finding.Item))).Count();
            shown += added;
            if (added < group.Count())
                break;
        }

        text.Append(End(urgency));
        return shown;
    }

    /// <summary>What the findings below are about, and who answers for it. Whoever wants to be mentioned is, once.</summary>
    private string Heading(ElementName head) =>
        $"#### {MarkdownText.Code(head.Text)}{findings.Answers(head.DomainKey, isMentioned: head.DomainKey is { } domain && mentioned.Add(domain))}\n\n";

    private void AddMended()
    {
        var mended = report.Fixed.Select(finding => $"- {MarkdownText.Code(finding.Element.Text)} {MarkdownText.Plain(finding.Message)} ({MarkdownText.Code(finding.RuleId)})\n").ToList();
        if (mended.Count > 0 && Add($"### {mended.Count} fixed\n\n"))
            Add(mended.TakeWhile(Add).Count() < mended.Count ? "- …\n\n" : "\n");
        if (ReportWords.Untold(report) is { } untold)
            Add(MarkdownText.Plain(untold) + "\n\n");
    }

    private static string Begin(Urgency urgency, int count) => urgency switch
    {
        Urgency.Blocks => $"### {PlainText.Counted(count, "finding blocks", "findings block")}\n\n",
        Urgency.Waived => Folded($"{count} waived"),
        _ => Folded(PlainText.Counted(count, urgency.ToString().ToLowerInvariant()) + (urgency == Urgency.Error ? ", not blocking" : "")),
    };

    private static string Folded(string summary) => $"<details>\n<summary>{summary}</summary>\n\n";

    private static string End(Urgency urgency) => urgency == Urgency.Blocks ? "" : "</details>\n\n";

    private static string Line(Problem problem)
    {
        var subject = problem.Subject;
        return $"- **not judged** {(subject.Length > 0 ? MarkdownText.Code(subject) + ": " : "")}{MarkdownText.Plain(problem.Message)}\n";
    }

    /// <summary>Adds a piece as a whole, or says that there is no room for it.</summary>
    private bool Add(string piece)
    {
        var size = Encoding.UTF8.GetByteCount(piece);
        if (size > left)
            return false;
        left -= size;
        text.Append(piece);
        return true;
    }
}
