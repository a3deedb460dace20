using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What is told of an element that came or went: a few fields, and how much came and went with it.</summary>
internal static class Contents
{
    private static readonly Dictionary<string, string[]> Telling = new()
    {
        ["domain"] = ["name", "archetype"],
        ["product"] = ["name", "status", "version"],
        ["contract"] = ["version", "status"],
        ["outputPort"] = ["type", "version"],
        ["column"] = ["logicalType", "classification", "tags"],
        ["serviceLevel"] = ["value", "unit", "element"],
        ["member"] = ["role"],
        ["customProperty"] = ["value"],
        ["supportChannel"] = ["url"],
        ["server"] = ["type", "environment"],
        ["authoritativeDefinition"] = ["type", "url"],
        ["policy"] = ["title", "version", "status"],
        ["waiver"] = ["policy", "elements", "until"],
        ["decision"] = ["outcome", "date"],
    };

    internal static IReadOnlyList<Fact> FactsOf(string kind, Node node) =>
        [.. Telling.GetValueOrDefault(kind, []).Select(field => new Fact(field, ValueText.Of(node[field], field) ?? "")).Where(fact => fact.Value.Length > 0)];

    internal static IReadOnlyList<HeldCount> HeldBy(string kind, Node node) => kind switch
    {
        "product" => Held(("inputPort", Items(node, "inputPorts").Length), ("outputPort", Items(node, "outputPorts").Length)),
        "contract" => Held(("object", Items(node, "schema").Length), ("column", Items(node, "schema").Sum(Columns))),
        "object" or "column" => Held(("column", Columns(node))),
        _ => [],
    };

    private static int Columns(Node node) =>
        Items(node, "properties").Sum(column => 1 + Columns(column)) + (node["items"] is { Kind: NodeKind.Map } items ? Columns(items) : 0);

    private static Node[] Items(Node node, string list) => node[list] is { Kind: NodeKind.List } found ? found.OwnItems : [];

    private static List<HeldCount> Held(params ReadOnlySpan<(string Kind, int Count)> counts)
    {
        var held = new List<HeldCount>();
        foreach (var (kind, count) in counts)
            if (count > 0)
                held.Add(new HeldCount(kind, count));
        return held;
    }
}
