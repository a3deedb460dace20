using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What an element holds that comes and goes with it, counted.</summary>
internal static class Contents
{
    internal static IReadOnlyList<HeldCount> Of(string kind, Node node) => kind switch
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
