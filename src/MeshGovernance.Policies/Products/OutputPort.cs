namespace MeshGovernance.Policies;

/// <summary>One of <c>outputPorts</c>: data that a product offers.</summary>
public sealed class OutputPort : Element
{
    internal OutputPort(Product product, Node node)
        : base(product.Document, node, product) => Product = product;

    /// <summary>The product that offers the port.</summary>
    public Product Product { get; }

    /// <summary><c>name</c> of the port. Its key is name and version.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>version</c> of the port.</summary>
    public string? Version => Text("version");

    /// <summary><c>description</c> of what the port offers.</summary>
    public string? Description => Text("description");

    /// <summary><c>type</c>: table, view, topic, file, report, model or api; the standard allows any text.</summary>
    public string? Type => Text("type");

    /// <summary><c>contractId</c>: the contract of the data; null for what has none, such as a report or a model.</summary>
    public string? ContractId => Text("contractId");

    /// <summary><c>deprecated</c> (ODPS v1.1.0).</summary>
    public bool IsDeprecated => Flag("deprecated");

    /// <summary><c>inputContracts</c>: the contracts that this port is made from.</summary>
    public IReadOnlyList<InputContract> InputContracts => field ?? Keep(ref field, List("inputContracts", node => new InputContract(Document, node, this)));

    /// <summary><c>sbom</c>: software bills of materials.</summary>
    public IReadOnlyList<SoftwareBill> SoftwareBills => field ?? Keep(ref field, List("sbom", node => new SoftwareBill(Document, node, this)));

    /// <summary><c>synonyms</c> (ODPS v1.1.0): other names of the port.</summary>
    public IReadOnlyList<Synonym> Synonyms => field ?? Keep(ref field, List("synonyms", node => new Synonym(Document, node, this)));

    /// <summary><c>context</c> (ODPS v1.1.0): guidance for AI agents.</summary>
    public Context? Context => field ?? Keep(ref field, Child("context", node => new Context(Document, node, this)));

    /// <summary>The contract in the product's folder; null where the port names none, or none that can be told.</summary>
    public Contract? Contract => ContractMatch.Single;

    /// <summary>The objects of the port's contract; empty without a contract.</summary>
    public IReadOnlyList<SchemaObject> Objects => Contract?.Objects ?? [];

    /// <summary>All columns of the port's contract, nested ones included; empty without a contract.</summary>
    public IReadOnlyList<Column> Columns => Contract?.Columns ?? [];

    /// <summary>The input ports that consume this port, by product.</summary>
    public IReadOnlyList<InputPort> Consumers => Product.Mesh.ConsumersOf(this);

    /// <summary>The input ports that consume this port, or a port that is made from it, the nearest first.</summary>
    public IReadOnlyList<InputPort> AllConsumers => [.. Downstream.Of([this]).Inputs.Select(input => input.Port)];

    /// <summary>The input ports that the port is made from: those of its <c>inputContracts</c>, else all of the product.</summary>
    public IReadOnlyList<InputPort> Inputs => field ?? Keep(ref field, FindInputs());

    /// <summary>
    /// The last day on which the port is looked after, where it says so: its custom property <c>endOfSupport</c>, that of a deprecated product, or the service
    /// level of the contract.
    /// </summary>
    public DateOnly? EndOfSupport => EndBy("endOfSupport");

    /// <summary>What to consume instead: the custom property <c>replacedBy</c> of the port or of its deprecated product; null where nothing is.</summary>
    public string? Successor =>
        (Custom("replacedBy") ?? (Product.IsDeprecated ? Product.Custom("replacedBy") : null)) is { Length: > 0 } and not "none" and var other ? other : null;

    /// <summary>
    /// The ports of the mesh that <see cref="Successor"/> may mean: the one that it names as an element (<c>checkout/orders/out/orders@2</c>), or of the product whose key
    /// it is the one of the same name, else all. Empty where nothing follows, or what lies outside of the mesh.
    /// </summary>
    public IReadOnlyList<OutputPort> Successors => field ?? Keep(ref field, Successor is { } named ? FindSuccessors(named) : []);

    /// <summary>What people call the port beside its other versions: its name with the major version, <c>orders@1</c>.</summary>
    public string Label => Versions.Major(Version) is { } major ? $"{Name}@{major}" : Name;

    /// <summary>Whether it is the same port as one of another state: its name and its major version are.</summary>
    /// <param name="other">A port of the same product.</param>
    public bool IsSameAs(OutputPort other) => Name == other.Name && Versions.IsSameMajor(Version, other.Version);

    /// <summary>Whether the port, its product or its contract is deprecated.</summary>
    internal bool IsEnding => IsDeprecated || Product.IsDeprecated || (Contract?.HasStatus("deprecated") ?? false);

    /// <summary>Whether it is deprecated and its last day has passed.</summary>
    internal bool HasEnded(DateOnly day) => IsEnding && EndOfSupport < day;

    /// <summary>A day on which the port ends: what it says itself counts before what its product and its contract say.</summary>
    /// <param name="property">The custom property, or the service level: <c>endOfSupport</c>, <c>endOfLife</c>.</param>
    internal DateOnly? EndBy(string property) =>
        Dates.Read(Custom(property))
        ?? (Product.IsDeprecated ? Dates.Read(Product.Custom(property)) : null)
        ?? Contract?.ServiceLevelsFor(property).Select(level => Dates.Read(level.Value?.Text)).FirstOrDefault(day => day is not null);

    /// <summary>The access agreements for this port, whether in force or not, by file name.</summary>
    public IReadOnlyList<Agreement> Agreements => field ?? Keep(ref field, Product.Mesh.AgreementsOf(this));

    internal Match<Contract> ContractMatch => field ?? Keep(ref field, FindContract());

    private IReadOnlyList<OutputPort> FindSuccessors(string named)
    {
        if (named.Split("/out/") is [var key, var label])
            return [.. (Product.Mesh.ProductOf(key)?.OutputPorts ?? []).Where(port => port.Label == label).Take(1)];
        var ports = Product.Mesh.ProductOf(named)?.OutputPorts ?? [];
        return ports.FirstOrDefault(port => port.Name == Name) is { } same ? [same] : ports;
    }

    private IReadOnlyList<InputPort> FindInputs() =>
        Product.InputPorts.Where(port => InputContracts.Any(named => named.ContractId == port.ContractId && (port.Version is null || Versions.IsSameMajor(named.Version, port.Version)))).ToList() is { Count: > 0 } named
            ? [.. named]
            : Product.InputPorts;

    private Match<Contract> FindContract()
    {
        if (ContractId is not { } id)
            return Match<Contract>.NotAsked;
        var named = Product.Contracts.Where(contract => contract.ContractId == id).ToList();
        var exact = named.Where(contract => contract.Version == Version).ToList();
        if (exact.Count > 0)
            return new Match<Contract>(exact);
        var sameMajor = named.Where(contract => Versions.IsSameMajor(contract.Version, Version)).ToList();
        if (sameMajor.Count == 0)
            return new Match<Contract>([]);
        var highest = sameMajor.Select(contract => contract.Version).Aggregate((a, b) => Versions.Compare(a, b) >= 0 ? a : b);
        return new Match<Contract>([.. sameMajor.Where(contract => contract.Version == highest)]);
    }
}
