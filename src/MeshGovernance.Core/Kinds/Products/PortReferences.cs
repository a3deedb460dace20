using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>Ports lead to contracts and to each other.</summary>
internal static class PortReferences
{
    private const string FromOutside = ". If the data comes from outside the mesh, name its system in the custom property 'sourceSystem' of the port, or put its contract beside the product.";

    /// <summary>So many of several candidates are told: nobody reads thousands of them for each port.</summary>
    private const int MostTold = 20;

    /// <summary>So many references are held against all names that there are, to find what was meant.</summary>
    private const int MostGuesses = 200;

    private const string SourceSystem = "sourceSystem";

    internal static IEnumerable<Diagnostic> Check(AssembledMesh assembled)
    {
        var mesh = assembled.Mesh;

        // A file that cannot be read is one finding; what refers to it is not wrong as well.
        var unreadProducts = assembled.BrokenProducts(DocumentKind.Product);
        var unreadContracts = assembled.BrokenProducts(DocumentKind.Contract);
        HashSet<string> brokenProducts = [.. unreadProducts, .. unreadContracts];

        // Each is made once, however many ports there are: thousands may lead nowhere.
        var offered = new Lazy<Dictionary<string, List<OutputPort>>>(() => mesh.Products.SelectMany(product => product.OutputPorts)
            .Where(port => port.ContractId is not null).GroupBy(port => port.ContractId!).ToDictionary(same => same.Key, same => same.ToList()));
        var sound = new Lazy<List<string>>(() => [.. offered.Value.Where(offers => offers.Value.Exists(offer => !offer.ContractMatch.IsUnresolved)).Select(offers => offers.Key)]);
        var meant = new Lazy<ILookup<string, Contract>>(() => mesh.Products.Where(product => product.OutputPorts.Any(port => port.ContractMatch.IsUnresolved))
            .SelectMany(product => product.Contracts).ToLookup(contract => contract.ContractId));

        var guesses = 0;
        foreach (var product in mesh.Products)
        {
            if (brokenProducts.Contains(product.Key))
                continue;
            foreach (var port in product.OutputPorts)
                if (CheckContract(port) is { } finding)
                    yield return finding;
        }

        foreach (var port in mesh.Products.SelectMany(product => product.InputPorts).Where(port => !port.IsExternal))
            if (CheckSource(port) is { } finding)
                yield return finding;

        Diagnostic? CheckContract(OutputPort port) => port.ContractMatch switch
        {
            // That a contract says no version is told there.
            { IsUnresolved: true } when port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId).ToList() is { Count: > 0 } unnumbered && unnumbered.TrueForAll(contract => string.IsNullOrEmpty(contract.Version)) => null,
            { IsUnresolved: true } => At(port, EngineRule.Unresolved, port.Product.Contracts.Any(contract => contract.ContractId == port.ContractId)
                ? $"Output port '{port.Name}' is version {port.Version}, but the contract '{port.ContractId}' in its folder has no version of that major ({Listed([.. port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId)], contract => contract.Version ?? "none")})."
                : $"Output port '{port.Name}' names the contract '{port.ContractId}', which {(assembled.Paths.Contracts.All.Count == 0 ? $"no *.odcs.yaml in {port.Product.Key}/" : $"no contract of {port.Product.Key}")} has as its id{Near(port)}", port.Product.Contracts.Where(contract => contract.ContractId == port.ContractId).Select(contract => OtherVersion(contract, "id", contract.Version))),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Output port '{port.Name}' names the contract '{port.ContractId}', which stands in several files: {Listed(several, contract => Descriptor(contract).Path)}.", several.Select(contract => Candidate(contract, "id"))),
            _ => null,
        };

        Diagnostic? CheckSource(InputPort port) => port.Match switch
        {
            _ when string.IsNullOrEmpty(port.ContractId) => IsOutside(port) ? null : At(port, EngineRule.Unresolved,
                $"Input port '{port.Name}' names no contract, so nobody knows whose data it is: set 'contractId', or the custom property 'sourceSystem' where it comes from outside the mesh.", []),
            { IsUnresolved: true } when MayBeOfferedUnread(port) || IsMeantByProducer(port) => null,
            { IsUnresolved: true } when offered.Value.GetValueOrDefault(port.ContractId!) is { } offers => At(port, EngineRule.Unresolved,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}' in version {port.Version ?? "none"}, and no output port offers that major version; there is {Listed(offers, offer => $"{offer.Version ?? "none"} ({Name(offer)})")}.",
                offers.Select(offer => OtherVersion(offer, "contractId", offer.Version)), "version"),
            { IsUnresolved: true } => At(port, EngineRule.Unresolved,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which no output port of the mesh offers{NearOffer(port)}", []),
            { IsAmbiguous: true, Candidates: { } several } => At(port, EngineRule.Ambiguous,
                $"Input port '{port.Name}' consumes the contract '{port.ContractId}', which several output ports offer: {Listed(several, Name)}.", several.Select(offer => Candidate(offer, "contractId"))),
            _ => null,
        };

        // The port that offers it may stand in a file that cannot be read, which is a finding of its own.
        bool MayBeOfferedUnread(InputPort port) => unreadProducts.Any(product =>
            unreadContracts.Contains(product) || mesh.Contracts.Any(contract => contract.ProductKey == product && contract.ContractId == port.ContractId));

        // Where the schema asks for the contract, its absence is told there.
        static bool IsOutside(InputPort port) =>
            (port.ContractId is null && IsAsked(port.Product.ApiVersion)) || port.Custom(SourceSystem) is not null || port.Product.SourceSystem is not null;

        // A port that does not find its own contract is told where it stands: those who rely on what it was meant to be are not wrong as well.
        bool IsMeantByProducer(InputPort port) =>
            meant.Value[port.ContractId!].Any(contract => port.Version is null || Versions.IsSameMajor(contract.Version, port.Version));

        string Near(OutputPort port) =>
            "." + (++guesses <= MostGuesses ? Spelling.Question(port.ContractId!, port.Product.Contracts.Select(contract => contract.ContractId)) : "");

        string NearOffer(InputPort port) =>
            ++guesses <= MostGuesses && Spelling.Nearest(port.ContractId!, sound.Value.Concat(port.Product.Contracts.Select(contract => contract.ContractId).Where(id => id.Length > 0))) is { } near ? $". Did you mean '{near}'?" : FromOutside;

        string Name(OutputPort port) => Descriptor(port).NameOf(port.Node).Name.Text;

        Descriptor Descriptor(Element element) => assembled.Of(element);

        RelatedPlace Candidate(Element element, string field) => Descriptor(element).Related(element.Node[field] ?? element.Node, "One of those that it could mean.");

        RelatedPlace OtherVersion(Element element, string field, string? version) => Descriptor(element).Related(element.Node[field] ?? element.Node, $"Here it is in version {version ?? "none"}.");

        Diagnostic At(Element port, EngineRule rule, string message, IEnumerable<RelatedPlace> related, string field = "contractId") =>
            Descriptor(port).At(rule, port.Node, field, message, "") with { Related = [.. related.Take(MostTold)] };
    }

    private static bool IsAsked(string apiVersion) =>
        Odps.Standard.Find(apiVersion) is { } release && OdpsPorts.Input.Fields.Single(field => field.Name == "contractId").Required.Include(release);

    private static string Listed<T>(IReadOnlyCollection<T> several, Func<T, string> name)
    {
        const int Few = 4;
        return string.Join(", ", several.Take(Few).Select(name)) + (several.Count > Few ? $" and {several.Count - Few} more" : "");
    }
}
