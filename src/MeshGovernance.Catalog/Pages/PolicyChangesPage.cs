using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>The change log of the rules, newest first.</summary>
public sealed class PolicyChangesPage : IPage
{
    internal const int Shown = 150;

    private PolicyChangesPage(SiteFrame site)
    {
        Frame = new PageFrame(site, PagePath.PolicyChanges, "Changes of the rules", $"What was decided about the rules of {site.Catalog.Title}, and when they began to count.")
        {
            Section = PagePath.Policies,
            Crumbs = [new Crumb("Policies", PagePath.Policies)],
        };
        Changes = site.Catalog.PolicyChanges;
    }

    public PageFrame Frame { get; }

    internal IReadOnlyList<PolicyChange> Changes { get; }

    internal static PolicyChangesPage Of(SiteFrame site) => new(site);
}
