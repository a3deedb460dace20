namespace MeshGovernance.Policies;

/// <summary>A data contract: an <c>*.odcs.yaml</c> of the Open Data Contract Standard (ODCS).</summary>
public sealed class Contract : Element
{
    internal Contract(Mesh mesh, Document document)
        : base(document, document.Root, null)
    {
        Mesh = mesh;
        DomainId = document.Keys[0];
        ProductKey = $"{document.Keys[0]}/{document.Keys[1]}";
    }

    /// <summary>The product in whose folder the contract lies; null where that folder has no readable <c>product.yaml</c>.</summary>
    public Product? Product => Mesh.ProductOf(ProductKey);

    /// <summary>The output ports of the product that offer data under this contract.</summary>
    public IReadOnlyList<OutputPort> OutputPorts => field ?? Keep(
        ref field, Product is { } product ? [.. product.OutputPorts.Where(port => port.Contract == this)] : []);

    /// <summary><c>apiVersion</c>: the version of ODCS that the file follows, such as <c>v3.2.0</c>.</summary>
    public string ApiVersion => TextOrEmpty("apiVersion");

    /// <summary><c>id</c> of the contract, which ports name as <c>contractId</c>.</summary>
    public string ContractId => TextOrEmpty("id");

    /// <summary><c>version</c> of the contract.</summary>
    public string Version => TextOrEmpty("version");

    /// <summary><c>name</c>: the title.</summary>
    public string? Name => Text("name");

    /// <summary><c>status</c>: proposed, draft, active, deprecated or retired; the standard allows any text.</summary>
    public string? Status => Text("status");

    /// <summary><c>domain</c>: free text.</summary>
    public string? DeclaredDomain => Text("domain");

    /// <summary><c>dataProduct</c>: free text, deprecated since ODCS v3.1.0.</summary>
    public string? DeclaredProduct => Text("dataProduct");

    /// <summary><c>tenant</c>: the organisation.</summary>
    public string? Tenant => Text("tenant");

    /// <summary><c>description</c>: purpose, usage and limitations.</summary>
    public Description? Description => field ?? Keep(ref field, Child("description", node => new Description(Document, node, this)));

    /// <summary><c>context</c> (ODCS v3.2.0): guidance for AI agents.</summary>
    public Context? Context => field ?? Keep(ref field, Context.Of(Document, Node["context"], this));

    /// <summary><c>servers</c>: where the data is, one for each environment.</summary>
    public IReadOnlyList<Server> Servers => field ?? Keep(ref field, List("servers", node => new Server(Document, node, this)));

    /// <summary><c>schema</c>: tables, views, topics and files.</summary>
    public IReadOnlyList<SchemaObject> Objects => field ?? Keep(ref field, List("schema", node => new SchemaObject(this, node)));

    /// <summary>All columns of all objects, nested ones included, in the order of the file.</summary>
    public IReadOnlyList<Column> Columns => field ?? Keep(ref field, [.. Objects.SelectMany(item => item.AllColumns)]);

    /// <summary><c>team</c>; ODCS v3.0 lists its members without a name.</summary>
    public Team? Team => field ?? Keep(ref field, Node["team"] is { IsScalar: false } node ? new Team(Document, node, this) : null);

    /// <summary><c>support</c>: how to reach the team.</summary>
    public IReadOnlyList<SupportChannel> Support => field ?? Keep(ref field, List("support", node => new SupportChannel(Document, node, this)));

    /// <summary><c>roles</c>: who may get access, and who decides.</summary>
    public IReadOnlyList<Role> Roles => field ?? Keep(ref field, List("roles", node => new Role(Document, node, this)));

    /// <summary><c>slaProperties</c>: service levels.</summary>
    public IReadOnlyList<ServiceLevel> ServiceLevels => field ?? Keep(ref field, List("slaProperties", node => new ServiceLevel(Document, node, this)));

    /// <summary><c>slaDefaultElement</c>: deprecated by the standard.</summary>
    public string? DefaultServiceLevelElement => Text("slaDefaultElement");

    /// <summary><c>price</c> of the data.</summary>
    public Price? Price => field ?? Keep(ref field, Child("price", node => new Price(Document, node, this)));

    /// <summary><c>contractCreatedTs</c>: when the contract was created, as the file writes it (ISO 8601).</summary>
    public string? CreatedTimestamp => Text("contractCreatedTs");

    /// <summary>What checks found out about its data; null where nobody looked. Whether evidence is recorded at all in this mesh, <see cref="Mesh.HasEvidence"/> says.</summary>
    public ContractEvidence? Evidence => field ?? Keep(ref field, Mesh.EvidenceOf(this));

    /// <summary>Its elements by the paths with which evidence relates to them.</summary>
    internal EvidencePaths EvidencePaths => field ?? Keep(ref field, new EvidencePaths(this));

    /// <summary>Whether any column says what it is made from.</summary>
    internal bool SaysLineage => Columns.Any(column => column.TransformSourceObjects.Count > 0);

    internal Mesh Mesh { get; }

    internal string DomainId { get; }

    internal string ProductKey { get; }

    /// <summary>Whether <c>status</c> is one of these, in any case.</summary>
    /// <param name="statuses">Such as <c>draft</c>.</param>
    public bool HasStatus(params string[] statuses) => HasStatus(statuses.AsEnumerable());

    /// <summary>Whether <c>status</c> is one of these, in any case.</summary>
    /// <param name="statuses">Such as those of a parameter.</param>
    public bool HasStatus(IEnumerable<string> statuses) => Status.IsOneOf(statuses);

    /// <summary>
    /// The version that follows after a change of a severity: the next major after one that breaks, the next minor after one that a reader may notice, else the
    /// next patch. Null where the version is not made of numbers.
    /// </summary>
    /// <param name="severity">How bad the change is for whoever reads the data.</param>
    public string? VersionAfter(Severity severity) => Versions.After(Version, severity);

    /// <summary>The edits that give the contract a version, and with it the output ports that offer data under it.</summary>
    /// <param name="version">Such as <c>1.5.0</c>.</param>
    public Edit[] SetVersion(string version) => [Set("version", version), .. OutputPorts.Select(port => port.Set("version", version))];

    /// <summary>Whether the version is this one or a later one.</summary>
    /// <param name="version">Such as <c>1.4.0</c>.</param>
    public bool IsAtLeast(string version) => Versions.IsSame(Version, version) || Versions.Compare(Version, version) > 0;

    /// <summary>Whether a link of one of these types stands in the contract or its product, or in the description of either.</summary>
    /// <param name="types">Such as <c>privacyStatement</c>; <c>privacy-statement</c> is the same.</param>
    public bool HasLink(IEnumerable<string> types) => new Element?[] { this, Description, Product, Product?.Description }
        .SelectMany(element => element?.AuthoritativeDefinitions ?? [])
        .Any(link => types.Any(link.Type.HasSameWords));

    /// <summary>The service levels of a kind, by the standard's name or its two-letter synonym, in any case.</summary>
    /// <param name="property">Such as <c>retention</c>, <c>frequency</c> or <c>latency</c>.</param>
    public IEnumerable<ServiceLevel> ServiceLevelsFor(string property) => ServiceLevels.Where(level => level.IsFor(property));
}
