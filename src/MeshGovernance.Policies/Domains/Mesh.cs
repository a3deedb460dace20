namespace MeshGovernance.Policies;

/// <summary>The mesh: all domains, data products, contracts, policies and the guild of one commit. Everything is in ordinal order of its path.</summary>
public sealed class Mesh : Element
{
    private static readonly Document Unwritten = new(-1, DocumentKind.Mesh, [], Node.Map(0, [], []));

    private readonly Dictionary<string, Domain> domains;
    private readonly Dictionary<string, Product> products;
    private readonly ILookup<string, Contract> contracts;
    private readonly ILookup<string, Agreement> agreements;
    private readonly IReadOnlyList<Document> evidence;
    private Lazy<Differences>? differences;

    internal Mesh(IReadOnlyList<Document> documents)
        : this(documents, documents.FirstOrDefault(document => document.Kind == DocumentKind.Mesh) ?? Unwritten)
    {
    }

    private Mesh(IReadOnlyList<Document> documents, Document settings)
        : base(settings, settings.Root, null)
    {
        Domains = [.. Of(DocumentKind.Domain).Select(document => new Domain(this, document))];
        Products = [.. Of(DocumentKind.Product).Select(document => new Product(this, document))];
        Contracts = [.. Of(DocumentKind.Contract).Select(document => new Contract(this, document))];
        Agreements = [.. Of(DocumentKind.Agreement).Select(document => new Agreement(this, document))];
        Waivers = [.. Of(DocumentKind.Waiver).Select(document => new Waiver(document))];
        evidence = [.. Of(DocumentKind.Evidence)];
        Guild = Of(DocumentKind.Guild).Select(document => new Guild(document)).FirstOrDefault();
        Classification = new ClassificationScale(Texts("classification"));

        var decisions = Of(DocumentKind.Decision).ToDictionary(document => PolicyId.Of(document.Keys));
        var records = Of(DocumentKind.Record).ToDictionary(document => PolicyId.Of(document.Keys));
        Policies = [.. Of(DocumentKind.Policy).Select(document => new Policy(
            document, decisions.GetValueOrDefault(PolicyId.Of(document.Keys)), records.GetValueOrDefault(PolicyId.Of(document.Keys))))];

        domains = Domains.ToDictionary(domain => domain.Key);
        products = Products.ToDictionary(product => product.Key);
        contracts = Contracts.ToLookup(contract => contract.ProductKey);
        agreements = Agreements.ToLookup(agreement => agreement.ProductKey);

        IEnumerable<Document> Of(DocumentKind kind) => documents.Where(document => document.Kind == kind);
    }

    /// <summary><c>name</c> of the mesh.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>organisation</c> that it belongs to.</summary>
    public string? Organisation => Text("organisation");

    /// <summary>All domains.</summary>
    public IReadOnlyList<Domain> Domains { get; }

    /// <summary>All data products.</summary>
    public IReadOnlyList<Product> Products { get; }

    /// <summary>All contracts.</summary>
    public IReadOnlyList<Contract> Contracts { get; }

    /// <summary>All access agreements.</summary>
    public IReadOnlyList<Agreement> Agreements { get; }

    /// <summary>All policies, one for each major version.</summary>
    public IReadOnlyList<Policy> Policies { get; }

    /// <summary>All waivers.</summary>
    public IReadOnlyList<Waiver> Waivers { get; }

    /// <summary>The guild; null where there is no <c>guild.yaml</c>.</summary>
    public Guild? Guild { get; }

    /// <summary><c>classification</c>: the scale, from open to closed.</summary>
    public ClassificationScale Classification { get; }

    /// <summary><c>platform.serverTypes</c>: the types of server that the platform offers; empty means any.</summary>
    public IReadOnlyList<string> ServerTypes => field ?? Keep(ref field, PlatformList("serverTypes"));

    /// <summary><c>platform.regions</c>: the regions that data may be in; empty means any.</summary>
    public IReadOnlyList<string> Regions => field ?? Keep(ref field, PlatformList("regions"));

    /// <summary>Whether anything is recorded about the data of the mesh: without that, nobody can be asked for evidence.</summary>
    public bool HasEvidence => evidence.Count > 0;

    // Ports that can mean the same share what they can mean: thousands of one name would hold thousands of candidates each.
    private Dictionary<string, Match<OutputPort>> OutputPortsByContract => field ?? Keep(ref field, Matches(port => port.ContractId!));

