using System.Text;
using MeshGovernance.Core.Findings;
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
    private readonly Func<string, SourceLines?> source;
    private readonly Dictionary<string, ReportRule> rules;
    private readonly Func<Finding, Uri?> pageOf;
    private int left;

    private MarkdownReport(Report report, Func<string, SourceLines?> source, int mostBytes, Func<Finding, Uri?> pageOf)
    {
        this.report = report;
        this.source = source;
        this.pageOf = pageOf;
        rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
        left = mostBytes - Reserve;
    }

    /// <param name="report">What was found.</param>
    /// <param name="source">The lines of a file of the mesh.</param>
    /// <param name="mostBytes">How long it may be.</param>
    /// <param name="pageOf">Where the line of a finding is shown; null where nothing shows it.</param>
    public static byte[] Write(Report report, Func<string, SourceLines?> source, int mostBytes = MostBytes, Func<Finding, Uri?>? pageOf = null)
    {
        var markdown = new MarkdownReport(report, source, mostBytes, pageOf ?? (_ => null));
        markdown.AddAll();
        return Encoding.UTF8.GetBytes(markdown.text.ToString());
    }

    private void AddAll()
    {
        var only = ReportWords.Narrowed(report.Selection) is { } narrowed ? $" · **{MarkdownText.Plain(narrowed)}**" : "";
        Add($"## {MarkdownText.Plain(report.Mesh)}: {ReportWords.Verdict(report.Outcome).ToLowerInvariant()}\n\n{ReportWords.Counts(report)} · {ReportWords.Size(report)} · {ReportWords.JudgedBy(report)}{only}\n\n");
        if (ReportWords.Caveat(report) is { } caveat)
            Add($"> {caveat}\n\n");
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
        if (report.Proposal is { } proposal && !ProposalMarkdown.Pieces(proposal).All(Add))
            text.Append("… and more: `mesh whatif` has it all.\n\n");
        var end = text.ToString(start, text.Length - start);
        text.Length = start;
        left = room - Encoding.UTF8.GetByteCount(end);
        return end;
    }

    /// <summary>Adds the findings of one urgency and says how many there was room for.</summary>
    private int Add(Urgency urgency)
    {
        var findings = report.Relevant.Where(finding => FindingGroups.UrgencyOf(finding) == urgency).ToList();
        if (findings.Count == 0 || !Add(Begin(urgency, findings.Count)))
            return 0;
        var shown = 0;
        foreach (var group in FindingGroups.ByHead(findings))
        {
            var owner = group.Key.DomainKey is { } domain ? report.Owners.GetValueOrDefault(domain) : null;
            var heading = $"#### {MarkdownText.Code(group.Key.Text)}{(owner is null ? "" : $" · {MarkdownText.Plain(owner)}")}\n\n";
            var added = group.Index().TakeWhile(finding => Add((finding.Index == 0 ? heading : "") + Block(finding.Item))).Count();
            shown += added;
            if (added < group.Count())
                break;
        }

        text.Append(End(urgency));
        return shown;
    }

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

    private string Block(Finding finding)
    {
        var rule = rules[finding.RuleId];
        var block = new StringBuilder($"**{ReportWords.LabelOf(finding)}** {MarkdownText.Plain(finding.Message)}\n\n{Place(finding)}\n\n");
        var lines = source(finding.File);
        var number = finding.Range.Start.Line;
        if (lines is not null && lines[number].Length > 0)
            block.Append(MarkdownText.Block("yaml", lines[number - 1].Trim().Length > 0 ? [lines[number - 1], lines[number]] : [lines[number]])).Append('\n');
        if (finding.Fix is { } fix)
        {
            block.Append(MarkdownText.Plain(ReportWords.FixOf(fix))).Append("\n\n");
            if (lines is not null && FixedLine.Of(fix, finding.File, lines).SelectMany(Diff).ToList() is { Count: > 0 } diff)
                block.Append(MarkdownText.Block("diff", diff)).Append('\n');
        }

        var (places, more) = ReportWords.RelatedOf(finding);
        foreach (var place in places)
            block.Append("- See ").Append(MarkdownText.Code(ReportWords.PlaceOf(place))).Append(": ").Append(MarkdownText.Plain(place.Message)).Append('\n');
        if (more > 0)
            block.Append("- … and ").Append(PlainText.Counted(more, "more place")).Append(".\n");
        if (places.Count > 0)
            block.Append('\n');
        block.Append(MarkdownText.Plain(rule.Title)).Append(" (").Append(MarkdownText.Code(rule.Name)).Append("). ").Append(Why(rule, finding)).Append("\n\n");
        return block.ToString();
    }

    private string Place(Finding finding) => pageOf(finding) is { } page ? $"[{MarkdownText.Code(ReportWords.PlaceOf(finding))}]({MarkdownText.Address(page)})" : MarkdownText.Code(ReportWords.PlaceOf(finding));

    private string Why(ReportRule rule, Finding finding)
    {
        var why = rule.Policy is { } policy ? $"Why: {MarkdownText.Code($"{policy.Help}README.md")}." : MarkdownText.Plain(rule.Reason);
        if (finding.Waiver is { } waiver)
            return $"{why} Waived by {MarkdownText.Code(ReportWords.WaiverFile(report, waiver))}.";
        if (finding.Pending is { } pending)
            return $"{why} {MarkdownText.Plain(ReportWords.Pending(report, pending))}";
        return ReportWords.Announce(finding, report) is { } next ? $"{why} {next}" : why;
    }

    private static IEnumerable<string> Diff(FixedLine line)
    {
        if (line.Old is { } old)
            yield return "-" + old;
        foreach (var added in line.New?.Split('\n') ?? [])
            yield return "+" + added;
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
