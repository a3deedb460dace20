using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>A name that columns have, what the first says of itself, the most closed classification, and the keys of the products that offer one.</summary>
internal sealed record ColumnName(string Name, string Description, string Classification, IReadOnlyList<string> Products)
{
    /// <summary>All names of columns that the products of a mesh offer, in order.</summary>
    internal static IReadOnlyList<ColumnName> Of(Mesh mesh) =>
    [
        .. mesh.Products
            .SelectMany(product => product.OutputPorts.SelectMany(port => port.Columns).Select(column => (Product: product.Key, Column: column)))
            .GroupBy(offered => SearchText.Title(offered.Column.Name, ""))
            .Where(group => group.Key.Length > 0)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new ColumnName(
                group.Key,
                SearchText.Excerpt(group.Select(offered => offered.Column.Description).FirstOrDefault(description => !string.IsNullOrWhiteSpace(description))),
                Classifications.MostClosed(mesh, group.Select(offered => offered.Column)),
                [.. group.Select(offered => offered.Product).Distinct()])),
    ];
}
