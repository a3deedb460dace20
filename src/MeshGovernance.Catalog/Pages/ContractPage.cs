using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A contract with all its columns, unless the page of its product shows it; a long one takes several pages.</summary>
public sealed class ContractPage : IPage
{
    private ContractPage(SiteFrame site, Contract contract, Pager pager, IReadOnlyList<ColumnRow> rows)
    {
        (Contract, Pager, Rows) = (contract, pager, rows);
        var domain = contract.Product?.DomainId ?? site.UnreadOf(contract)!.DomainId;
        Frame = new PageFrame(site, pager.Path, $"{Phrases.NameOf(contract)} (contract)", Phrases.Short(contract.Description?.Purpose ?? $"A contract of {contract.ProductKey}."))
        {
            Section = PagePath.Products,
            Crumbs =
            [
                new Crumb("Domains", PagePath.Domains),
                new Crumb(Phrases.NameOf(site.Catalog.Mesh.DomainOf(domain), domain), PagePath.Domain(domain)),
                new Crumb(OwnerOf(contract), PagePath.Product(contract.ProductKey)),
            ],
        };
    }

    public PageFrame Frame { get; }

    internal Contract Contract { get; }

    /// <summary>What the product is called that offers data under it.</summary>
    internal string Owner => OwnerOf(Contract);

    internal Pager Pager { get; }

    internal IReadOnlyList<ColumnRow> Rows { get; }

    internal string File => Frame.Site.Catalog.Loaded.DescriptorOf(Contract).Path;

    internal static IEnumerable<ContractPage> Of(SiteFrame site, Contract contract) => site.Shows(contract) && !PagePath.IsWithProduct(contract)
        ? Pager.Cut(PagePath.ContractPage(contract), [.. contract.Objects.SelectMany(ColumnRow.Of)], PagePath.ColumnsOnAPage)
            .Select(page => new ContractPage(site, contract, page.Pager, page.Items))
        : [];

    private static string OwnerOf(Contract contract) => contract.Product is { } product ? Phrases.NameOf(product) : contract.ProductKey.Split('/')[^1];

    internal IEnumerable<IGrouping<SchemaObject, ColumnRow>> Objects => Rows.GroupBy(row => row.Column.Object);
}
