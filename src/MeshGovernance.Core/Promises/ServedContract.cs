using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>A contract on one of the servers where its data are.</summary>
public sealed record ServedContract(string Product, Contract Contract, Server Server)
{
    /// <summary>What is asked for of a mesh, in the order of its products.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="products">Products, or whole domains; all where there are none.</param>
    /// <param name="server">The name of a server; every one where it is null.</param>
    /// <exception cref="UserException">There is nothing of that name.</exception>
    public static IReadOnlyList<ServedContract> Of(LoadedMesh mesh, IReadOnlyList<AskedElement> products, string? server)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        foreach (var asked in products)
            if (!mesh.Mesh.Contracts.Any(contract => asked.Covers(ElementName.Literal(contract.ProductKey))))
                throw new UserException(
                    $"There is no data product '{asked}' with a contract.{Spelling.Question(asked.Text, mesh.Mesh.Products.Select(product => product.Key))}",
                    "Name it as domain/product, or a domain alone for all of its products.");
        var served = mesh.Mesh.Contracts
            .Where(contract => products.Count == 0 || products.Any(asked => asked.Covers(ElementName.Literal(contract.ProductKey))))
            .SelectMany(contract => contract.Servers.Select(at => new ServedContract(contract.ProductKey, contract, at)))
            .ToList();
        var named = served.FindAll(at => server is null || at.Server.Name == server);
        return named.Count > 0 ? named
            : served.Count == 0 ? throw new UserException("No contract names a server, so nobody knows where the data are.", "Add 'servers' to the contract.")
            : throw new UserException($"There is no server '{server}'.{Spelling.Question(server!, served.Select(at => at.Server.Name).Distinct())}", $"The servers are {string.Join(", ", served.Select(at => at.Server.Name).Distinct().Take(10))}.");
    }
}
