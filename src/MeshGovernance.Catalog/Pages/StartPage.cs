using MeshGovernance.Core.Catalog;

namespace MeshGovernance.Catalog.Pages;

public sealed record StartPage(PageFrame Frame) : IPage
{
    internal static StartPage Of(SiteFrame site) =>
        new(new PageFrame(site, PagePath.Start, site.Catalog.Title, $"The data products of {site.Catalog.Title}."));
}
