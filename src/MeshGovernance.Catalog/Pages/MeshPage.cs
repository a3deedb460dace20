using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Catalog;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>How everything hangs together: a picture, and the same as a table.</summary>
public sealed class MeshPage : IPage
{
    internal const int FlowsShown = 180;

    private MeshPage(SiteFrame site) => Frame = new PageFrame(site, PagePath.Mesh, "The mesh", $"How the domains and data products of {site.Catalog.Title} hang together.") { Section = PagePath.Mesh };

    public PageFrame Frame { get; }

    /// <summary>Who consumes what, by source.</summary>
    internal IReadOnlyList<(Product Source, Product Consumer)> Flows =>
        [.. Frame.Site.Catalog.Mesh.Products.SelectMany(source => source.Consumers.Select(consumer => (source, consumer)))];

    /// <summary>What comes from outside of the mesh.</summary>
    internal IReadOnlyList<(string System, Product Product)> Outside =>
        [.. Frame.Site.Catalog.Mesh.Products.Where(product => product.SourceSystem is { Length: > 0 }).Select(product => (Phrases.Short(product.SourceSystem, 120), product))];

    internal static MeshPage Of(SiteFrame site) => new(site);
}
