using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Catalog.Machine;

/// <summary>The pages of the catalog for search engines. The protocol wants whole addresses, so there is none where the site's is not known.</summary>
internal static class Sitemap
{
    private const int MostPages = 50_000;
    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <param name="site">The address of the catalog, with a slash at its end.</param>
    /// <param name="pages">The paths of its pages, as in <see cref="PagePath"/>.</param>
    internal static IEnumerable<SiteFile> Of(string? site, IEnumerable<string> pages)
    {
        if (site is null)
            yield break;
        var parts = pages.Where(page => page != PagePath.NotFound).Order(StringComparer.Ordinal).Chunk(MostPages).ToList();
        if (parts.Count == 1)
        {
            yield return Part("sitemap.xml", site, parts[0]);
            yield break;
        }

        foreach (var (index, part) in parts.Index())
            yield return Part(Name(index), site, part);
        yield return XmlText.File("sitemap.xml", () => $"<sitemapindex xmlns=\"{Namespace}\">\n{string.Concat(parts.Select((_, index) => $"<sitemap><loc>{XmlText.Of(site + Name(index))}</loc></sitemap>\n"))}</sitemapindex>\n");
    }

    private static SiteFile Part(string path, string site, string[] pages) =>
        XmlText.File(path, () => $"<urlset xmlns=\"{Namespace}\">\n{string.Concat(pages.Select(page => $"<url><loc>{XmlText.Of(site + page)}</loc></url>\n"))}</urlset>\n");

    private static string Name(int index) => string.Create(CultureInfo.InvariantCulture, $"sitemap-{index + 1}.xml");
}
