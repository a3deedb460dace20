using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Catalog.Pages;

/// <summary>What is wrong today, by whom it concerns: what nobody could judge first, then errors, warnings and the rest in numbers.</summary>
public sealed class ProblemsPage : IPage
{
    internal const int Shown = 50;
    internal const int ElementsShown = 120;

    private ProblemsPage(SiteFrame site) => Frame = new PageFrame(site, PagePath.Problems, "Findings", $"What breaks the rules of {site.Catalog.Title} today.");

    public PageFrame Frame { get; }

    /// <summary>Errors and warnings, the serious ones first.</summary>
    internal IReadOnlyList<Finding> Serious =>
        [.. Frame.Site.Catalog.Report.Findings.Where(finding => finding.Level != Level.Note && finding.Waiver is null).OrderByDescending(finding => finding.Level)];

    /// <summary>How many findings of each level a product, domain, policy or waiver has.</summary>
    internal IReadOnlyList<(ElementName Name, int Errors, int Warnings, int Notes, int Waived)> Elements =>
    [
        .. Frame.Site.Catalog.Report.Findings.GroupBy(finding => finding.Element.Head)
            .Select(group => (group.Key, Count(group, Level.Error), Count(group, Level.Warning), Count(group, Level.Note), group.Count(finding => finding.Waiver is not null)))
            .OrderByDescending(row => row.Item2).ThenByDescending(row => row.Item3).ThenByDescending(row => row.Item4).ThenBy(row => row.Key, ElementName.Order),
    ];

    internal static ProblemsPage Of(SiteFrame site) => new(site);

    private static int Count(IEnumerable<Finding> findings, Level level) => findings.Count(finding => finding.Level == level && finding.Waiver is null);
}
