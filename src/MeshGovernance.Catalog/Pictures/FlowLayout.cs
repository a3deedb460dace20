namespace MeshGovernance.Catalog.Pictures;

/// <summary>A rectangle of the picture, in its units.</summary>
internal readonly record struct Box(double X, double Y, double Width, double Height)
{
    internal double Right => X + Width;

    internal double Bottom => Y + Height;

    internal double Middle => Y + (Height / 2);
}

/// <summary>
/// Where everything stands: domains in columns from left to right as the data flow, their products in columns of their own, and in each column
/// whoever is connected at the same height.
/// </summary>
/// <param name="Graph">What is shown.</param>
/// <param name="Nodes">The place of each node, by its number.</param>
/// <param name="Clusters">The place of each cluster, by its number.</param>
/// <param name="Width">How wide the picture is.</param>
/// <param name="Height">How high it is.</param>
/// <param name="TitleSize">How large the titles of the clusters are written: the more there is to see, the larger.</param>
internal sealed record FlowLayout(MeshGraph Graph, IReadOnlyList<Box> Nodes, IReadOnlyList<Box> Clusters, double Width, double Height, double TitleSize)
{
    internal const double NodeWidth = 186;
    internal const double NodeHeight = 34;
    internal const double Padding = 14;

    private const double NodeGap = 8;
    private const double InnerColumnGap = 36;
    private const double ClusterGap = 22;
    private const double ColumnGap = 72;
    private const double Margin = 12;
    private const double Aspect = 1.6;
    private const int Sweeps = 6;

    /// <summary>A domain of so few products needs no columns of its own.</summary>
    private const int FewNodes = 8;

    internal static FlowLayout Of(MeshGraph graph)
    {
        // A mesh that was just founded has nothing to place.
        if (graph.Nodes.Count == 0)
            return new FlowLayout(graph, [], [], 2 * Margin, 2 * Margin, TitleSize: 0);
        var titleSize = graph.Nodes.Count switch { <= 60 => 16, <= 200 => 22, <= 500 => 32, _ => 42 };
        var clusters = graph.Clusters.Select(cluster => Cluster.Of(graph, cluster, cluster.Key.Length == 0 ? 0 : titleSize)).ToArray();
        var clusterOf = new int[graph.Nodes.Count];
        foreach (var (index, cluster) in graph.Clusters.Index())
            foreach (var node in cluster.Nodes)
                clusterOf[node] = index;

        GraphEdge[] between =
        [
            .. graph.Edges.Select(edge => (From: clusterOf[edge.From], To: clusterOf[edge.To], edge.Count))
                .Where(edge => edge.From != edge.To)
                .GroupBy(edge => (edge.From, edge.To))
                .Select(group => new GraphEdge(group.Key.From, group.Key.To, group.Sum(edge => edge.Count))),
        ];
        var columns = Columns(clusters, Flow.Layers([.. clusters.Select(cluster => cluster.Stage)], between));
        var neighbours = between.Concat(between.Select(edge => new GraphEdge(edge.To, edge.From, edge.Count))).ToLookup(edge => edge.From, edge => (Other: edge.To, edge.Count));
        var height = columns.Max(column => HeightOf(column, clusters));
        var tops = new double[clusters.Length];
        Stack();
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            foreach (var column in sweep % 2 == 0 ? columns : columns.AsEnumerable().Reverse())
                SortByNeighbours(column);
            Stack();
        }

        return Place(graph, clusters, columns, tops, height, titleSize);

        void SortByNeighbours(List<int> column)
        {
            var wanted = column.ToDictionary(cluster => cluster, cluster => neighbours[cluster].Any()
                ? neighbours[cluster].Sum(other => (tops[other.Other] + (clusters[other.Other].Height / 2)) * other.Count) / neighbours[cluster].Sum(other => other.Count)
                : tops[cluster] + (clusters[cluster].Height / 2));
            List<int> sorted = [.. column.OrderBy(cluster => wanted[cluster]).ThenBy(cluster => cluster)];
            column.Clear();
            column.AddRange(sorted);
        }

