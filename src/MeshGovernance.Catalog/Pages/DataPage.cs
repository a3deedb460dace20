using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Everything that was found out about the data of a product, where that is more than its own page has room for.</summary>
public sealed class DataPage : IPage
{
    private const int Length = 40;

    internal const int ValuesShown = 40;

    private DataPage(SiteFrame site, Product product, DataStanding standing, Pager pager, IReadOnlyList<DataPromise> promises)
    {
        (Product, Standing, Pager, Promises) = (product, standing, pager, promises);
        Frame = new PageFrame(site, pager.Path, $"Data of {Phrases.NameOf(product)}", $"Whether the data of {Phrases.NameOf(product)} are as promised.")
        {
            Section = PagePath.Products,
            Crumbs = [new Crumb(Phrases.NameOf(product), PagePath.Product(product.Key))],
        };
    }

    public PageFrame Frame { get; }

    internal Product Product { get; }

    internal DataStanding Standing { get; }

    internal Pager Pager { get; }

    internal IReadOnlyList<DataPromise> Promises { get; }

    /// <summary>What was measured besides, on the first page.</summary>
    internal IReadOnlyList<DataPromise> Values => Pager.Number == 1 ? [.. Standing.Values.Take(ValuesShown)] : [];

    internal static IEnumerable<DataPage> Of(SiteFrame site, Product product) => site.Catalog.Data.Of(product) is var standing && standing.Promises.Count <= ProductPage.PromisesShown && standing.Values.Count == 0
        ? []
        : Pager.Cut(PagePath.Evidence(product.Key), standing.Promises, Length).Select(page => new DataPage(site, product, standing, page.Pager, page.Items));
}
