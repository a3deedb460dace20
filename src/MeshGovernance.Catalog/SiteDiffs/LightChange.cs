using MeshGovernance.Core.Insight;

namespace MeshGovernance.Catalog.SiteDiffs;

/// <summary>A data product whose data stand otherwise than before.</summary>
/// <param name="Product">Its key.</param>
/// <param name="Before">How they stood.</param>
/// <param name="After">How they stand.</param>
/// <param name="Broken">How many promises are broken now.</param>
public sealed record LightChange(string Product, DataLight Before, DataLight After, int Broken)
{
    /// <summary>Of the products of both catalogs, in the order of their keys; where one shows no data, they are grey in it.</summary>
    public static IReadOnlyList<LightChange> Between(MeshCatalog before, MeshCatalog after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var old = before.Mesh.Products.ToDictionary(product => product.Key, before.Data.Of);
        return
        [
            .. after.Mesh.Products.Where(product => old.ContainsKey(product.Key))
                .Select(product => new LightChange(product.Key, old[product.Key].Light, after.Data.Of(product).Light, after.Data.Of(product).Broken))
                .Where(change => change.Before != change.After),
        ];
    }
}
