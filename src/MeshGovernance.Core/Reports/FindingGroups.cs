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

/// <summary>Findings in the order in which people want to see them.</summary>
internal static class FindingGroups
{
    /// <summary>By product, domain, policy or waiver; those that block come first.</summary>
    internal static IEnumerable<IGrouping<ElementName, Finding>> ByHead(IEnumerable<Finding> findings) => findings
        .OrderBy(UrgencyOf)
        .GroupBy(Owner)
        .OrderBy(group => group.Min(UrgencyOf))
        .ThenBy(group => group.Key, ElementName.Order);

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
