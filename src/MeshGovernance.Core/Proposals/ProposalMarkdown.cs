using System.Globalization;
using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Proposals;

/// <summary>A proposal as GitHub's Markdown: a table for each policy.</summary>
internal static class ProposalMarkdown
{
    private const int MostProducts = 30;

    internal static byte[] Write(Proposal proposal) => Encoding.UTF8.GetBytes(string.Concat(Pieces(proposal)));

    /// <summary>The pieces, each whole by itself, so that the last ones can be left out where there is no room.</summary>
    internal static IEnumerable<string> Pieces(Proposal proposal)
    {
        if (proposal.Rules.Count == 0)
        {
            yield return MarkdownText.Plain(ProposalWords.Unchanged) + "\n\n";
            yield break;
        }

        yield return $"### Changed rules, tried on the whole mesh\n\nThey decide nothing before the guild has agreed. {ProposalWords.Sum(proposal)}\n\n";
        if (proposal.Evidence is { } evidence)
            yield return $"{MarkdownText.Plain(EvidenceForms.Line(evidence))}\n\n";
        if (proposal.Problems.Count > 0)
            yield return string.Concat(proposal.Problems.Select(problem => $"- **not tried** {MarkdownText.Code(problem.Subject)}: {MarkdownText.Plain(problem.Message)}\n")) + "\n";
        if (proposal.Warnings.Count > 0)
            yield return string.Concat(proposal.Warnings.Select(warning => $"- **warning** {MarkdownText.Code(warning.Subject)}: {MarkdownText.Plain(warning.Message)}\n")) + "\n";
        foreach (var policy in ProposalGroups.Of(proposal))
            yield return Table(policy);
        var quiet = ProposalGroups.Quiet(proposal).ToList();
        if (quiet.Count > 0)
            yield return string.Concat(quiet.Select(rule => $"- {Heading(rule.Id, rule)}{(proposal.Problems.Any(problem => problem.Policy == rule.Id) ? "" : ": hits nobody")}{(ProposalWords.About(rule) is { } about ? $"; {MarkdownText.Plain(about)}" : "")}\n")) + "\n";
    }

    private static string Table(HitPolicy policy)
    {
        var table = new StringBuilder($"#### {Heading(policy.Policy, policy.Rule)}\n\n{(ProposalWords.About(policy.Rule) is { } about ? MarkdownText.Plain(about) + "\n\n" : "")}| domain | owner | newly fail | newly pass | change | how it counts | where |\n| --- | --- | ---: | ---: | ---: | --- | --- |\n");
        foreach (var domain in policy.Domains)
        {
            var more = domain.Products.Count > MostProducts ? $" and {domain.Products.Count - MostProducts} more" : "";
            table.AppendJoin(" | ", ["| " + MarkdownText.Plain(domain.Name), MarkdownText.Plain(domain.Owner), Cell(Impact.Fails), Cell(Impact.Passes), Cell(Impact.Changes), MarkdownText.Plain(domain.When)])
                .Append(" | ").AppendJoin(", ", domain.Products.Take(MostProducts).Select(MarkdownText.Plain)).Append(more).Append(" |\n");

            string Cell(Impact impact) => domain.Count(impact) is var count and > 0 ? count.ToString(CultureInfo.InvariantCulture) : "";
        }

        return table.Append('\n').ToString();
    }

    private static string Heading(string id, ProposedRule? rule) => MarkdownText.Plain(ProposalWords.NameOf(id))
        + (rule is null ? ", itself unchanged" : MarkdownText.Plain(ProposalWords.Change(rule)).TrimEnd() is { Length: > 0 } change ? " " + change : "")
        + (rule is { Title.Length: > 0 } ? $" · {MarkdownText.Plain(rule.Title)}" : "");
}
