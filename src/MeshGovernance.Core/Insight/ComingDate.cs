using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A day that lies ahead of a mesh, or one that it let go by.</summary>
/// <param name="On">The day.</param>
/// <param name="Concerns">The data products, domains and others that it is about, each once.</param>
internal abstract record ComingDate(DateOnly On, IReadOnlyList<ElementName> Concerns);

/// <summary>A policy counts for more, or ends.</summary>
/// <param name="On">The first day of the new level.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Level">The new level; null where the policy ends.</param>
/// <param name="Findings">What it finds today and no waiver covers on that day.</param>
internal sealed record RuleChange(DateOnly On, Policy Policy, Level? Level, IReadOnlyList<Finding> Findings)
    : ComingDate(On, [.. Findings.Select(finding => finding.Element.Head).Distinct()]);

/// <summary>The guild wanted to look at a policy again by that day.</summary>
internal sealed record PolicyReview(DateOnly On, Policy Policy) : ComingDate(On, []);

/// <summary>The last day of a waiver.</summary>
/// <param name="On">The day.</param>
/// <param name="Waiver">The waiver.</param>
/// <param name="Policy">The policy that it waives; null for a rule of the engine.</param>
/// <param name="Level">What its findings are from the next day on; null where they are none.</param>
/// <param name="Findings">What it covers today.</param>
/// <param name="Elements">What it is for.</param>
internal sealed record WaiverEnd(DateOnly On, Waiver Waiver, Policy? Policy, Level? Level, IReadOnlyList<Finding> Findings, IReadOnlyList<ElementName> Elements)
    : ComingDate(On, [.. Elements.Select(element => element.Head).Distinct()]);

/// <summary>The last day on which an output port is looked after, or on which it is there at all.</summary>
/// <param name="On">The day.</param>
/// <param name="Port">The port.</param>
/// <param name="IsGone">Whether the data are no longer there afterwards.</param>
/// <param name="Owner">The product that offers it.</param>
/// <param name="Consumers">The products that consume it still.</param>
internal sealed record OfferEnd(DateOnly On, OutputPort Port, bool IsGone, ElementName Owner, IReadOnlyList<ElementName> Consumers) : ComingDate(On, [Owner, .. Consumers]);
