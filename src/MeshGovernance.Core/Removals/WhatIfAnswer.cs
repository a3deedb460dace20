using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>What <c>mesh whatif</c> answers: what changed rules would do, or what a removal would.</summary>
public sealed record WhatIfAnswer
{
    /// <summary>Its forms.</summary>
    public static readonly OutputFormats<WhatIfAnswer> Forms = new(
        (answer, width) => answer.removal is { } removal ? RemovalLines.Of(removal, width) : ProposalForms.All.Lines(answer.proposal!, width),
        [.. ProposalForms.All.All.Skip(1).Select(form => new OutputFormat<WhatIfAnswer>(form.Name, answer => answer.removal is { } removal ? OfRemoval(form.Name)(removal) : form.Write(answer.proposal!)))]);

    private readonly Proposal? proposal;
    private readonly Removal? removal;

    public WhatIfAnswer(Proposal proposal) => this.proposal = proposal;

    public WhatIfAnswer(Removal removal) => this.removal = removal;

    private static Func<Removal, byte[]> OfRemoval(string form) => form == "json" ? RemovalJson.Write : RemovalMarkdown.Write;
}
