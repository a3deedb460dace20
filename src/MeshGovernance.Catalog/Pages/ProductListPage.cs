using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>All data products, by name of their domain and their own.</summary>
public sealed class ProductListPage : IPage
{
    private const int Length = 60;

    private ProductListPage(SiteFrame site, Pager pager, IReadOnlyList<Product> products)
    {
        (Pager, Products) = (pager, products);
        Frame = new PageFrame(site, pager.Path, pager.Number == 1 ? "Data products" : $"Data products, page {pager.Number}", $"All data products of {site.Catalog.Title}.") { Section = PagePath.Products };
    }

    public PageFrame Frame { get; }

    internal Pager Pager { get; }

    internal IReadOnlyList<Product> Products { get; }

    internal static IEnumerable<ProductListPage> Of(SiteFrame site) =>
        Pager.Cut(
            PagePath.Products,
            [.. site.Catalog.Mesh.Products.OrderBy(product => Phrases.NameOf(product.Domain, product.DomainId), StringComparer.Ordinal).ThenBy(Phrases.NameOf, StringComparer.Ordinal)],
            Length).Select(page => new ProductListPage(site, page.Pager, page.Items));
}
