namespace MeshGovernance.Policies;

/// <summary>One of <c>inputPorts</c>: data that a product consumes.</summary>
public sealed class InputPort : Element
{
    internal InputPort(Product product, Node node)
        : base(product.Document, node, product) => Product = product;

    /// <summary>The product that consumes.</summary>
    public Product Product { get; }

    /// <summary><c>name</c> of the port.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>version</c> of the port.</summary>
    public string? Version => Text("version");

    /// <summary><c>contractId</c>: the contract under which the data is offered.</summary>
    public string? ContractId => Text("contractId");

    /// <summary><c>deprecated</c> (ODPS v1.1.0).</summary>
    public bool IsDeprecated => Flag("deprecated");

    /// <summary>The output port that offers the contract; null where there is none, or more than one that could be meant.</summary>
    public OutputPort? Source => Match.Single;

    /// <summary>The access agreements under which the product or its domain may read the port, whether in force or not, by file name.</summary>
    public IReadOnlyList<Agreement> Agreements => field ?? Keep(ref field, [.. (Source?.Agreements ?? []).Where(agreement => agreement.IsWith(this))]);

    /// <summary>
    /// Whether the data comes from outside the mesh, where nobody offers it: the port names the system in the custom property <c>sourceSystem</c>, or the
    /// product keeps a contract of its own for what it reads.
    /// </summary>
    public bool IsExternal => Source is null && (Custom("sourceSystem") is { Length: > 0 } || (Match.IsUnresolved && IsDescribedBeside));

    /// <summary>Whether a contract beside the product describes what it reads, and no output port of the product offers it.</summary>
    internal bool IsDescribedBeside => ContractId is { } id
        && Product.Contracts.Any(contract => contract.ContractId == id)
        && !Product.OutputPorts.Any(port => port.ContractId == id);

    internal Match<OutputPort> Match => field ?? Keep(ref field, Product.Mesh.Offers(this));
}
