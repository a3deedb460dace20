using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Proposals;

/// <summary>The forms of a proposal.</summary>
public static class ProposalForms
{
    public static readonly OutputFormats<Proposal> All = new(
        ProposalLines.Of,
        new("json", ProposalJson.Write),
        new("markdown", ProposalMarkdown.Write));
}
