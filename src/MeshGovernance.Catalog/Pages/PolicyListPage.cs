using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>The register: every version of every policy, by category.</summary>
public sealed class PolicyListPage : IPage
{
    private PolicyListPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Policies, "Policies", $"The rules of {site.Catalog.Title}: what they ask, since when, and whom they hit today.") { Section = PagePath.Policies };

    public PageFrame Frame { get; }

    internal IEnumerable<IGrouping<string, PolicySource>> Categories => Frame.Site.Catalog.Loaded.Policies
        .OrderBy(source => source.Policy.PolicyId.Domain, StringComparer.Ordinal)
        .ThenBy(source => source.Policy.Category, StringComparer.Ordinal)
        .GroupBy(source => source.Policy.PolicyId.Domain is { } domain ? $"{domain}: {source.Policy.Category}" : source.Policy.Category);

    internal Level? LevelOf(Policy policy) => Lifecycle.LevelOn(policy, Frame.Site.Catalog.AsOf);

    internal LevelChange? NextOf(Policy policy) => Lifecycle.NextChange(policy, Frame.Site.Catalog.AsOf);

    internal int FindingsOf(Policy policy) => Frame.Site.Catalog.FindingsOf(policy).Count(finding => finding.Waiver is null);

    internal static PolicyListPage Of(SiteFrame site) => new(site);
}
