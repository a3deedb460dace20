namespace MeshGovernance.Catalog.Pictures;

/// <summary>Which nodes of a directed graph stand left of which, so that as many edges as can be lead to the right.</summary>
internal static class Flow
{
    /// <summary>
    /// The layer of each node, from 0: behind all that it consumes, and not before its stage. Edges that close a circle are left out of account:
    /// those that an order of the nodes, made by taking away sources, sinks and whatever gives most more than it takes (Eades, Lin and Smyth), turns back.
    /// </summary>
    internal static int[] Layers(int[] stages, IReadOnlyList<GraphEdge> edges)
    {
        var order = Order(stages, edges);
        var place = new int[order.Length];
        foreach (var (index, node) in order.Index())
            place[node] = index;
        var forward = edges.Where(edge => place[edge.From] < place[edge.To]).ToLookup(edge => edge.From, edge => edge.To);
        int[] layers = [.. stages];
        foreach (var node in order)
            foreach (var next in forward[node])
                layers[next] = Math.Max(layers[next], layers[node] + 1);

        // Layers that nobody is in are no layers.
        var used = layers.Distinct().Order().Index().ToDictionary(layer => layer.Item, layer => layer.Index);
        return [.. layers.Select(layer => used[layer])];
    }

    private static int[] Order(int[] stages, IReadOnlyList<GraphEdge> edges)
    {
        var outgoing = edges.ToLookup(edge => edge.From);
        var incoming = edges.ToLookup(edge => edge.To);
        int[] gives = [.. stages.Index().Select(node => outgoing[node.Index].Sum(edge => edge.Count))];
        int[] takes = [.. stages.Index().Select(node => incoming[node.Index].Sum(edge => edge.Count))];
        var left = new List<int>();
        var right = new List<int>();
        var open = Enumerable.Range(0, stages.Length).OrderBy(node => stages[node]).ToList();
        while (open.Count > 0)
        {
            if (open.FindLastIndex(node => gives[node] == 0) is var sink and >= 0)
                right.Add(Take(sink));
            else if (open.FindIndex(node => takes[node] == 0) is var source and >= 0)
                left.Add(Take(source));
            else
                left.Add(Take(open.IndexOf(open.MaxBy(node => gives[node] - takes[node]))));
        }

        right.Reverse();
        return [.. left, .. right];

        int Take(int index)
        {
            var node = open[index];
            open.RemoveAt(index);
            foreach (var edge in outgoing[node])
                takes[edge.To] -= edge.Count;
            foreach (var edge in incoming[node])
                gives[edge.From] -= edge.Count;
            return node;
        }
    }
}
