using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A box of the picture: where it lies, what it says, and the page it leads to.</summary>
internal sealed record LineageNode(int X, int Y, string Title, string Under, string? Page, string Kind)
{
    /// <summary>What the data on the line to it are read for; empty where no agreement says.</summary>
    internal string Purpose { get; init; } = "";
}

/// <summary>A line of the picture, as a path of SVG, and what is read along it for what.</summary>
internal sealed record LineageEdge(string Path, string Purpose);

/// <summary>A product between what it is made of and who consumes it, drawn once for all.</summary>
public sealed class LineagePart : IPage
{
    internal const int BoxWidth = 208;
    internal const int BoxHeight = 46;

    private const int Wide = 760;
    private const int Narrow = 480;
    private const int Top = 30;
    private const int Step = 58;
    private const int Most = 7;
    private const int LongestTitle = 25;
    private const int LongestUnder = 30;

    private LineagePart(PageFrame frame, Product product)
    {
        Frame = frame;
        HasSources = product.Sources.Count > 0 || product.SourceSystem is { Length: > 0 };
        HasConsumers = product.Consumers.Count > 0;
        Width = HasSources ? Wide : Narrow;
        var sources = Column(0, [.. Outside(product), .. product.Sources.Select(source => Box(source) with { Purpose = PurposeOf(source, product) })], "sources");
        var consumers = Column(Width - BoxWidth, [.. product.Consumers.Select(consumer => Box(consumer) with { Purpose = PurposeOf(product, consumer) })], "consumers");
        var rows = Math.Max(1, Math.Max(sources.Count, consumers.Count));
        Height = Top + (rows * Step);
        var self = new LineageNode(HasSources ? (Width - BoxWidth) / 2 : 0, Top + (((rows * Step) - BoxHeight) / 2), Cap(Phrases.NameOf(product), LongestTitle), Cap(Phrases.NameOf(product.Domain, product.DomainId), LongestUnder), null, "self");
        sources = Centred(sources, rows);
        consumers = Centred(consumers, rows);
        Nodes = [.. sources, self, .. consumers];
        Edges = [.. sources.Select(source => Edge(source, self)), .. consumers.Select(consumer => Edge(self, consumer))];
    }

    public PageFrame Frame { get; }

    internal bool HasSources { get; }

    internal bool HasConsumers { get; }

    /// <summary>Whether there is nothing to draw besides the product.</summary>
    internal bool IsAlone => !HasSources && !HasConsumers;

    internal int Width { get; }

    internal int Height { get; }

    internal IReadOnlyList<LineageNode> Nodes { get; }

    internal IReadOnlyList<LineageEdge> Edges { get; }

    internal static LineagePart Of(PageFrame frame, Product product) => new(frame, product);

    private static IEnumerable<LineageNode> Outside(Product product) =>
        product.SourceSystem is { Length: > 0 } system ? [new LineageNode(0, 0, Cap(system, LongestTitle), "outside the mesh", null, "outside")] : [];

    private static LineageNode Box(Product product) =>
        new(0, 0, Cap(Phrases.NameOf(product), LongestTitle), Cap(Phrases.NameOf(product.Domain, product.DomainId), LongestUnder), PagePath.Product(product.Key), "product");

    private string PurposeOf(Product source, Product consumer) => PlainText.Line(AgreementPhrases.Purpose(source, consumer, Frame.Site.Catalog.AsOf));

    private static List<LineageNode> Column(int x, List<LineageNode> nodes, string what)
    {
        var shown = nodes.Count > Most ? [.. nodes.Take(Most - 1), new LineageNode(0, 0, $"{nodes.Count - Most + 1} more", what, null, "outside")] : nodes;
        return [.. shown.Select(node => node with { X = x })];
    }

    private static List<LineageNode> Centred(List<LineageNode> nodes, int rows)
    {
        var first = Top + ((rows - nodes.Count) * Step / 2) + ((Step - BoxHeight) / 2);
        return [.. nodes.Select((node, index) => node with { Y = first + (index * Step) })];
    }

    private static LineageEdge Edge(LineageNode from, LineageNode to)
    {
        var (x, y, endX, endY) = (from.X + BoxWidth, from.Y + (BoxHeight / 2), to.X, to.Y + (BoxHeight / 2));
        var middle = (x + endX) / 2;
        return new LineageEdge(FormattableString.Invariant($"M{x} {y}C{middle} {y} {middle} {endY} {endX} {endY}"), from.Purpose + to.Purpose);
    }

    private static string Cap(string text, int longest) => PlainText.Line(text) is var line && line.Length > longest ? line[..(longest - 1)].TrimEnd() + "…" : line;
}
