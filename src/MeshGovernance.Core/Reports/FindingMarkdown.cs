using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>One finding as GitHub's Markdown: what is wrong, the lines of the file, how to fix it, the rule and what comes next.</summary>
public sealed class FindingMarkdown
{
    private const int ShortFingerprint = 8;

    private readonly Report report;
    private readonly Func<string, SourceLines?> source;
    private readonly MarkdownHost host;
    private readonly Dictionary<string, ReportRule> rules;

    /// <param name="report">The report that has the findings.</param>
    /// <param name="source">The lines of a file of the mesh.</param>
    /// <param name="host">Where the text will stand.</param>
    public FindingMarkdown(Report report, Func<string, SourceLines?> source, MarkdownHost host)
    {
        this.report = report;
        this.source = source;
        this.host = host;
        rules = ReportRule.Of(report).ToDictionary(rule => rule.Id);
    }

    /// <summary>All that helps to mend it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="isNamed">Whether it is told by what name a waiver would know it.</param>
    internal string Block(Finding finding, bool isNamed = false)
    {
        var rule = rules[finding.RuleId];
        var block = new StringBuilder($"**{ReportWords.LabelOf(finding)}** {MarkdownText.Plain(finding.Message)}\n\n{Place(finding)}{(isNamed ? NameOf(finding) : "")}\n\n");
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

    /// <summary>Who answers for a domain, behind its name: its owner, and whoever wants to be mentioned.</summary>
    internal string Answers(string? domain, bool isMentioned)
    {
        var owner = domain is null ? null : report.Owners.GetValueOrDefault(domain);
        var mentions = domain is not null && isMentioned ? host.Mentions(domain) : "";
        return $"{(owner is null ? "" : $" · {MarkdownText.Plain(owner)}")}{(mentions.Length == 0 ? "" : $" · {mentions}")}";
    }

    /// <summary>One line of a list, for what there is time to mend.</summary>
    internal string Line(Finding finding) =>
        $"{MarkdownText.Code(finding.Element.Text)}: {MarkdownText.Plain(finding.Message)} {Place(finding)}{NameOf(finding)}{(finding.Fix is { } fix ? $" {MarkdownText.Plain(ReportWords.FixOf(fix))}" : "")}";

    /// <summary>By what name <c>mesh waiver new</c> knows it; empty for what nobody waives.</summary>
    private static string NameOf(Finding finding) => finding.Version is null ? "" : $" · {MarkdownText.Code(finding.Fingerprint[..Math.Min(ShortFingerprint, finding.Fingerprint.Length)])}";

    private string Place(Finding finding) => host.Page(finding) is { } page ? $"[{MarkdownText.Code(ReportWords.PlaceOf(finding))}]({MarkdownText.Address(page)})" : MarkdownText.Code(ReportWords.PlaceOf(finding));

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
}
