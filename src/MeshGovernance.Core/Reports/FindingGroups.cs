using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Reports;

/// <summary>How urgent a finding is to its reader, the most urgent first.</summary>
internal enum Urgency
{
    Blocks,
    Error,
    Warning,
    Note,
    Waived,
}

/// <summary>Findings of one rule that say the same in one product, domain, policy or waiver, and that one look serves.</summary>
internal sealed record AlikeFindings(Finding First, IReadOnlyList<Finding> Others)
{
    internal int Count => 1 + Others.Count;
}

/// <summary>What is equally urgent in one product, domain, policy or waiver.</summary>
internal sealed record FindingGroup(Urgency Urgency, ElementName Head, IReadOnlyList<AlikeFindings> Entries);

/// <summary>Findings in the order in which people want to see them.</summary>
internal static class FindingGroups
{
    /// <summary>Everything that blocks comes before anything that does not, whosever it is: a list that is cut loses the least urgent.</summary>
    internal static IEnumerable<FindingGroup> ByUrgency(IEnumerable<Finding> findings) => findings
        .GroupBy(finding => (Urgency: UrgencyOf(finding), Head: Owner(finding)))
        .OrderBy(group => group.Key.Urgency)
        .ThenBy(group => group.Key.Head, ElementName.Order)
        .Select(group => new FindingGroup(group.Key.Urgency, group.Key.Head, [.. Alike(group)]));

    /// <summary>Findings that are equally urgent, by product, domain, policy or waiver.</summary>
    internal static IEnumerable<IGrouping<ElementName, Finding>> ByHead(IEnumerable<Finding> findings) => findings.GroupBy(Owner).OrderBy(group => group.Key, ElementName.Order);

    private static IEnumerable<AlikeFindings> Alike(IEnumerable<Finding> findings) => findings
        .GroupBy(finding => (finding.RuleId, finding.Message, finding.Fix?.Title, finding.Waiver, finding.Pending, finding.Becomes))
        .Select(group => new AlikeFindings(group.First(), [.. group.Skip(1)]));

    internal static Urgency UrgencyOf(Finding finding) => finding switch
    {
        { Blocking: true } => Urgency.Blocks,
        { Waiver: not null } => Urgency.Waived,
        { Level: Level.Error } => Urgency.Error,
        { Level: Level.Warning } => Urgency.Warning,
        _ => Urgency.Note,
    };

    /// <summary>What a domain's own file says is the domain's, however deep it stands.</summary>
    private static ElementName Owner(Finding finding) =>
        finding.File.EndsWith("/domain.yaml", StringComparison.Ordinal) ? finding.Element.First : finding.Element.Head;
}
