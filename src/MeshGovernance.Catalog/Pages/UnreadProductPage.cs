using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A data product whose descriptor cannot be read: what is wrong with it and where, and below that whatever else is known of it.</summary>
public sealed class UnreadProductPage : IPage
{
    private readonly UnreadProduct product;

    private UnreadProductPage(SiteFrame site, UnreadProduct product)
    {
        this.product = product;
        Frame = new PageFrame(site, PagePath.Product(product.Key), product.Folder, "The descriptor of this data product cannot be read.")
        {
            Section = PagePath.Products,
            Crumbs =
            [
                new Crumb("Domains", PagePath.Domains),
                new Crumb(Phrases.NameOf(product.Domain, product.DomainId), PagePath.Domain(product.DomainId)),
            ],
        };
    }

    public PageFrame Frame { get; }

    internal UnreadProduct Product => product;

    /// <summary>What is wrong with the descriptor.</summary>
    internal BrokenFilePart Broken => new(Frame, product.File, product.FindingsIn(Catalog.Report));

    /// <summary>What else was found in the folder.</summary>
    internal IReadOnlyList<Finding> Findings => [.. product.FindingsIn(Catalog.Report).Where(finding => finding.File != product.File)];

    internal string ReadmeFile => MeshFiles.ReadmeOf(product) ?? "";

    internal string? Readme => MeshFiles.ReadmeOf(product) is { } file ? Catalog.Text(file) : null;

    internal HistoryPart? History => Catalog.History is { } history ? HistoryPart.Of(Frame, product.Name, history) : null;

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static UnreadProductPage Of(SiteFrame site, UnreadProduct product) => new(site, product);
}
