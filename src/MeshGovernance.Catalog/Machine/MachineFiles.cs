using MeshGovernance.Catalog.Api;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Machine;

/// <summary>Everything in the catalog that is not for eyes: the API, the feed of policy changes, badges, the sitemap and <c>llms.txt</c>.</summary>
public static class MachineFiles
{
    /// <param name="catalog">The catalog.</param>
    /// <param name="pages">The paths of its pages, as in <see cref="PagePath"/>.</param>
    public static IEnumerable<SiteFile> Of(MeshCatalog catalog, IEnumerable<string> pages) =>
        [.. ApiFiles.Of(catalog), PolicyFeed.Of(catalog), .. Badge.Of(catalog), .. Sitemap.Of(catalog.Addresses.Site, pages), LlmsText.Of(catalog)];
}
