using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>Ports lead to contracts and to each other.</summary>
internal static class PortReferences
{
    /// <summary>So many of several candidates are told: nobody reads thousands of them for each port.</summary>
    private const int MostTold = 20;

    /// <summary>So many references are held against all names that there are, to find what was meant.</summary>
    private const int MostGuesses = 200;

    internal static IEnumerable<Diagnostic> Check(AssembledMesh assembled)
    {
        var mesh = assembled.Mesh;

        // A file that cannot be read is one finding; what refers to it is not wrong as well.
        var unreadProducts = assembled.BrokenProducts(DocumentKind.Product);
        var unreadContracts = assembled.BrokenProducts(DocumentKind.Contract);
        HashSet<string> brokenProducts = [.. unreadProducts, .. unreadContracts];

        var offers = new Lazy<ILookup<string, OutputPort>>(() => mesh.Products.SelectMany(product => product.OutputPorts).Where(port => port.ContractId is not null).ToLookup(port => port.ContractId!));

        var guesses = 0;
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
                ? $"Output port '{port.Name}' is version {port.Version}, but the contract '{port.ContractId}' in its folder has no version of that major ({Listed(port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId), contract => contract.Version ?? "none")})."
                : $"Output port '{port.Name}' names the contract '{port.ContractId}', which no *.odcs.yaml in {port.Product.Key}/ has as its id{Near(port)}", port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId).Select(contract => OtherVersion(contract, "id", contract.Version))),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Output port '{port.Name}' names the contract '{port.ContractId}', which stands in several files: {Listed(several, contract => Descriptor(contract).Path)}.", several.Select(contract => Candidate(contract, "id"))),
            _ => null,
        };

        Diagnostic? CheckSource(InputPort port) => port.Match switch
        {
            { IsUnresolved: true } when MayBeOfferedUnread(port) => null,
            { IsUnresolved: true } => At(port, EngineRule.Unresolved,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which no output port of the mesh offers{(offers.Value.Contains(port.ContractId!) ? $" in the major version of {port.Version}." : NearOffer(port))}",
                offers.Value[port.ContractId!].Select(offer => OtherVersion(offer, "contractId", offer.Version))),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which several output ports offer: {Listed(several, Name)}.", several.Select(offer => Candidate(offer, "contractId"))),
            _ => null,
        };

        // The port that offers it may stand in a file that cannot be read, which is a finding of its own.
        bool MayBeOfferedUnread(InputPort port) => unreadProducts.Any(product =>
            unreadContracts.Contains(product) || mesh.Contracts.Any(contract => contract.ProductKey == product && contract.ContractId == port.ContractId));

        string Near(OutputPort port) =>
            ++guesses <= MostGuesses && Spelling.Nearest(port.ContractId!, port.Product.Contracts.Select(contract => contract.ContractId)) is { } near ? $". Did you mean '{near}'?" : ".";

        string NearOffer(InputPort port) => ++guesses <= MostGuesses && Spelling.Nearest(port.ContractId!, offers.Value.Select(same => same.Key)) is { } near ? $". Did you mean '{near}'?" : ".";

        string Listed<T>(IEnumerable<T> several, Func<T, string> name) => several.Count() - MostTold is var left and > 0
            ? $"{string.Join(", ", several.Take(MostTold).Select(name))} and {left} more"
            : string.Join(", ", several.Select(name));

        string Name(OutputPort port) => Descriptor(port).NameOf(port.Node).Name.Text;

        Descriptor Descriptor(Element element) => assembled.Of(element);

        RelatedPlace Candidate(Element element, string field) => Descriptor(element).Related(element.Node[field] ?? element.Node, "One of those that it could mean.");

        RelatedPlace OtherVersion(Element element, string field, string? version) => Descriptor(element).Related(element.Node[field] ?? element.Node, $"Here it is in version {version ?? "none"}.");

        Diagnostic At(Element port, EngineRule rule, string message, IEnumerable<RelatedPlace> related) =>
            Descriptor(port).At(rule, port.Node["contractId"]!, message) with { Related = [.. related.Take(MostTold)] };
    }
}
