using MeshGovernance.Catalog.Files;

namespace MeshGovernance.Catalog.Pages;

/// <summary>What a server shows for an address that leads nowhere.</summary>
public sealed record NotFoundPage(PageFrame Frame) : IPage
{
    internal static NotFoundPage Of(SiteFrame site) =>
        new(new PageFrame(site, PagePath.NotFound, "Not found", "There is no such page in the catalog."));
}
