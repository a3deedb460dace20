using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A data product whose <c>product.yaml</c> is there and cannot be read: what else is known of it is shown all the same.</summary>
/// <param name="DomainId">The folder of the domain.</param>
/// <param name="Folder">Its own folder.</param>
/// <param name="File">The file that cannot be read.</param>
/// <param name="Domain">The domain; null where that cannot be read either.</param>
/// <param name="Contracts">The contracts in its folder.</param>
/// <param name="Consumers">The products that ask for one of these contracts.</param>
internal sealed record UnreadProduct(string DomainId, string Folder, string File, Domain? Domain, IReadOnlyList<Contract> Contracts, IReadOnlyList<Product> Consumers)
{
    private const string Descriptor = "product.yaml";

    /// <summary>Whether the folder in which its file lies is its own.</summary>
    internal bool HasOwnFolder { get; private init; } = true;

    internal string Key => $"{DomainId}/{Folder}";

    internal ElementName Name => ElementName.OfProduct(DomainId, Folder);

    /// <summary>All of a mesh, in the order of their paths.</summary>
    internal static IReadOnlyList<UnreadProduct> Of(LoadedMesh loaded)
    {
        var domains = loaded.Settings.Paths.Domains;
        var elsewhere = loaded.Owners.Products.Where(product => product.Keys.Count > 1).ToDictionary(product => product.File.Path, product => new[] { product.Keys[0], product.Keys[1], Descriptor });
        return
        [
            .. loaded.Broken.Concat(loaded.Unreadable.Select(file => file.Path)).Distinct().Order(StringComparer.Ordinal)
                .Select(file => (File: file, Path: elsewhere.GetValueOrDefault(file) ?? RepoPath.Of(file).SegmentsWithin(domains)))
                .Where(found => found.Path is [_, _, Descriptor] && loaded.Mesh.ProductOf($"{found.Path[0]}/{found.Path[1]}") is null)
                .Select(found => Of(loaded.Mesh, found.Path[0], found.Path[1], found.File) with { HasOwnFolder = !elsewhere.ContainsKey(found.File) || loaded.Owners.Folders.Contains(RepoPath.Of(found.File).Folder) }),
        ];
    }

    /// <summary>Whether an input port asks for data that the product offers, as far as its contracts say.</summary>
    internal bool MayServe(InputPort port) => port.Source is null && Contracts.Any(contract => contract.ContractId == port.ContractId);

    /// <summary>What was found in its folder, the file itself first.</summary>
    internal IReadOnlyList<Finding> FindingsIn(Report report) =>
        [.. report.Findings.Where(finding => finding.Element.Head == Name).OrderByDescending(finding => finding.File == File)];

    private static UnreadProduct Of(Mesh mesh, string domain, string folder, string file)
    {
        IReadOnlyList<Contract> contracts = [.. mesh.Contracts.Where(contract => contract.ProductKey == $"{domain}/{folder}")];
        var product = new UnreadProduct(domain, folder, file, mesh.DomainOf(domain), contracts, []);
        return product with { Consumers = [.. mesh.Products.Where(consumer => consumer.InputPorts.Any(product.MayServe))] };
    }
}
