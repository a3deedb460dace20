using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Proposals;

/// <summary>What a change of the rules would do to the mesh. It decides nothing: the guild does.</summary>
/// <param name="Rules">What would change: policies by id and major, <c>settings</c>, <c>guild</c>, <c>waiver/file</c>.</param>
/// <param name="Hits">Whom it would hit, in the order of findings.</param>
/// <param name="Problems">What could not be tried.</param>
public sealed record Proposal(IReadOnlyList<ProposedRule> Rules, IReadOnlyList<ProposedHit> Hits, IReadOnlyList<Problem> Problems)
{
    /// <summary>No rule is changed.</summary>
    public static readonly Proposal None = new([], [], []);

    /// <summary>What the compiler warns of in changed policies, for their authors.</summary>
    public IReadOnlyList<Problem> Warnings { get; init; } = [];

    /// <summary>What was known of the data when it was tried; null where nothing is recorded, or a report around it says so.</summary>
    public ReportEvidence? Evidence { get; init; }
}

/// <summary>A rule that would change.</summary>
/// <param name="Id">A policy by id and major, <c>settings</c>, <c>guild</c>, or <c>waiver/file</c>.</param>
/// <param name="Title">What a policy asks for; empty for all else.</param>
/// <param name="Before">The version and status of a policy today; null where it is new, and for all else.</param>
/// <param name="After">The version and status of a policy then; null where it is taken away, and for all else.</param>
public sealed record ProposedRule(string Id, string Title, string? Before, string? After)
{
    public string Title { get; init => field = PlainText.Line(value); } = PlainText.Line(Title);

    /// <summary>What a policy is about today; null where it is about all of its scope, and for all else.</summary>
    public string? AboutBefore { get; init; }

    /// <summary>What would become of its parameters, a sentence each without its full stop.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>What a policy is about then; null where it is about all of its scope, and for all else.</summary>
    public string? AboutAfter { get; init; }
}

/// <summary>A finding that would come, go, or count for more or less.</summary>
/// <param name="Finding">As it would be; as it is, where it would go.</param>
/// <param name="Domain">The domain that has to fix it; null where it belongs to none.</param>
/// <param name="Owner">Who answers for the domain; null where nobody is named.</param>
/// <param name="Before">How it counts today; null where it is not there.</param>
/// <param name="After">How it would count; null where it would go.</param>
public sealed record ProposedHit(Finding Finding, string? Domain, string? Owner, FindingWeight? Before, FindingWeight? After)
{
    /// <summary>Why the policy would not be about the element any more; null where it would, or is gone.</summary>
    public string? Outside { get; init; }

    public Impact Impact => Before is null ? Impact.Fails : After is null ? Impact.Passes : Impact.Changes;
}

/// <summary>How a finding counts: its level on the day, the waiver that covers it, and the first day on which it blocks.</summary>
public sealed record FindingWeight(Level Level, string? Waiver, DateOnly? Blocks);

/// <summary>What a change of the rules does to an element.</summary>
public enum Impact
{
    /// <summary>It did not break the rule, and would.</summary>
    Fails,

    /// <summary>It breaks the rule and would not any more.</summary>
    Passes,

    /// <summary>It breaks the rule, and that would count for more or less, or from another day on.</summary>
    Changes,
}
