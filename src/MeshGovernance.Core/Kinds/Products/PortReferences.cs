using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>Ports lead to contracts and to each other.</summary>
internal static class PortReferences
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh assembled)
    {
        var mesh = assembled.Mesh;

        // A file that cannot be read is one finding; what refers to it is not wrong as well.
        var unreadProducts = assembled.BrokenProducts(DocumentKind.Product);
        var unreadContracts = assembled.BrokenProducts(DocumentKind.Contract);
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

        string Name(OutputPort port) => Descriptor(port).NameOf(port.Node).Name.Text;

        Descriptor Descriptor(Element element) => assembled.Of(element);

        RelatedPlace Candidate(Element element, string field) => Descriptor(element).Related(element.Node[field] ?? element.Node, "One of those that it could mean.");

        RelatedPlace OtherVersion(Element element, string field, string? version) => Descriptor(element).Related(element.Node[field] ?? element.Node, $"Here it is in version {version ?? "none"}.");

        Diagnostic At(Element port, EngineRule rule, string message, IEnumerable<RelatedPlace> related) =>
            Descriptor(port).At(rule, port.Node["contractId"]!, message) with { Related = [.. related] };
    }
}
