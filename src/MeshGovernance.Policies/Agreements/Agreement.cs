namespace MeshGovernance.Policies;

/// <summary>
/// An access agreement: one of <c>agreements/*.yaml</c> beside a data product. It says who may read which of its output ports, for what and how long.
/// Its days are inclusive.
/// </summary>
public sealed class Agreement : Element
{
    private const string Ending = ".yaml";

    private readonly Mesh mesh;

    internal Agreement(Mesh mesh, Document document)
        : base(document, document.Root, null)
    {
        this.mesh = mesh;
        ProductKey = $"{document.Keys[0]}/{document.Keys[1]}";
        File = document.Keys[2].EndsWith(Ending, StringComparison.Ordinal) ? document.Keys[2][..^Ending.Length] : document.Keys[2];
    }

    /// <summary>The name of the file, without its ending.</summary>
    public string File { get; }

    /// <summary><c>apiVersion</c>: the version of OAAS that the file follows, such as <c>v0.9.0</c>.</summary>
    public string ApiVersion => TextOrEmpty("apiVersion");

    /// <summary><c>name</c>: the title; null where it has none.</summary>
    public string? Name => Text("name");

    /// <summary><c>version</c> of the agreement.</summary>
    public string? Version => Text("version");

    /// <summary><c>status</c>: requested, approved or rejected.</summary>
    public string Status => TextOrEmpty("status");

    /// <summary>Whether <c>status</c> is <c>approved</c>. Whether it holds on a day is <see cref="IsInForce"/>.</summary>
    public bool IsApproved => Status == "approved";

    /// <summary><c>description.purpose</c>: why the consumer needs the data.</summary>
    public string Purpose => About("purpose") ?? "";

    /// <summary><c>description.usage</c>: what the consumer may do with the data.</summary>
    public string? Usage => About("usage");

    /// <summary><c>description.limitations</c>: what the consumer must not do with it.</summary>
    public string? Limitations => About("limitations");

    /// <summary><c>description.terms</c>: what else was agreed on.</summary>
    public string? Terms => About("terms");

    /// <summary><c>startTimestamp</c>: the first day; null where it holds from the beginning.</summary>
    public DateOnly? FirstDay => Date("startTimestamp");

    /// <summary><c>endTimestamp</c>: the last day; null where it does not end.</summary>
    public DateOnly? LastDay => Date("endTimestamp");

    /// <summary><c>nextReassessmentTimestamp</c>: the day by which the two sides look at it again; null where none is named.</summary>
    public DateOnly? NextReassessment => Date("nextReassessmentTimestamp");

    /// <summary><c>provider.dataProductId</c>: the product that is read, as the file names it.</summary>
    public string ProviderId => Of("provider", "dataProductId") ?? "";

    /// <summary><c>provider.outputPortId</c>: the output port that is read, as the file names it.</summary>
    public string PortId => Of("provider", "outputPortId") ?? "";

    /// <summary><c>provider.dataContractId</c>: the contract against which access was granted.</summary>
    public string? ContractId => Of("provider", "dataContractId");

    /// <summary><c>provider.dataContractVersion</c>: the version of that contract.</summary>
    public string? ContractVersion => Of("provider", "dataContractVersion");

    /// <summary>The product in whose folder the agreement lies; null where there is none.</summary>
    public Product? Product => mesh.ProductOf(ProductKey);

    /// <summary>The output port that may be read; null where there is none, or where the agreement names another product.</summary>
    public OutputPort? Port => NamesItsProduct ? PortMatch.Single : null;

    /// <summary><c>consumer.teamId</c>: the domain that reads, as the file names it.</summary>
    public string? ConsumerTeam => Of("consumer", "teamId");

    /// <summary><c>consumer.dataProductId</c>: the product that reads, as the file names it.</summary>
    public string? ConsumerId => Of("consumer", "dataProductId");

    /// <summary><c>consumer.userId</c>: the person who reads.</summary>
    public string? ConsumerUser => Of("consumer", "userId");

    /// <summary>Who may read, in one word: the key of the product, else the domain or the person.</summary>
    public string ConsumerName => Consumer?.Key ?? ConsumerId ?? ConsumerUser ?? ConsumerTeam ?? "";

    /// <summary>The product that may read; null where the agreement is with a team or a person, or names one that there is not.</summary>
    public Product? Consumer => ConsumerId is { } id ? mesh.ProductNamed(id) ?? mesh.ProductOf($"{ConsumerTeam}/{id}") : null;

