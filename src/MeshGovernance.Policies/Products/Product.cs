namespace MeshGovernance.Policies;

/// <summary>A data product: a <c>product.yaml</c> of the Open Data Product Standard (ODPS) and the contracts in its folder.</summary>
public sealed class Product : Element
{
    internal Product(Mesh mesh, Document document)
        : base(document, document.Root, null)
    {
        Mesh = mesh;
        DomainId = document.Keys[0];
        Folder = document.Keys[1];
        Key = $"{DomainId}/{Folder}";
    }

    /// <summary>The key of the product in the mesh: its folders, <c>domain/product</c>.</summary>
    public string Key { get; }

    /// <summary>The domain whose folder holds the product; null where that folder has no readable <c>domain.yaml</c>.</summary>
    public Domain? Domain => Mesh.DomainOf(DomainId);

    /// <summary>The id of the domain: the name of its folder.</summary>
    public string DomainId { get; }

    /// <summary>The name of the product's folder.</summary>
    public string Folder { get; }

    /// <summary><c>apiVersion</c>: the version of ODPS that the file follows, such as <c>v1.1.0</c>.</summary>
    public string ApiVersion => TextOrEmpty("apiVersion");

    /// <summary><c>name</c>: the display name; null where it has none.</summary>
    public string? Name => Text("name");

    /// <summary><c>version</c> of the product.</summary>
    public string? Version => Text("version");

    /// <summary><c>status</c>: proposed, draft, active, deprecated or retired; the standard allows any text.</summary>
    public string? Status => Text("status");

    /// <summary>Whether <c>status</c> is <c>active</c>.</summary>
    public bool IsActive => HasStatus("active");

    /// <summary>Whether <c>status</c> is <c>deprecated</c>, or <c>deprecated</c> is true (ODPS v1.1.0).</summary>
    public bool IsDeprecated => HasStatus("deprecated") || Flag("deprecated");

    /// <summary><c>domain</c>: the domain as the file names it.</summary>
    public string? DeclaredDomain => Text("domain");

    /// <summary><c>tenant</c>: the organisation.</summary>
    public string? Tenant => Text("tenant");

    /// <summary>The archetype: <c>type</c> (ODPS v1.1.0), else the custom property <c>archetype</c>, else the domain's.</summary>
    public Archetype? Archetype => Archetypes.Read(DeclaredArchetype) ?? Domain?.Archetype;

    /// <summary>The archetype as the product itself states it: <c>type</c>, else the custom property <c>archetype</c>; null where it states none.</summary>
    public string? DeclaredArchetype => Text("type") ?? Custom("archetype");

    /// <summary>The custom property <c>ingestion</c>: streaming, cdc, batch or manual.</summary>
    public string? Ingestion => Custom("ingestion");

    /// <summary>The custom property <c>sourceSystem</c>: what lies outside the mesh, such as a COTS system or a bought dataset.</summary>
    public string? SourceSystem => Custom("sourceSystem");

    /// <summary><c>description</c>: purpose, usage and limitations.</summary>
    public Description? Description => field ?? Keep(ref field, Child("description", node => new Description(Document, node, this)));

    /// <summary><c>team</c>: owners and members.</summary>
    public Team? Team => field ?? Keep(ref field, Child("team", node => new Team(Document, node, this)));

    /// <summary><c>support</c>: how to reach the team.</summary>
    public IReadOnlyList<SupportChannel> Support => field ?? Keep(ref field, List("support", node => new SupportChannel(Document, node, this)));

    /// <summary><c>inputPorts</c>: what the product consumes.</summary>
    public IReadOnlyList<InputPort> InputPorts => field ?? Keep(ref field, List("inputPorts", node => new InputPort(this, node)));

    /// <summary><c>outputPorts</c>: what the product offers.</summary>
    public IReadOnlyList<OutputPort> OutputPorts => field ?? Keep(ref field, List("outputPorts", node => new OutputPort(this, node)));

    /// <summary><c>managementPorts</c>: where the product is operated and observed.</summary>
    public IReadOnlyList<ManagementPort> ManagementPorts => field ?? Keep(ref field, List("managementPorts", node => new ManagementPort(Document, node, this)));