        void Stack()
        {
            foreach (var column in columns)
            {
                var top = (height - HeightOf(column, clusters)) / 2;
                foreach (var cluster in column)
                {
                    tops[cluster] = top;
                    top += clusters[cluster].Height + ClusterGap;
                }
            }
        }
    }

    /// <summary>A column for each layer where that gives a picture of a good shape; else the layers are run together or broken up until it has one.</summary>
    private static List<List<int>> Columns(Cluster[] clusters, int[] layers)
    {
        var heights = clusters.Sum(cluster => cluster.Height + ClusterGap);
        var width = clusters.Average(cluster => cluster.Width + ColumnGap);
        var fitting = Math.Max(1, (int)Math.Round(Math.Sqrt(heights * Aspect / width)));
        var tallest = Math.Max(heights / fitting, clusters.Max(cluster => cluster.Height + ClusterGap));
        var apart = layers.Max() < fitting + 3;
        var columns = new List<List<int>>();
        var (layer, used, all) = (-1, 0.0, 0.0);
        foreach (var cluster in Enumerable.Range(0, clusters.Length).OrderBy(cluster => layers[cluster]).ThenBy(cluster => clusters[cluster].Stage))
        {
            var own = clusters[cluster].Height + ClusterGap;
            if (columns.Count == 0 || (apart ? layers[cluster] != layer || used + own > tallest * 1.5 : all + (own / 2) > columns.Count * heights / fitting))
            {
                columns.Add([]);
                used = 0;
            }

            columns[^1].Add(cluster);
            used += own;
            all += own;
            layer = layers[cluster];
        }

        return columns;
    }

    private static double HeightOf(IEnumerable<int> column, Cluster[] clusters) => column.Sum(cluster => clusters[cluster].Height + ClusterGap) - ClusterGap;

    private static FlowLayout Place(MeshGraph graph, Cluster[] clusters, List<List<int>> columns, double[] tops, double height, double titleSize)
    {
        var boxes = new Box[clusters.Length];
        var left = Margin;
        foreach (var column in columns)
        {
            var width = column.Max(cluster => clusters[cluster].Width);
            foreach (var cluster in column)
                boxes[cluster] = new Box(left + ((width - clusters[cluster].Width) / 2), Margin + tops[cluster], clusters[cluster].Width, clusters[cluster].Height);
            left += width + ColumnGap;
        }

        var nodes = new Box[graph.Nodes.Count];
        PlaceNodes();
        var neighbours = graph.Edges.Concat(graph.Edges.Select(edge => new GraphEdge(edge.To, edge.From, edge.Count))).ToLookup(edge => edge.From, edge => edge.To);
        for (var sweep = 0; sweep < 2; sweep++)
        {
            foreach (var column in clusters.SelectMany(cluster => cluster.Columns))
            {
                List<int> sorted = [.. column.OrderBy(node => neighbours[node].Select(other => nodes[other].Middle).DefaultIfEmpty(nodes[node].Middle).Average()).ThenBy(node => node)];
                column.Clear();
                column.AddRange(sorted);
            }

            PlaceNodes();
        }

        return new FlowLayout(graph, nodes, boxes, left - ColumnGap + Margin, height + (2 * Margin), titleSize);

        void PlaceNodes()
        {
            foreach (var (index, cluster) in clusters.Index())
                foreach (var (place, column) in cluster.Columns.Index())
                    foreach (var (row, node) in column.Index())
                        nodes[node] = new Box(
                            boxes[index].X + cluster.Inset + (place * (NodeWidth + InnerColumnGap)), boxes[index].Y + cluster.Head + (row * (NodeHeight + NodeGap)), NodeWidth, NodeHeight);
        }
    }

    /// <summary>A domain's own columns of nodes, and how much room they take; a node outside of all domains has no frame.</summary>
    private sealed record Cluster(List<List<int>> Columns, int Stage, double Inset, double Head)
    {
        internal double Width => (2 * Inset) + (Columns.Count * (NodeWidth + InnerColumnGap)) - InnerColumnGap;

        internal double Height => Head + (Columns.Max(column => column.Count) * (NodeHeight + NodeGap)) - NodeGap + Inset;

        internal static Cluster Of(MeshGraph graph, GraphCluster cluster, double titleSize)
        {
            var places = cluster.Nodes.Index().ToDictionary(node => node.Item, node => node.Index);
            GraphEdge[] inner =
            [
                .. graph.Edges.Where(edge => places.ContainsKey(edge.From) && places.ContainsKey(edge.To))
                    .Select(edge => new GraphEdge(places[edge.From], places[edge.To], edge.Count)),
            ];
            int[] stages = [.. cluster.Nodes.Select(node => graph.Nodes[node].Stage)];
            var layers = Flow.Layers(stages, inner);
            var sorted = cluster.Nodes.Index().GroupBy(node => cluster.Nodes.Count <= FewNodes ? 0 : layers[node.Index]).OrderBy(layer => layer.Key);
            var most = Math.Max(FewNodes, (int)Math.Ceiling(Math.Sqrt(cluster.Nodes.Count) * 2.2));
            List<List<int>> columns = [.. sorted.SelectMany(layer => layer.Select(node => node.Item).Chunk(most)).Select(column => column.ToList())];
            var framed = titleSize > 0;
            return new Cluster(columns, (int)Math.Round(stages.Average()), framed ? Padding : 0, framed ? titleSize + (2 * Padding) - 2 : 0);
        }
    }
}
