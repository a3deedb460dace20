using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Catalog;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All domains, by name.</summary>
public sealed class DomainListPage : IPage
{
    private DomainListPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Domains, "Domains", $"Who is responsible for which data in {site.Catalog.Title}.") { Section = PagePath.Domains };

    public PageFrame Frame { get; }

    internal IEnumerable<(Domain Domain, Journey Journey, int Products)> Domains
    {
        get
        {
            var products = Frame.Site.Catalog.Mesh.Products.CountBy(product => product.DomainId).ToDictionary();
            return Frame.Site.Catalog.Journeys
                .OrderBy(journey => Phrases.NameOf(journey.Domain, journey.Domain.Key), StringComparer.Ordinal)
                .Select(journey => (journey.Domain, journey, products.GetValueOrDefault(journey.Domain.Key)));
        }
    }

    internal static DomainListPage Of(SiteFrame site) => new(site);
}