    /// <summary>The domain that may read: that of the product, else the one that is named; null where there is none.</summary>
    public Domain? ConsumerDomain => Consumer is { } product ? product.Domain : ConsumerTeam is { } team ? mesh.DomainOf(team) : null;

    /// <summary>The input ports of the consumer that read the port, by product; empty where nobody uses the agreement.</summary>
    public IReadOnlyList<InputPort> InputPorts => field ?? Keep(ref field, [.. (Port?.Consumers ?? []).Where(IsWith)]);

    /// <summary><c>roles</c>: the roles of the provider that are granted.</summary>
    public IReadOnlyList<Role> Roles => field ?? Keep(ref field, List("roles", node => new Role(Document, node, this)));

    /// <summary>The custom property <c>columns</c>: the columns that may be read: by their names, as <c>object.column</c>, or all of an object as <c>object.*</c>; empty where all may.</summary>
    public IReadOnlyList<string> Columns => field ?? Keep(ref field, [.. ColumnsOf(CustomProperties.FirstOrDefault(custom => custom.Property == "columns")?.Value)]);

    /// <summary>The custom property <c>classification</c>: the most closed classification for which access was granted; null where none is named.</summary>
    public string? Classification => Custom("classification");

    /// <summary>The columns of the port that may be read, nested ones included.</summary>
    public IReadOnlyList<Column> CoveredColumns => field ?? Keep(ref field, [.. (Port?.Columns ?? []).Where(Covers)]);

    internal string ProductKey { get; }

    internal bool NamesItsProduct => ProviderId == ProductKey || ProviderId == Product?.Id || $"{Of("provider", "teamId")}/{ProviderId}" == ProductKey;

    internal Match<OutputPort> PortMatch => field ?? Keep(ref field, FindPort());

    /// <summary>Whether the consumer may read on a day: access was granted, has begun and has not ended.</summary>
    /// <param name="day">The day.</param>
    public bool IsInForce(DateOnly day) => IsApproved && !(FirstDay > day) && !(LastDay < day);

    /// <summary>Whether the agreement lets the consumer read a column: it names the column or one around it, or it names none at all.</summary>
    /// <param name="column">A column of the port.</param>
    public bool Covers(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return Columns.Count == 0 || Columns.Any(name => IsNamed(column, name));
    }

    /// <summary>Whether an input port is one of those who may read: of the product that is named, or of the domain where none is.</summary>
    internal bool IsWith(InputPort port) => ConsumerId is null
        ? ConsumerUser is null && ConsumerTeam == port.Product.DomainId
        : Consumer == port.Product;

    internal static bool IsNamed(Column column, string name)
    {
        if (name == $"{column.Object.Name}.*")
            return true;
        for (var at = column; at is not null; at = at.Parent as Column)
            if (name == at.Name || name == ContractPaths.WithinObject(at) || name == $"{at.Object.Name}.{ContractPaths.WithinObject(at)}")
                return true;
        return false;
    }

    private static string[] ColumnsOf(Node? value) => value switch
    {
        { Kind: NodeKind.List } list => [.. list.OwnItems.Select(item => item.Text).OfType<string>()],
        { Text: { } text } => text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        _ => [],
    };

    private string? About(string field) => Of("description", field);

    private string? Of(string map, string field) => Node[map]?[field] is { IsScalar: true } scalar ? scalar.Text : null;

    /// <summary>
    /// By its id, by its name with the major version, or by its name alone: then it is of the version that was agreed on, and the lowest of several,
    /// so that a new version beside it changes nothing.
    /// </summary>
    private Match<OutputPort> FindPort()
    {
        var ports = Product?.OutputPorts ?? [];
        var id = PortId;
        var named = ports.Where(port => port.Id == id).ToList();
        if (named.Count == 0)
            named = [.. ports.Where(port => Versions.Major(port.Version) is not null && id == port.Label)];
        if (named.Count == 0)
            named = [.. ports.Where(port => port.Name == id && (ContractVersion is null || Versions.IsSameMajor(port.Version, ContractVersion)))];
        return new Match<OutputPort>([.. named.OrderBy(port => port.Version ?? "", Comparer<string>.Create(Versions.Compare)).Take(1)]);
    }
}
