namespace MeshGovernance.Core.Imports;

/// <summary>What a source does not say, so that a person is asked for it.</summary>
public static class ImportLacks
{
    /// <summary>Whether something is found of which nothing tells the domain.</summary>
    public static bool Domain(Estate estate) =>
        estate.Products.Any(product => product.Domain is null && EstateNames.Text(product.Fields, "domain") is null)
        || estate.Contracts.Any(contract => contract.Product is null && contract.Domain is null && EstateNames.Text(contract.Fields, "domain") is null);
}