    /// <summary><c>synonyms</c> (ODPS v1.1.0): other names of the product.</summary>
    public IReadOnlyList<Synonym> Synonyms => field ?? Keep(ref field, List("synonyms", node => new Synonym(Document, node, this)));

    /// <summary><c>context</c> (ODPS v1.1.0): guidance for AI agents.</summary>
    public Context? Context => field ?? Keep(ref field, Child("context", node => new Context(Document, node, this)));

    /// <summary><c>productCreatedTs</c>: when the product was created, in UTC, as the file writes it (ISO 8601).</summary>
    public string? CreatedTimestamp => Text("productCreatedTs");

    /// <summary>The contracts in the product's folder, by file name.</summary>
    public IReadOnlyList<Contract> Contracts => Mesh.ContractsOf(Key);

    /// <summary>The access agreements in the product's folder, by file name: who may read what it offers.</summary>
    public IReadOnlyList<Agreement> Agreements => Mesh.AgreementsOf(Key);

    /// <summary>The contracts under which output ports offer data, each once, in the order of the ports.</summary>
    public IReadOnlyList<Contract> OfferedContracts => field ?? Keep(ref field, [.. OutputPorts.Select(port => port.Contract).OfType<Contract>().Distinct()]);

    /// <summary>The objects of those contracts.</summary>
    public IReadOnlyList<SchemaObject> OfferedObjects => field ?? Keep(ref field, [.. OfferedContracts.SelectMany(contract => contract.Objects)]);

    /// <summary>The columns of those contracts, nested ones included.</summary>
    public IReadOnlyList<Column> OfferedColumns => field ?? Keep(ref field, [.. OfferedContracts.SelectMany(contract => contract.Columns)]);

    /// <summary>The products that this one consumes, each once, by key.</summary>
    public IReadOnlyList<Product> Sources => field ?? Keep(ref field, Distinct(InputPorts.Select(port => port.Source?.Product)));

    /// <summary>The products that consume this one, each once, by key.</summary>
    public IReadOnlyList<Product> Consumers => field ?? Keep(ref field, Distinct(OutputPorts.SelectMany(port => port.Consumers).Select(port => port.Product)));

    /// <summary>The products that consume this one, or what is made from it, each once, by key.</summary>
    public IReadOnlyList<Product> AllConsumers => [.. Downstream.ProductsOf(OutputPorts).Where(product => product != this).OrderBy(product => product.Key, StringComparer.Ordinal)];

    internal Mesh Mesh { get; }

    // By what a column is made from: asked for each column that reaches the product.
    private ILookup<Element, (Column Column, InputPort? Port)> ColumnsByOrigin => field ?? Keep(ref field, Contracts
        .SelectMany(contract => contract.Columns)
        .SelectMany(column => column.Origins.Select(origin => (origin.Part, Column: column, origin.Port)))
        .ToLookup(made => made.Part, made => (made.Column, made.Port)));

    /// <summary>Whether <c>status</c> is one of these, in any case.</summary>
    /// <param name="statuses">Such as <c>active</c>.</param>
    public bool HasStatus(params string[] statuses) => HasStatus(statuses.AsEnumerable());

    /// <summary>Whether <c>status</c> is one of these, in any case.</summary>
    /// <param name="statuses">Such as those of a parameter.</param>
    public bool HasStatus(IEnumerable<string> statuses) => Status.IsOneOf(statuses);

    /// <summary>The columns of the product that are made from a column, from what it is nested in, or from what is nested in it; with the ports that bring it.</summary>
    internal IEnumerable<(Column Column, InputPort? Port)> MadeFrom(Column source)
    {
        for (Element? part = source; part is Column or SchemaObject; part = part.Parent)
            foreach (var made in ColumnsByOrigin[part])
                yield return made;
        foreach (var made in source.WithNested().Skip(1).SelectMany(nested => ColumnsByOrigin[nested]))
            yield return made;
    }

    private static IReadOnlyList<Product> Distinct(IEnumerable<Product?> products) =>
        [.. products.OfType<Product>().Distinct().OrderBy(product => product.Key, StringComparer.Ordinal)];
}
