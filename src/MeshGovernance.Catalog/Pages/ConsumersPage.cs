using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Everybody who consumes a product, where they are more than its own page has room for.</summary>
public sealed class ConsumersPage : IPage
{
    private const int Length = 200;

    private ConsumersPage(SiteFrame site, Product product, Pager pager, IReadOnlyList<Product> consumers)
    {
        (Product, Pager, Consumers) = (product, pager, consumers);
        Frame = new PageFrame(site, pager.Path, $"Consumers of {Phrases.NameOf(product)}", $"Who consumes {Phrases.NameOf(product)}.")
        {
            Section = PagePath.Products,
            Crumbs = [new Crumb(Phrases.NameOf(product), PagePath.Product(product.Key))],
        };
    }

    public PageFrame Frame { get; }

    internal Product Product { get; }

    internal Pager Pager { get; }

    internal IReadOnlyList<Product> Consumers { get; }

    internal static IEnumerable<ConsumersPage> Of(SiteFrame site, Product product) => product.Consumers.Count <= ProductPage.ProductsShown
        ? []
        : Pager.Cut(PagePath.Consumers(product.Key), product.Consumers, Length).Select(page => new ConsumersPage(site, product, page.Pager, page.Items));
}
