using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A contract with all its columns, unless the page of its product shows it; a long one takes several pages.</summary>
public sealed class ContractPage : IPage
{
    private ContractPage(SiteFrame site, Contract contract, Product product, Pager pager, IReadOnlyList<ColumnRow> rows)
    {
        (Contract, Product, Pager, Rows) = (contract, product, pager, rows);
        Frame = new PageFrame(site, pager.Path, $"{Phrases.NameOf(contract)} (contract)", Phrases.Short(contract.Description?.Purpose ?? $"A contract of {product.Key}."))
        {
            Section = PagePath.Products,
            Crumbs =
            [
                new Crumb("Domains", PagePath.Domains),
                .. product.Domain is { } domain ? [new Crumb(Phrases.NameOf(domain, domain.Key), PagePath.Domain(domain.Key))] : (IEnumerable<Crumb>)[],
                new Crumb(Phrases.NameOf(product), PagePath.Product(product.Key)),
            ],
        };
    }

    public PageFrame Frame { get; }

    internal Contract Contract { get; }

    internal Product Product { get; }

    internal Pager Pager { get; }

    internal IReadOnlyList<ColumnRow> Rows { get; }

    internal string File => Frame.Site.Catalog.Loaded.DescriptorOf(Contract).Path;

    internal static IEnumerable<ContractPage> Of(SiteFrame site, Contract contract) => contract.Product is { } product && !PagePath.IsWithProduct(contract)
        ? Pager.Cut(PagePath.ContractPage(contract), [.. contract.Objects.SelectMany(ColumnRow.Of)], PagePath.ColumnsOnAPage)
            .Select(page => new ContractPage(site, contract, product, page.Pager, page.Items))
        : [];

    internal IEnumerable<IGrouping<SchemaObject, ColumnRow>> Objects => Rows.GroupBy(row => row.Column.Object);
}
