using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>A column of that name that a product offers: where its row stands and what is said of it there.</summary>
internal sealed record OfferedColumn(string Product, string Page, string Path, string Description, string Classification)
{
    internal static OfferedColumn Of(Product product, Column column) => new(
        product.Key,
        PagePath.Column(column),
        SearchText.Title(PagePath.NameOf(column), ""),
        SearchText.Row(column.Description),
        SearchText.Title(column.Classification, ""));
}

/// <summary>A name that columns have, the most closed classification, and each column that has it.</summary>
internal sealed record ColumnName(string Name, string Classification, IReadOnlyList<OfferedColumn> Columns)
{
    internal int Products => Columns.Select(column => column.Product).Distinct().Count();

    /// <summary>All names of columns that the products of a mesh offer, in order.</summary>
    internal static IReadOnlyList<ColumnName> Of(Mesh mesh) =>
    [
        .. mesh.Products
            .SelectMany(product => product.OutputPorts.SelectMany(port => port.Columns).Distinct().Select(column => (Product: product, Column: column)))
            .GroupBy(offered => SearchText.Title(offered.Column.Name, ""))
            .Where(group => group.Key.Length > 0)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ColumnName(
                group.Key,
                Classifications.MostClosed(mesh, group.Select(offered => offered.Column)),
                [.. group.Select(offered => OfferedColumn.Of(offered.Product, offered.Column))])),
    ];
}