    private Dictionary<(string Id, int? Major, string? Text), Match<OutputPort>> OutputPortsByMajor => field ?? Keep(ref field, Matches(port => MajorOf(port.ContractId!, port.Version)));

    private ILookup<OutputPort, InputPort> InputPortsBySource => field ?? Keep(
        ref field, Products.SelectMany(product => product.InputPorts).Where(port => port.Source is not null).ToLookup(port => port.Source!));

    private Dictionary<string, Product> ProductsById => field ?? Keep(
        ref field, Products.Where(product => product.Id is not null).GroupBy(product => product.Id!).ToDictionary(same => same.Key, same => same.First()));

    private ILookup<string, EvidenceDocument> EvidenceByContract => field ?? Keep(
        ref field, evidence.Select(document => new EvidenceDocument(document)).Where(run => run.ContractId is not null).ToLookup(run => run.ContractId!));

    private ILookup<OutputPort, Agreement> AgreementsByPort => field ?? Keep(
        ref field, Agreements.Where(agreement => agreement.Port is not null).ToLookup(agreement => agreement.Port!));

    /// <summary>What differs from the state that the mesh was changed from; null where nothing is compared.</summary>
    internal Differences? Differences => differences?.Value;

    /// <summary>The data products in which something differs; empty where nothing is compared.</summary>
    internal IReadOnlyList<ProductChange> Changed => field ?? Keep(ref field, Differences is { } found ? ProductChange.Of(this, found) : []);

    /// <summary>Says what the mesh was changed from, before anybody judges it.</summary>
    /// <param name="find">Finds what differs, once somebody wants to know.</param>
    internal void CompareBy(Func<Differences> find) => differences = new Lazy<Differences>(find);

    internal Domain? DomainOf(string key) => domains.GetValueOrDefault(key);

    internal Product? ProductOf(string key) => products.GetValueOrDefault(key);

    /// <summary>A product by its key, <c>domain/product</c>, or by its <c>id</c>.</summary>
    internal Product? ProductNamed(string name) => ProductOf(name) ?? ProductsById.GetValueOrDefault(name);

    /// <summary>What is known of the data of a contract; null where nobody looked.</summary>
    internal ContractEvidence? EvidenceOf(Contract contract) => ContractEvidence.Of(contract, EvidenceByContract[contract.ContractId]);

    internal IReadOnlyList<Agreement> AgreementsOf(string productKey) => [.. agreements[productKey]];

    internal IReadOnlyList<Agreement> AgreementsOf(OutputPort port) => [.. AgreementsByPort[port]];

    internal IReadOnlyList<Contract> ContractsOf(string productKey) => [.. contracts[productKey]];

    internal IReadOnlyList<InputPort> ConsumersOf(OutputPort port) => [.. InputPortsBySource[port]];

    /// <summary>
    /// The output ports under the contract that an input port names, of the major version that it names. Where one of the two names none, which is
    /// its own fault, the only offer there is does.
    /// </summary>
    internal Match<OutputPort> Offers(InputPort port)
    {
        if (port.ContractId is not { } id)
            return Match<OutputPort>.NotAsked;
        var offered = OutputPortsByContract.GetValueOrDefault(id, Match<OutputPort>.Nothing);
        return offered.Single is { } only && (port.Version is null || only.Version is null)
            ? offered
            : OutputPortsByMajor.GetValueOrDefault(MajorOf(id, port.Version), Match<OutputPort>.Nothing);
    }

    /// <summary>A version without a number, such as <c>latest</c>, is only itself, as <see cref="Versions.IsSameMajor"/> has it.</summary>
    private static (string Id, int? Major, string? Text) MajorOf(string id, string? version) =>
        Versions.Major(version) is { } major ? (id, major, null) : (id, null, version);

    private Dictionary<TKey, Match<OutputPort>> Matches<TKey>(Func<OutputPort, TKey> key)
        where TKey : notnull => Products
        .SelectMany(product => product.OutputPorts)
        .Where(port => port.ContractId is not null)
        .GroupBy(key)
        .ToDictionary(same => same.Key, same => new Match<OutputPort>(same.ToList()));

    private IReadOnlyList<string> PlatformList(string key) =>
        Node["platform"]?[key] is { Kind: NodeKind.List } list ? [.. list.Items.Where(item => item.Text is not null).Select(item => item.Text!)] : [];
}
