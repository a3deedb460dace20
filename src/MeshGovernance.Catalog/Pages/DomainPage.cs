using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Catalog;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A domain: who it is, what it offers and consumes, and how far its team has come.</summary>
public sealed class DomainPage : IPage
{
    internal const int ProductsShown = 36;

    private DomainPage(SiteFrame site, Domain domain, Journey journey, IReadOnlyList<Product> products)
    {
        (Domain, Journey, Products) = (domain, journey, products);
        Frame = new PageFrame(site, PagePath.Domain(domain.Key), Phrases.NameOf(domain, domain.Key), Phrases.Short(domain.Description))
        {
            Section = PagePath.Domains,
            Crumbs = [new Crumb("Domains", PagePath.Domains)],
        };
    }

    public PageFrame Frame { get; }

    internal Domain Domain { get; }

    internal Journey Journey { get; }

    /// <summary>What the domain offers.</summary>
    internal IReadOnlyList<Product> Products { get; }

    /// <summary>Products of others that the domain consumes, with those of its own that do.</summary>
    internal IEnumerable<(Product Source, IReadOnlyList<Product> By)> Consumed => Products
        .SelectMany(product => product.Sources.Where(source => source.DomainId != Domain.Key).Select(source => (source, product)))
        .GroupBy(use => use.source, use => use.product)
        .Select(use => (use.Key, (IReadOnlyList<Product>)[.. use]))
        .OrderBy(use => use.Key.Key, StringComparer.Ordinal);

    internal Compliance? Compliance => Frame.Site.Catalog.Verdicts.Domains.GetValueOrDefault(Domain.Key);

    internal IReadOnlyList<Finding> Findings => [.. Frame.Site.Catalog.Verdicts.FindingsOf(Domain)];

    internal IReadOnlyList<SupportChannel> Channels => [.. Domain.Support.Where(Frame.Site.Catalog.People.MayShow)];

    /// <summary>The platform areas of the domain, as its file writes them.</summary>
    internal IEnumerable<Node> Platform => Domain.Node["platform"] is { Kind: NodeKind.List } list ? list.Items : [];

    internal string File => Frame.Site.Catalog.Loaded.DescriptorOf(Domain).Path;

    internal static IEnumerable<DomainPage> Of(SiteFrame site)
    {
        var products = site.Catalog.Mesh.Products.ToLookup(product => product.DomainId);
        return site.Catalog.Journeys.Select(journey => new DomainPage(
            site, journey.Domain, journey, [.. products[journey.Domain.Key].OrderBy(Phrases.NameOf, StringComparer.Ordinal)]));
    }
}
