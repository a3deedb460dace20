using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A domain: who it is, what it offers and consumes, and how far its team has come. What it offers may go on on further pages.</summary>
public sealed class DomainPage : IPage
{
    internal const int ConsumedShown = 48;
    internal const int DatesShown = 20;

    private const int Length = 36;

    private DomainPage(SiteFrame site, Journey journey, IReadOnlyList<Product> products, Pager pager, IReadOnlyList<Product> shown)
    {
        (Domain, Journey, Products, Pager, Shown) = (journey.Domain, journey, products, pager, shown);
        var name = Phrases.NameOf(Domain, Domain.Key);
        Frame = new PageFrame(site, pager.Path, pager.Number == 1 ? name : $"{name}, page {pager.Number}", Phrases.Short(Domain.Description))
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

    internal Pager Pager { get; }

    /// <summary>What it offers, as far as this page goes.</summary>
    internal IReadOnlyList<Product> Shown { get; }

    /// <summary>What it offers and nobody can read.</summary>
    internal IReadOnlyList<UnreadProduct> Unread => [.. Frame.Site.UnreadOf(Domain.Key)];

    /// <summary>Products of others that the domain consumes, with those of its own that do.</summary>
    internal IEnumerable<(Product Source, IReadOnlyList<Product> By)> Consumed => Products
        .SelectMany(product => product.Sources.Where(source => source.DomainId != Domain.Key).Select(source => (source, product)))
        .GroupBy(use => use.source, use => use.product)
        .Select(use => (use.Key, (IReadOnlyList<Product>)[.. use]))
        .OrderBy(use => use.Key.Key, StringComparer.Ordinal);

    internal IReadOnlyList<Finding> Findings => [.. Frame.Site.Catalog.Verdicts.FindingsOf(Domain)];

    /// <summary>What is dated and lies ahead of the domain and all that is in it.</summary>
    internal ComingPart Coming => ComingPart.Of(Frame, Frame.Site.Catalog.Horizon.Of(ElementName.OfDomain(Domain.Key)), ElementName.OfDomain(Domain.Key));

    internal IReadOnlyList<SupportChannel> Channels => [.. Domain.Support.Where(Frame.Site.Catalog.People.MayShow)];

    /// <summary>The platform areas of the domain, as its file writes them.</summary>
    internal IEnumerable<Node> Platform => Domain.Node["platform"] is { Kind: NodeKind.List } list ? list.Items : [];

    internal string File => Frame.Site.Catalog.Loaded.DescriptorOf(Domain).Path;

    internal static IEnumerable<DomainPage> Of(SiteFrame site)
    {
        var products = site.Catalog.Mesh.Products.ToLookup(product => product.DomainId);
        return site.Catalog.Journeys.SelectMany(journey =>
        {
            IReadOnlyList<Product> all = [.. products[journey.Domain.Key].OrderBy(Phrases.NameOf, StringComparer.Ordinal)];
            return Pager.Cut(PagePath.Domain(journey.Domain.Key), all, Length).Select(page => new DomainPage(site, journey, all, page.Pager, page.Items));
        });
    }
}
