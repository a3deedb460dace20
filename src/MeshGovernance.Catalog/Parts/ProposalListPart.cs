using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A policy on which the guild has not decided yet, and what it would find.</summary>
internal sealed record ProposalLine(IReadOnlyList<Word> Sentence)
{
    internal static ProposalLine Of(SiteFrame site, Policy policy, IReadOnlyList<Finding> findings) => new(
    [
        new Word(policy.Title, PagePath.Policy(policy)),
        .. findings.Count == 0
            ? [new Word(": it would find nothing today.")]
            : (IEnumerable<Word>)[new Word($": it would find {PlainText.Counted(findings.Count, "thing")} in "), .. ComingLine.Places(site, findings.Select(finding => finding.Element.Head)), new Word(".")],
    ]);
}

/// <summary>Policies that wait for the guild.</summary>
public sealed class ProposalListPart : IPage
{
    internal ProposalListPart(PageFrame frame, IReadOnlyList<ProposalLine> lines) => (Frame, Lines) = (frame, lines);

    public PageFrame Frame { get; }

    internal IReadOnlyList<ProposalLine> Lines { get; }
}
