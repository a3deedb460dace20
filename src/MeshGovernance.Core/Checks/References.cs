using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Checks;

/// <summary>Ports lead to contracts and to each other, and every contract is offered by a port.</summary>
internal static class References
{
    internal static IEnumerable<Diagnostic> Check(Mesh mesh, IReadOnlyList<Descriptor> descriptors, IReadOnlyList<PlacedFile> broken)
    {
        // A file that cannot be read is one finding; what refers to it is not wrong as well.
        var unreadProducts = ProductsOf(broken, FileRole.Product);
        var unreadContracts = ProductsOf(broken, FileRole.Contract);
        HashSet<string> brokenProducts = [.. unreadProducts, .. unreadContracts];

        var offered = new Lazy<HashSet<string>>(() => [.. mesh.Products.SelectMany(product => product.OutputPorts).Select(port => port.ContractId).OfType<string>()]);

        foreach (var product in mesh.Products)
        {
            if (brokenProducts.Contains(product.Key))
                continue;
            foreach (var port in product.OutputPorts)
                if (CheckContract(port) is { } finding)
                    yield return finding;
        }

        foreach (var port in mesh.Products.SelectMany(product => product.InputPorts))
            if (CheckSource(port) is { } finding)
                yield return finding;

        foreach (var contract in mesh.Contracts.Where(contract => contract.Product is { } product && !brokenProducts.Contains(product.Key)))
        {
            if (!contract.Product!.OutputPorts.Any(port => port.ContractId == contract.ContractId))
            {
                yield return Descriptor(contract).At(
                    EngineRule.Misplaced, contract.Node, $"No output port of '{contract.Product.Key}' names this contract: add its id to a port as contractId, or remove the file.");
            }
        }

        Diagnostic? CheckContract(OutputPort port) => port.ContractMatch switch
        {
            { IsUnresolved: true } => At(port, EngineRule.Unresolved, port.Product.Contracts.Any(contract => contract.ContractId == port.ContractId)
                ? $"Output port '{port.Name}' is version {port.Version}, but the contract '{port.ContractId}' in its folder has no version of that major ({string.Join(", ", port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId).Select(contract => contract.Version))})."
                : $"Output port '{port.Name}' names the contract '{port.ContractId}', which no *.odcs.yaml in {port.Product.Key}/ has as its id{Near(port)}", port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId).Select(contract => OtherVersion(contract, "id", contract.Version))),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Output port '{port.Name}' names the contract '{port.ContractId}', which stands in several files: {string.Join(", ", several.Select(contract => Descriptor(contract).Path))}.", several.Select(contract => Candidate(contract, "id"))),
            _ => null,
        };

        Diagnostic? CheckSource(InputPort port) => port.Match switch
        {
            { IsUnresolved: true } when MayBeOfferedUnread(port) => null,
            { IsUnresolved: true } => At(port, EngineRule.Unresolved,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which no output port of the mesh offers{(offered.Value.Contains(port.ContractId!) ? $" in the major version of {port.Version}." : NearOffer(port))}",
                mesh.Products.SelectMany(product => product.OutputPorts).Where(offer => offer.ContractId == port.ContractId).Select(offer => OtherVersion(offer, "contractId", offer.Version))),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which several output ports offer: {string.Join(", ", several.Select(Name))}.", several.Select(offer => Candidate(offer, "contractId"))),
            _ => null,
        };

        // The port that offers it may stand in a file that cannot be read, which is a finding of its own.
        bool MayBeOfferedUnread(InputPort port) => unreadProducts.Any(product =>
            unreadContracts.Contains(product) || mesh.Contracts.Any(contract => contract.ProductKey == product && contract.ContractId == port.ContractId));

        string Near(OutputPort port) =>
            Spelling.Nearest(port.ContractId!, port.Product.Contracts.Select(contract => contract.ContractId)) is { } near ? $". Did you mean '{near}'?" : ".";

        string NearOffer(InputPort port) => Spelling.Nearest(port.ContractId!, offered.Value) is { } near ? $". Did you mean '{near}'?" : ".";

        string Name(OutputPort port) => NamedElement.Of(port.Document, port.Node).Name.Text;

        Descriptor Descriptor(Element element) => descriptors[element.Document.Index];

        RelatedPlace Candidate(Element element, string field) => Descriptor(element).Related(element.Node[field]!, "One of those that it could mean.");

        RelatedPlace OtherVersion(Element element, string field, string? version) => Descriptor(element).Related(element.Node[field]!, $"Here it is in version {version ?? "none"}.");

        Diagnostic At(Element port, EngineRule rule, string message, IEnumerable<RelatedPlace> related) =>
            Descriptor(port).At(rule, port.Node["contractId"]!, message) with { Related = [.. related] };
    }

    /// <summary>The products whose files of one kind cannot be read.</summary>
    private static HashSet<string> ProductsOf(IEnumerable<PlacedFile> broken, FileRole role) =>
        [.. broken.Where(file => file.Role == role).Select(file => $"{file.Keys[0]}/{file.Keys[1]}")];
}
