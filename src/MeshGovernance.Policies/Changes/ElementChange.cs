namespace MeshGovernance.Policies;

/// <summary>One thing that a pull request changes in a data product or in one of its contracts.</summary>
public sealed class ElementChange
{
    private const int LongestValue = 60;

    private readonly ProductChange product;
    private readonly Difference difference;

    internal ElementChange(ProductChange product, Difference difference)
    {
        this.product = product;
        this.difference = difference;
        Was = difference.Before is { } before ? ProductChange.Find(product.Before, before) : null;
        Now = difference.After is { } after ? ProductChange.Find(product.After, after) : null;
    }

    /// <summary>What happened.</summary>
    public ChangeType Type => difference.Type;

    /// <summary>The kind of the element that changed: <c>product</c>, <c>outputPort</c>, <c>contract</c>, <c>object</c>, <c>column</c>, <c>serviceLevel</c> and so on.</summary>
    public string Kind => difference.Kind;

    /// <summary>The field below the element, with dots; empty where the element itself came, went, or got another name.</summary>
    public string Field => difference.Field;

    /// <summary>
    /// How bad it is for whoever reads the data and does nothing about it. That a column has a value no more breaks whoever relies on the value, and nobody else.
    /// </summary>
    public Severity Severity => !difference.IsWeighed ? difference.Severity ?? Severity.Editorial
        : Readers.Count > 0 ? Severity.Breaking
        : IsReadByNobody ? Severity.Compatible
        : difference.Severity ?? Severity.Editorial;

    /// <summary>Whether what relied on the old state fails or reads something else.</summary>
    public bool IsBreaking => Severity == Severity.Breaking;

    /// <summary>The same for those who do read it: what breaks nobody, since everybody says what they read and it is not that, is no more than risky.</summary>
    public Severity SeverityForReaders => IsBreaking && IsReadByNobody ? Severity.Risky : Severity;

    /// <summary>Why it is as bad as that, in a sentence.</summary>
    public string Why => difference.Why ?? "";

    /// <summary>The value as it was, as people read it; null where there was none.</summary>
    public string? Old => difference.Old;

    /// <summary>The value as it is, as people read it; null where there is none.</summary>
    public string? New => difference.New;

    /// <summary>The product, port, contract, object or column that changed, as it was, or the nearest of them around what changed; null where there was none.</summary>
    public Element? Was { get; }

    /// <summary>The same as it is; null where it is gone.</summary>
    public Element? Now { get; }

    /// <summary>The contract that the change is in, as it was; null where it is in none.</summary>
    public Contract? ContractBefore => ContractIn(product.Before, difference.Files.Before);

    /// <summary>The contract that the change is in, as it is; null where it is in none, or the contract is gone.</summary>
    public Contract? ContractAfter => ContractIn(product.After, difference.Files.After);

    /// <summary>Where to point a violation: at what changed, and where it is gone, at what was there.</summary>
    public Place Place => difference.After is { } after ? PlaceOf(product.After!, after) : PlaceOf(product.Before!, difference.Before!.Value);

    /// <summary>What happened, in words: <c>Column orders@1/orders/email is gone</c>.</summary>
    public string Words => (Type, Field) switch
    {
        (ChangeType.Added, "") => $"{Sentence} is new",
        (ChangeType.Removed, "") => $"{Sentence} is gone",
        (ChangeType.Renamed or ChangeType.Moved, _) => $"{Sentence} is no longer called '{Cut(Old)}'",
        (ChangeType.Added, _) => $"'{Field}' of {difference.Title} has '{Cut(New)}' more",
        (ChangeType.Removed, _) => $"'{Field}' of {difference.Title} has '{Cut(Old)}' no more",
        _ => $"'{Field}' of {difference.Title} is {Said(New)}, and was {Said(Old)}",
    };

    /// <summary>The output ports that offered, before the change, what it changes.</summary>
    public IReadOnlyList<OutputPort> Offers => field ??= ChangedPart.Offers(Was, Type == ChangeType.Removed && Field.Length == 0);

    /// <summary>
    /// The input ports of other data products that read what changed, as they are now: those that consumed it before the change and are still there. Whoever
    /// says what it reads, in the custom property <c>reads</c>, is no reader of the rest, nor of other values than those that it lists.
    /// </summary>
    public IReadOnlyList<InputPort> Readers => field ??= [.. Consumers().Where(pair => IsReadBy(pair.Before)).Select(pair => pair.After)];

    /// <summary>
    /// The readers who have not agreed: their input port names the old major version still, and its custom property <c>agreesTo</c> names no later one, nor
    /// <c>removal</c> where what they read is gone.
    /// </summary>
    public IReadOnlyList<InputPort> ReadersLeftBehind => field ??= [.. Consumers().Where(pair => IsReadBy(pair.Before) && !pair.After.HasAgreed(pair.Before, Type == ChangeType.Removed)).Select(pair => pair.After)];

    /// <summary>Whether everybody who consumes it says what they read, and none of them reads this.</summary>
    public bool IsReadByNobody => Offers.SelectMany(port => port.Consumers).Any() && Readers.Count == 0;

    /// <summary>
    /// Whether no port offers the major version any more that its consumers name: then whatever else changes in the contract concerns nobody who stays, and the
    /// change of the port tells whom it leaves behind.
    /// </summary>
    public bool IsInNextMajor => ContractBefore is not null && Offers.Count > 0
        && !Offers.Any(was => product.After?.OutputPorts.Any(port => port.ContractId == was.ContractId && Versions.IsSameMajor(port.Version, was.Version)) ?? false);

    /// <summary>The value that a column has no more; null where the change takes none.</summary>
    internal string? GoneValue => difference.Gone;

    private string Sentence => char.ToUpperInvariant(difference.Title[0]) + difference.Title[1..];

    /// <summary>Whether the offer had been announced to end, and its last day has passed: whoever has stayed was told.</summary>
    /// <param name="day">The day of the change.</param>
    public bool HadEnded(DateOnly day) => Offers.Count > 0 && Offers.All(port => port.HasEnded(day));

    private static string Said(string? value) => value is null ? "missing" : $"'{Cut(value)}'";

    private static string Cut(string? value) => value is { Length: > LongestValue } ? value[..(LongestValue - 1)] + "…" : value ?? "";

    private bool IsReadBy(InputPort consumer) => ChangedPart.IsReadBy(Was, consumer, GoneValue);

    /// <summary>Who consumed it and is still there, before the change and after it.</summary>
    private IEnumerable<(InputPort Before, InputPort After)> Consumers() =>
        from offer in Offers
        from before in offer.Consumers
        where before.Product.Key != product.Before?.Key
        let after = product.Mesh.ProductOf(before.Product.Key)?.InputPorts.FirstOrDefault(port => port.Name == before.Name && port.ContractId == before.ContractId)
        where after is not null
        select (before, after);

    private static Contract? ContractIn(Product? product, int? document) => product?.Contracts.FirstOrDefault(contract => contract.Document.Index == document);

    private static Place PlaceOf(Product product, NodeAddress address)
    {
        Element whole = product.Contracts.FirstOrDefault(contract => contract.Document.Index == address.Document) is { } contract ? contract : product;
        return whole.At(whole.Node.Find(address.Node) ?? whole.Node);
    }
}
