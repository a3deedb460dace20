using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All domains, by name.</summary>
public sealed class DomainListPage : IPage
{
    private const int Length = 48;

    private DomainListPage(SiteFrame site, Pager pager, IReadOnlyList<(Journey Journey, int Products)> domains)
    {
        (Pager, Domains) = (pager, domains);
        Frame = new PageFrame(site, pager.Path, pager.Number == 1 ? "Domains" : $"Domains, page {pager.Number}", $"Who is responsible for which data in {site.Catalog.Title}.") { Section = PagePath.Domains };
    }

    public PageFrame Frame { get; }

    internal Pager Pager { get; }

    /// <summary>The domains of this page, with how many data products each offers.</summary>
    internal IReadOnlyList<(Journey Journey, int Products)> Domains { get; }

    internal static IEnumerable<DomainListPage> Of(SiteFrame site)
    {
        var products = site.Catalog.Mesh.Products.CountBy(product => product.DomainId).ToDictionary();
        IReadOnlyList<(Journey Journey, int Products)> all =
        [
            .. site.Catalog.Journeys
                .OrderBy(journey => Phrases.NameOf(journey.Domain, journey.Domain.Key), StringComparer.Ordinal)
                .Select(journey => (journey, products.GetValueOrDefault(journey.Domain.Key) + site.UnreadOf(journey.Domain.Key).Count())),
        ];
        return Pager.Cut(PagePath.Domains, all, Length).Select(page => new DomainListPage(site, page.Pager, page.Items));
    }
}
