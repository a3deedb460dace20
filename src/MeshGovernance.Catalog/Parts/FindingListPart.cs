using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Findings that one rule has made and of which the same is to be said: one entry of the list.</summary>
internal sealed record FindingGroup(StatusMark Standing, string? RulePage, string Rule, Since? Since, string? Announced, string? Waiver)
{
    internal static FindingGroup Of(SiteFrame site, Finding finding) => new(
        StatusMark.Of(finding),
        site.RulePage(finding),
        $"{finding.Policy} {finding.Version}".TrimEnd(),
        site.Catalog.Trend?.Ages.GetValueOrDefault(finding.Fingerprint),
        ReportWords.Announce(finding, site.Catalog.Report),
        finding.Waiver);
}

/// <summary>Findings, the serious ones first, and not more than one reads.</summary>
public sealed class FindingListPart : IPage
{
    private FindingListPart(PageFrame frame, IReadOnlyList<Finding> shown, int left)
    {
        (Frame, Left) = (frame, left);
        Groups = [.. shown.GroupBy(finding => FindingGroup.Of(frame.Site, finding))];
    }

    public PageFrame Frame { get; }

    /// <summary>How many findings there are besides.</summary>
    public int Left { get; }

    internal IReadOnlyList<IGrouping<FindingGroup, Finding>> Groups { get; }

    internal static FindingListPart Of(PageFrame frame, IEnumerable<Finding> findings, int longest)
    {
        var all = findings.OrderByDescending(finding => finding.Waiver is null).ThenByDescending(finding => finding.Level).ToList();
        return new FindingListPart(frame, [.. all.Take(longest)], Math.Max(0, all.Count - longest));
    }
}
