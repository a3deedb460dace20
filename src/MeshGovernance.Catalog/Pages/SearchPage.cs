using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Where a search is answered; the index and the answers are the browser's work.</summary>
public sealed record SearchPage(PageFrame Frame) : IPage
{
    internal static SearchPage Of(SiteFrame site) =>
        new(new PageFrame(site, PagePath.Search, "Search", "Search data products, columns, owners and policies."));
}
