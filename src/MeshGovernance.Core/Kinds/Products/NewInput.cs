using System.Globalization;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>A consumption to be added: an input port that leads to an output port of another product, in its version of today.</summary>
/// <param name="Product">The product that will consume.</param>
/// <param name="Name">The name of the port.</param>
/// <param name="Source">The port that is consumed.</param>
public sealed record NewInput(Product Product, string Name, OutputPort Source)
{
    private const string Nothing = "Nothing was written.";

    /// <summary>Finds what is to be consumed by what people call it: the id of a contract, with its major version where several are offered.</summary>
    /// <param name="product">The product that will consume.</param>
    /// <param name="contract">Such as <c>orders</c> or <c>orders@2</c>.</param>
    /// <exception cref="UserException">Nobody offers it, several do, or it is consumed already.</exception>
    public static NewInput Of(Product product, string contract)
    {
        var (id, major) = contract.LastIndexOf('@') is var at and > 0 && int.TryParse(contract.AsSpan(at + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? (contract[..at], number) : (contract, (int?)null);
        var all = product.Mesh.Products.Where(other => other != product).SelectMany(other => other.OutputPorts).Where(port => port.ContractId is not null).ToList();
        var named = all.Where(port => port.ContractId == id).ToList();
        var offers = named.Where(port => major is null || Versions.Major(port.Version) == major).ToList();
        var source = offers switch
        {
            [var only] => only,
            [] when named.Count > 0 => throw new UserException($"Nobody offers the contract '{id}' in version {major}: there is {VersionsOf(named)}.", Nothing),
            [] => throw new UserException(
                product.OutputPorts.Any(port => port.ContractId == id)
                    ? $"'{product.Key}' offers the contract '{id}' itself."
                    : $"No other data product offers a contract '{id}'.{Spelling.Question(id, all.Select(port => port.ContractId!))}",
                Nothing),
            _ when offers.Select(port => port.Product).Distinct().Count() > 1 => throw new UserException(
                $"The contract '{id}' is offered by several data products: {string.Join(", ", offers.Select(port => port.Product.Key).Distinct())}. Nobody could tell which one is meant.", Nothing),
            _ => throw new UserException($"The contract '{id}' is offered in {VersionsOf(offers)}.", $"Say which: mesh new input {product.Key} {id}@{Versions.Major(offers[^1].Version)}"),
        };
        if (product.InputPorts.FirstOrDefault(port => port.ContractId == id && Versions.Major(port.Version) == Versions.Major(source.Version)) is { } there)
            throw new UserException($"'{product.Key}' consumes '{id}' already, by its input port '{there.Name}'. Nothing was written.");
        return new NewInput(product, NameOf(product, id, source), source);
    }

    /// <summary>Whether another domain is to be read, and nobody has asked for it yet.</summary>
    public bool NeedsAgreement => Source.Product.DomainId != Product.DomainId
        && !Source.Agreements.Any(agreement => agreement.Consumer == Product || agreement is { ConsumerId: null, ConsumerUser: null, ConsumerTeam: { } team } && team == Product.DomainId);

    /// <summary>The file of the product, with a port more and everything else as it was.</summary>
    public MeshChange AddTo(LoadedMesh mesh) => new(
        [],
        [
            new NewItem(mesh.DescriptorOf(Product).Path, "inputPorts", YamlText.Of(
                $"""
                name: {Name}
                version: {Plain(Source.Version ?? "1.0.0")}
                contractId: {Source.ContractId}
                """)),
        ]);

    /// <summary>Three numbers need no quotes.</summary>
    private static object Plain(string version) => Version.TryParse(version, out var numbers) && numbers.Build >= 0 && numbers.ToString() == version ? numbers : version;

    private static string VersionsOf(IEnumerable<OutputPort> ports) => string.Join(", ", ports.Select(port => port.Version ?? "no version"));

    /// <summary>As the contract, unless a port of another major has that name.</summary>
    private static string NameOf(Product product, string id, OutputPort source) =>
        product.InputPorts.Any(port => port.Name == id) ? $"{id}-v{Versions.Major(source.Version)}" : id;
}
