using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Proposals;

/// <summary>A proposal for the terminal: whom the changed rules would hit, by domain with its owner.</summary>
public static class ProposalLines
{
    private const int MostProducts = 12;
    private const string Indent = "    ";

    public static IEnumerable<StyledLine> Of(Proposal proposal, int width)
    {
        if (proposal.Rules.Count == 0)
        {
            yield return new StyledLine(new StyledText(ProposalWords.Unchanged));
            yield break;
        }

        yield return new StyledLine(new StyledText("Changed rules, tried on the whole mesh", TextStyle.Strong), new StyledText(" · they decide nothing before the guild has agreed", TextStyle.Muted));
        foreach (var line in EvidenceForms.Lines(proposal.Evidence))
            yield return line;
        yield return StyledLine.Empty;
        foreach (var problem in proposal.Problems)
            yield return new StyledLine(new StyledText("  not tried ", TextStyle.Error), new StyledText($"{problem.Subject}: {problem.Message}"));
        foreach (var warning in proposal.Warnings)
            yield return new StyledLine(new StyledText("  warning   ", TextStyle.Warning), new StyledText($"{warning.Subject}: {warning.Message}"));
        foreach (var policy in ProposalGroups.Of(proposal))
            foreach (var line in Of(policy, width))
                yield return line;
        var quiet = ProposalGroups.Quiet(proposal).ToList();
        foreach (var rule in quiet)
        {
            yield return new StyledLine([.. Heading(rule.Id, rule), new StyledText(proposal.Problems.Any(problem => problem.Policy == rule.Id) ? "" : ": hits nobody", TextStyle.Good)]);
            foreach (var line in About(rule, width))
                yield return line;
        }

        if (quiet.Count > 0)
            yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("  " + ProposalWords.Sum(proposal)));
    }

    private static IEnumerable<StyledLine> Of(HitPolicy policy, int width)
    {
        var name = Math.Max("domain".Length, policy.Domains.Max(domain => domain.Name.Length)) + 2;
        var owner = Math.Max("owner".Length, policy.Domains.Max(domain => domain.Owner.Length)) + 2;
        yield return new StyledLine(Heading(policy.Policy, policy.Rule));
        foreach (var line in About(policy.Rule, width))
            yield return line;
        yield return new StyledLine(new StyledText($"{Indent}{"domain".PadRight(name)}{"owner".PadRight(owner)}{"newly fail",11}{"newly pass",12}{"change",8}", TextStyle.Muted));
        foreach (var domain in policy.Domains)
        {
            yield return new StyledLine(
                new StyledText($"{Indent}{domain.Name.PadRight(name)}{domain.Owner.PadRight(owner)}"),
                Cell(domain.Count(Impact.Fails), 11, TextStyle.Error),
                Cell(domain.Count(Impact.Passes), 12, TextStyle.Good),
                Cell(domain.Count(Impact.Changes), 8, TextStyle.Warning),
                new StyledText($"   {domain.When}", TextStyle.Muted));
            var more = domain.Products.Count > MostProducts ? $" and {domain.Products.Count - MostProducts} more" : "";
            foreach (var line in TextLines.Wrap(string.Join(", ", domain.Products.Take(MostProducts)) + more, width - name - Indent.Length))
                yield return new StyledLine(new StyledText(new string(' ', name + Indent.Length) + line, TextStyle.Muted));
        }

        yield return StyledLine.Empty;
    }

    private static IEnumerable<StyledLine> About(ProposedRule? rule, int width) => ProposalWords.About(rule) is { } about
        ? TextLines.Wrap(about, width - Indent.Length).Select(line => new StyledLine(new StyledText(Indent + line)))
        : [];

    private static StyledText[] Heading(string id, ProposedRule? rule) =>
    [
        new StyledText($"  {ProposalWords.NameOf(id)}", TextStyle.Strong),
        new StyledText(rule is null ? "  itself unchanged" : ProposalWords.Change(rule)),
        new StyledText(rule is { Title.Length: > 0 } ? $" · {rule.Title}" : "", TextStyle.Muted),
    ];

    private static StyledText Cell(int count, int width, TextStyle style) =>
        new((count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(width), count == 0 ? TextStyle.Muted : style);
}
