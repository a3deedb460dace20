using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pictures;

/// <summary>What a node of the picture stands for.</summary>
internal enum GraphNodeKind
{
    /// <summary>What lies outside of the mesh and feeds it: an application, a bought dataset.</summary>
    External,

    Product,

    /// <summary>A whole domain, where the mesh is too large to show its products.</summary>
    Domain,
}

/// <summary>A node of the picture.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Key">What files call it.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Domain">The key of its domain; empty for what lies outside.</param>
internal sealed record GraphNode(GraphNodeKind Kind, string Key, string Title, string Domain)
{
    /// <summary>Its page, relative to the site's root; null where it has none.</summary>
    internal string? Page { get; init; }

    internal Archetype? Archetype { get; init; }

    internal string Status { get; init; } = "";

    /// <summary>How its data stand; null where nobody has looked at any data.</summary>
    internal DataLight? Light { get; init; }

    /// <summary>How far to the right it belongs where the flow of data does not say: outside, source-aligned, aggregate, consumer-aligned.</summary>
    internal int Stage => Kind == GraphNodeKind.External ? 0 : Archetype is { } archetype ? 1 + (int)archetype : 1;
}

/// <summary>That data flow from one node to another, both by their numbers, and for how many flows this one stands.</summary>
internal readonly record struct GraphEdge(int From, int To, int Count)
{
    /// <summary>What the data are read for, by the agreements in force; null where none says.</summary>
    internal string? Purpose { get; init; }
}

/// <summary>A domain with the numbers of its nodes; for nodes outside of all domains its key is empty.</summary>
internal sealed record GraphCluster(string Key, string Title, string? Page, IReadOnlyList<int> Nodes);

/// <summary>The mesh as nodes and edges: data products in their domains, and what feeds them from outside.</summary>
internal sealed record MeshGraph(IReadOnlyList<GraphNode> Nodes, IReadOnlyList<GraphEdge> Edges, IReadOnlyList<GraphCluster> Clusters)
{
    /// <summary>Up to so many products are shown one by one.</summary>
    internal const int MostProducts = 1000;

    /// <summary>The whole mesh on a day; of one with more than a thousand products, its domains only.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="day">The day.</param>
    /// <param name="lightOf">How the data of a product stand; null where nobody has looked at any data.</param>
    internal static MeshGraph Of(Mesh mesh, DateOnly day, Func<Product, DataLight?> lightOf) => mesh.Products.Count <= MostProducts ? OfProducts(mesh, day, lightOf) : OfDomains(mesh);

    private static MeshGraph OfProducts(Mesh mesh, DateOnly day, Func<Product, DataLight?> lightOf)
    {
        var systems = SystemsOf(mesh.Products);
        GraphNode[] nodes = [.. systems.Select(External), .. mesh.Products.Select(product => Node(product) with { Light = lightOf(product) })];
        var numbers = nodes.Index().ToDictionary(node => (node.Item.Kind, node.Item.Key), node => node.Index);
        int NumberOf(Product product) => numbers[(GraphNodeKind.Product, product.Key)];

        var edges = new List<GraphEdge>();
        foreach (var product in mesh.Products)
        {
            if (SystemOf(product) is { } system)
                edges.Add(new GraphEdge(numbers[(GraphNodeKind.External, system)], NumberOf(product), 1));
            edges.AddRange(ConsumersOf(product).Where(consumer => consumer != product).Select(consumer => new GraphEdge(NumberOf(product), NumberOf(consumer), 1)
            {
                Purpose = AgreedPurposes.Of(product, consumer, day) is { Count: > 0 } purposes ? string.Join(" ", purposes) : null,
            }));
        }

        return new MeshGraph(nodes, edges, ClustersOf(nodes, mesh));
    }

    private static MeshGraph OfDomains(Mesh mesh)
    {
        var systems = SystemsOf(mesh.Products);
        var products = mesh.Products.ToLookup(product => product.DomainId);
        GraphNode[] nodes =
        [
            .. systems.Select(External),
            .. products.Select(domain => domain.Key).Order(StringComparer.Ordinal).Select(key => new GraphNode(
                GraphNodeKind.Domain, key, string.Create(CultureInfo.InvariantCulture, $"{TitleOf(mesh, key)} ({products[key].Count()})"), key)
            {
                Page = mesh.DomainOf(key) is null ? null : PagePath.Domain(key),
                Archetype = mesh.DomainOf(key)?.Archetype,
            }),
        ];
        var numbers = nodes.Index().ToDictionary(node => (node.Item.Kind, node.Item.Key), node => node.Index);
        var flows = mesh.Products.SelectMany(product => ConsumersOf(product)
            .Where(consumer => consumer.DomainId != product.DomainId)
            .Select(consumer => (From: numbers[(GraphNodeKind.Domain, product.DomainId)], To: numbers[(GraphNodeKind.Domain, consumer.DomainId)])));
        var feeds = mesh.Products.Where(product => SystemOf(product) is not null)
            .Select(product => (From: numbers[(GraphNodeKind.External, SystemOf(product)!)], To: numbers[(GraphNodeKind.Domain, product.DomainId)]));
        return new MeshGraph(
            nodes,
            [.. feeds.Concat(flows).GroupBy(flow => flow).OrderBy(group => group.Key).Select(group => new GraphEdge(group.Key.From, group.Key.To, group.Count()))],
            [.. nodes.Index().Select(node => new GraphCluster("", "", null, [node.Index]))]);
    }

    private static IReadOnlyList<GraphCluster> ClustersOf(IReadOnlyList<GraphNode> nodes, Mesh mesh) =>
    [
        .. nodes.Index().GroupBy(node => node.Item.Domain).SelectMany(group => group.Key.Length == 0
            ? group.Select(node => new GraphCluster("", "", null, [node.Index]))
            : [new GraphCluster(group.Key, TitleOf(mesh, group.Key), mesh.DomainOf(group.Key) is null ? null : PagePath.Domain(group.Key), [.. group.Select(node => node.Index)])]),
    ];

    private static GraphNode Node(Product product) => new(
        GraphNodeKind.Product, product.Key, PlainText.Line(string.IsNullOrWhiteSpace(product.Name) ? product.Folder : product.Name), product.DomainId)
    {
        Page = PagePath.Product(product.Key),
        Archetype = product.Archetype,
        Status = PlainText.Cap(product.Status),
    };

    private static GraphNode External(string system) => new(GraphNodeKind.External, system, PlainText.Line(system), "");

    private static string TitleOf(Mesh mesh, string domain) => mesh.DomainOf(domain)?.Name is { } name && !string.IsNullOrWhiteSpace(name) ? PlainText.Line(name) : domain;

    private static IEnumerable<string> SystemsOf(IEnumerable<Product> products) => products.Select(SystemOf).OfType<string>().Distinct().Order(StringComparer.Ordinal);

    private static string? SystemOf(Product product) => string.IsNullOrWhiteSpace(product.SourceSystem) ? null : PlainText.Cap(product.SourceSystem.Trim());

    private static IEnumerable<Product> ConsumersOf(Product product) => product.OutputPorts.SelectMany(port => port.Consumers).Select(port => port.Product).Distinct();
}
