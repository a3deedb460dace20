using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Pictures;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>How everything hangs together: a picture, and the same as a table, which takes several pages where it is long.</summary>
public sealed class MeshPage : IPage
{
    internal const int SourcesShown = 100;

    private const int Length = 120;

    private MeshPage(SiteFrame site, int count, Pager pager, IReadOnlyList<(Product Source, Product Consumer)> flows)
    {
        (Count, Pager, Flows) = (count, pager, flows);
        Frame = new PageFrame(site, pager.Path, pager.Number == 1 ? "The mesh" : $"The mesh, page {pager.Number} of its flows", $"How the domains and data products of {site.Catalog.Title} hang together.") { Section = PagePath.Mesh };
    }

    public PageFrame Frame { get; }

    internal Pager Pager { get; }

    /// <summary>How many flows there are on all pages.</summary>
    internal int Count { get; }

    /// <summary>Who consumes what, by source, as far as this page goes.</summary>
    internal IReadOnlyList<(Product Source, Product Consumer)> Flows { get; }

    /// <summary>Whether the picture marks how the data of each product stand: where it shows products, and somebody has looked.</summary>
    internal bool ShowsLights => Frame.Site.Catalog.Data.IsAny && Frame.Site.Catalog.Mesh.Products.Count <= MeshGraph.MostProducts;

    /// <summary>What comes from outside of the mesh.</summary>
    internal IReadOnlyList<(string System, Product Product)> Outside =>
        [.. Frame.Site.Catalog.Mesh.Products.Where(product => product.SourceSystem is { Length: > 0 }).Select(product => (Phrases.Short(product.SourceSystem, 120), product))];

    internal static IEnumerable<MeshPage> Of(SiteFrame site)
    {
        IReadOnlyList<(Product Source, Product Consumer)> all = [.. site.Catalog.Mesh.Products.SelectMany(source => source.Consumers.Select(consumer => (source, consumer)))];
        return Pager.Cut(PagePath.Mesh, all, Length).Select(page => new MeshPage(site, all.Count, page.Pager, page.Items));
    }
}
