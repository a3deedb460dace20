using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Authoring;

/// <summary>Where new products and contracts are written: where the mesh keeps those that it has.</summary>
public static class NewPlaces
{
    /// <summary>The usual place, unless patterns led to all products that there are: then the first pattern that leaves nothing open.</summary>
    public static RepoPath OfProduct(LoadedMesh mesh, string key) => Pattern(mesh, key) is var (_, file) ? file : Usual(mesh, key).Child("product.yaml");

    /// <summary>Beside the contracts that a product has, else in its folder, else where a pattern leads.</summary>
    internal static ContractPlace OfContract(LoadedMesh mesh, Product product, string name)
    {
        var others = product.Contracts.Select(contract => mesh.DescriptorOf(contract).By).ToList();
        if (others.Count > 0 && others.TrueForAll(by => by?.Contract is not null))
            return new ContractPlace(others[0]!.Beside(name)!.Value, Tells(others[0]!.Pattern));
        var own = mesh.DescriptorOf(product);
        return own.By is null ? InFolder(Usual(mesh, product.Key), name) : Elsewhere(mesh, product.Key, own.OwnFolder, name);
    }

    /// <summary>The same for a product that is not there yet.</summary>
    internal static ContractPlace OfFirstContract(LoadedMesh mesh, string key, string name) => Pattern(mesh, key) is var (pattern, file)
        ? Elsewhere(mesh, key, pattern.HasOwnFolder ? file.Folder : null, name)
        : InFolder(Usual(mesh, key), name);

    private static (PathPattern Pattern, RepoPath File)? Pattern(LoadedMesh mesh, string key)
    {
        if (mesh.Mesh.Products.Count == 0 || mesh.Mesh.Products.Any(product => mesh.DescriptorOf(product).By is null))
            return null;
        foreach (var pattern in mesh.Settings.Paths.Products.All)
            if (Filled(pattern, key, null) is { } file)
                return (pattern, file);
        return null;
    }

    private static ContractPlace Elsewhere(LoadedMesh mesh, string key, RepoPath? own, string name)
    {
        var filled = mesh.Settings.Paths.Contracts.All.Where(pattern => pattern.Has(PathPattern.Contract))
            .Select(pattern => (Pattern: pattern, File: Filled(pattern, key, name))).Where(place => place.File is not null).ToList();
        if (filled.Find(place => own is { } folder && place.File!.Value.IsBelow(folder)) is { Pattern: { } near, File: { } file })
            return new ContractPlace(file, Tells(near));
        return own is { } beside ? InFolder(beside, name)
            : filled is [var first, ..] ? new ContractPlace(first.File!.Value, Tells(first.Pattern))
            : InFolder(Usual(mesh, key), name);
    }

    private static RepoPath? Filled(PathPattern pattern, string key, string? contract)
    {
        var (domain, product) = (key.Split('/')[0], key.Split('/')[1]);
        return pattern.PathOf(domain, product, contract);
    }

    private static RepoPath Usual(LoadedMesh mesh, string key) => mesh.Settings.Paths.Domains.Child(key);

    private static ContractPlace InFolder(RepoPath folder, string name) => new(folder.Child(name + ".odcs.yaml"), TellsProduct: true);

    private static bool Tells(PathPattern pattern) => pattern.Has(PathPattern.Domain) && pattern.Has(PathPattern.Product);
}

/// <summary>Where a contract is written, and whether that tells its product: where it does not, the contract says it.</summary>
internal readonly record struct ContractPlace(RepoPath File, bool TellsProduct);
