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

    /// <summary>
    /// The custom property <c>agreesTo</c>: what the consumer agrees to have done with what it reads: a later version in its place, such as <c>2.0.0</c>, or its
    /// <c>removal</c>. Null where nothing is said.
    /// </summary>
    public string? AgreesTo => Custom("agreesTo");

    /// <summary>The custom property <c>reads</c>: what the consumer relies on. Empty where nothing is said, or nothing that can be understood: it reads all.</summary>
    public IReadOnlyList<Reading> Reads => field ?? Keep(ref field, Readings());

    /// <summary>Whether everything that the source offers may matter to the consumer, since it does not say what does.</summary>
    public bool ReadsAll => Reads.Count == 0;

    /// <summary>The output ports that are made from what the port brings.</summary>
    internal IReadOnlyList<OutputPort> Outputs => field ?? Keep(ref field, [.. Product.OutputPorts.Where(port => port.Inputs.Contains(this))]);

    /// <summary>The values of the custom property <c>reads</c>, as they stand.</summary>
    internal IEnumerable<CustomProperty> DeclaredReadings => CustomProperties.Where(custom => custom.Property == "reads");

    /// <summary>Whether a contract beside the product describes what it reads, and no output port of the product offers it.</summary>
    internal bool IsDescribedBeside => ContractId is { } id
        && Product.Contracts.Any(contract => contract.ContractId == id)
        && !Product.OutputPorts.Any(port => port.ContractId == id);

    internal Match<OutputPort> Match => field ?? Keep(ref field, Product.Mesh.Offers(this));

    /// <summary>Whether the consumer relies on a column, on one nested in it, or on what it is nested in.</summary>
    /// <param name="column">A column of the contract that the port consumes; others are not read.</param>
    public bool DoesRead(Column column) => Consumes(column.Contract) && (ReadsAll || Reads.Any(reading => reading.Meets(column, column.Contract)));

    /// <summary>Whether the consumer relies on a value of a column: it reads the column, and does not say which values matter, or says this one.</summary>
    /// <param name="column">A column of the contract that the port consumes.</param>
    /// <param name="value">The value, as the contract writes it.</param>
    public bool DoesRead(Column column, string value) => Consumes(column.Contract)
        && (ReadsAll || Reads.Any(reading => reading.Meets(column, column.Contract) && (reading.Values.Count == 0 || reading.Values.Contains(value))));

    /// <summary>Whether the consumer relies on an object or on any of its columns.</summary>
    /// <param name="item">An object of the contract that the port consumes; others are not read.</param>
    public bool DoesRead(SchemaObject item) => Consumes(item.Contract) && (ReadsAll || Reads.Any(reading => reading.Meets(item, item.Contract)));

    /// <summary>Whether the consumer relies on what a path names, on what lies within, or on what lies around it; by the paths alone.</summary>
    /// <param name="path">Such as <c>orders.status</c>.</param>
    public bool DoesRead(string path) => ReadsAll || Reads.Any(reading => IsSameOrBelow(reading.Path, path) || IsSameOrBelow(path, reading.Path));

    /// <summary>Whether the consumer agrees to a change of what it reads: it names another major version itself, or says so.</summary>
    /// <param name="before">The port as it was.</param>
    /// <param name="isRemoved">Whether what it reads is taken away, with nothing in its place.</param>
    internal bool HasAgreed(InputPort before, bool isRemoved) => !Versions.IsSameMajor(before.Version, Version) || AgreesTo switch
    {
        null => false,
        "removal" => isRemoved,
        var version => Versions.Major(version) > Versions.Major(before.Version),
    };

    /// <summary>One that cannot be understood may mean anything, so then nothing is taken for unread.</summary>
    private IReadOnlyList<Reading> Readings() => DeclaredReadings.All(custom => custom.Value is { Kind: NodeKind.List } list && list.Items.All(item => Reading.FaultOf(item) is null))
        ? [.. DeclaredReadings.SelectMany(custom => custom.Value!.Items).Select(item => new Reading(this, item))]
        : [];

    /// <summary>Whether a contract is the one that the port names, in the version that it names, wherever it stands.</summary>
    private bool Consumes(Contract contract) => contract.ContractId == ContractId && (Version is null || Versions.IsSameMajor(contract.Version, Version));

    private static bool IsSameOrBelow(string path, string other) =>
        path.StartsWith(other, StringComparison.Ordinal) && (path.Length == other.Length || path[other.Length] == '.');
}
