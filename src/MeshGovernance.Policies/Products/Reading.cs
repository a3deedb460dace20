namespace MeshGovernance.Policies;

/// <summary>
/// One of the custom property <c>reads</c> of an input port: a part of its source that the consumer relies on. It is a text, <c>orders.status</c>, or a
/// map with the values that matter, <c>{column: orders.status, values: [shipped, paid]}</c>.
/// </summary>
public sealed class Reading : Element
{
    private Resolved? resolved;

    internal Reading(InputPort port, Node node)
        : base(port.Document, node, port) => Port = port;

    /// <summary>The port that reads.</summary>
    public InputPort Port { get; }

    /// <summary>What is read: <c>object.column</c>, with nested columns behind further dots, or <c>object</c> for all of it.</summary>
    public string Path => (Node.Kind == NodeKind.Map ? Text("column") : Node.Text) ?? "";

    /// <summary><c>values</c>: the values of the column that matter; empty where all do.</summary>
    public IReadOnlyList<string> Values => field ?? Keep(ref field, Texts("values"));

    /// <summary>Where the path stands.</summary>
    internal Node PathNode => Node.Kind == NodeKind.Map ? Node["column"]! : Node;

    /// <summary>Where the values stand.</summary>
    internal IReadOnlyList<Node> ValueNodes => Node["values"]?.Items ?? [];

    /// <summary>Whether a contract describes the column or object that is read, or one around or within it.</summary>
    /// <param name="element">A column or an object.</param>
    /// <param name="contract">The contract that describes it.</param>
    internal bool Meets(Element element, Contract contract) => In(contract).Any(part => ContractPaths.IsOnTheWay(part, element));

    /// <summary>What it names in a contract; nothing where the contract has no such part.</summary>
    internal IReadOnlyList<Element> In(Contract contract)
    {
        // Asked for each column of one contract in turn.
        if (Volatile.Read(ref resolved) is { } last && last.Contract == contract)
            return last.Parts;
        var parts = ContractPaths.Find(contract.Objects, Path);
        Volatile.Write(ref resolved, new Resolved(contract, parts));
        return parts;
    }

    /// <summary>What is wrong with an item of the list, for the one who wrote it; null where it says what is read.</summary>
    internal static string? FaultOf(Node item) => item switch
    {
        { Kind: NodeKind.Text, Text.Length: > 0 } => null,
        { Kind: not NodeKind.Map } => "is no path such as orders.status",
        _ when item.Keys.FirstOrDefault(key => key is not ("column" or "values")) is { } key => $"has the key '{key}', and only 'column' and 'values' are read",
        _ when item["column"] is not { Kind: NodeKind.Text, Text.Length: > 0 } => "names no 'column'",
        _ when item["values"] is { } values && (values.Kind != NodeKind.List || values.Items.Count == 0 || values.Items.Any(value => !value.IsScalar || value.Kind == NodeKind.Null)) =>
            "has 'values' that are no list of values: leave the key out where all values matter",
        _ => null,
    };

    private sealed record Resolved(Contract Contract, IReadOnlyList<Element> Parts);
}
