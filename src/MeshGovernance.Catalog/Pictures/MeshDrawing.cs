using System.Globalization;
using System.Text;
using System.Xml;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pictures;

/// <summary>
/// The graph as SVG that reads without scripts: classes instead of styles, links to pages, and numbers by which a script finds what is connected
/// (<c>site/web/src/graph</c>). Every text is made plain and goes through the XML writer.
/// </summary>
internal static class MeshDrawing
{
    /// <summary>Beyond so many edges nobody can follow one: the picture shows the flows between domains, and those between products where somebody looks.</summary>
    private const int MostEdges = 260;

    private const int LongestLabel = 22;
    private const double LetterWidth = 0.56;

    /// <summary>How the picture looks as an image or opened by itself; a script that puts it into a page leaves this away.</summary>
    private const string Style = """
        :root{--ink:#1d2733;--faint:#5c6b7a;--line:#8a99a8;--paper:#fff;--frame:#f1f4f7;--source:#0b62a8;--aggregate:#8a4b00;--consumer:#6b2fa0;--good:#00615a;--bad:#b3261e}
        @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--faint:#a4b1be;--line:#7c8b9a;--paper:#1b232c;--frame:#141a21;--source:#6db5f5;--aggregate:#f0b35c;--consumer:#c99af2;--good:#62d2c1;--bad:#ff9d90}}
        text{fill:var(--ink)}
        .graph-domain rect{fill:var(--frame);stroke:var(--line);stroke-opacity:.5}
        .graph-domain text{font-weight:600}
        .graph-node rect{fill:var(--paper);stroke:var(--line)}
        .graph-node.is-external rect,.graph-node.is-ending rect{stroke-dasharray:4 3}
        .graph-mark,.graph-arrow{fill:var(--faint)}
        .is-sourceAligned .graph-mark{fill:var(--source)}
        .is-aggregate .graph-mark{fill:var(--aggregate)}
        .is-consumerAligned .graph-mark{fill:var(--consumer)}
        .graph-light{stroke:var(--paper);stroke-width:1.5}
        .graph-light.is-green{fill:var(--good)}
        .graph-light.is-red{fill:var(--bad)}
        .graph-light.is-grey{fill:var(--paper);stroke:var(--faint)}
        .graph-edge,.graph-flow{fill:none;stroke:var(--line)}
        .graph-flow{stroke-opacity:.35}
        .is-dense .graph-edge{display:none}
        """;

    /// <summary>A file of its own.</summary>
    /// <param name="layout">The picture.</param>
    /// <param name="page">The page beside which the file lies; its links are relative to it.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    internal static string File(FlowLayout layout, string page, string label)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true }))
            Write(xml, layout, page, label);
        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, FlowLayout layout, string page, string label)
    {
        var dense = layout.Graph.Edges.Count > MostEdges && layout.Graph.Clusters.Any(cluster => cluster.Key.Length > 0);
        xml.WriteStartElement("svg", "http://www.w3.org/2000/svg");
        Attribute(xml, "class", dense ? "graph is-dense" : "graph");
        Attribute(xml, "viewBox", Invariant($"0 0 {layout.Width:0} {layout.Height:0}"));
        Attribute(xml, "width", Invariant($"{layout.Width:0}"));
        Attribute(xml, "height", Invariant($"{layout.Height:0}"));
        Attribute(xml, "role", "group");
        Attribute(xml, "aria-label", label);
        Attribute(xml, "font-family", "sans-serif");
        xml.WriteElementString("style", Style);
        WriteArrow(xml);
        xml.WriteStartElement("g");
        Attribute(xml, "class", "graph-view");
        WriteClusters(xml, layout, page);
        if (dense)
            WriteFlows(xml, layout);
        WriteEdges(xml, layout);
        foreach (var (number, node) in layout.Graph.Nodes.Index())
            WriteNode(xml, number, node, layout.Nodes[number], page);
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteArrow(XmlWriter xml)
    {
        xml.WriteStartElement("defs");
        xml.WriteStartElement("marker");
        foreach (var (name, value) in (IEnumerable<(string, string)>)
            [("id", "graph-arrow"), ("viewBox", "0 0 8 8"), ("refX", "7"), ("refY", "4"), ("markerWidth", "7"), ("markerHeight", "7"), ("markerUnits", "userSpaceOnUse"), ("orient", "auto")])
            Attribute(xml, name, value);
        xml.WriteStartElement("path");
        Attribute(xml, "d", "M0 0 8 4 0 8z");
        Attribute(xml, "class", "graph-arrow");
        xml.WriteEndElement();
        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void WriteClusters(XmlWriter xml, FlowLayout layout, string page)
    {
        foreach (var (index, cluster) in layout.Graph.Clusters.Index().Where(cluster => cluster.Item.Key.Length > 0))
        {
            var box = layout.Clusters[index];
            xml.WriteStartElement("g");
            Attribute(xml, "class", "graph-domain");
            Attribute(xml, "data-domain", cluster.Key);
            Rectangle(xml, box, 10);
            StartLink(xml, cluster.Page, page, "graph-domain-link");
            xml.WriteStartElement("text");
            Attribute(xml, "x", Number(box.X + FlowLayout.Padding));
            Attribute(xml, "y", Number(box.Y + FlowLayout.Padding + (layout.TitleSize * 0.8)));
            Attribute(xml, "font-size", Number(layout.TitleSize));
            xml.WriteString(Short(cluster.Title, (int)((box.Width - (2 * FlowLayout.Padding)) / (layout.TitleSize * LetterWidth))));
            xml.WriteEndElement();
            xml.WriteEndElement();
            xml.WriteEndElement();
        }
    }

    /// <summary>The flows between domains, as wide as they are many.</summary>
    private static void WriteFlows(XmlWriter xml, FlowLayout layout)
    {
        var clusterOf = layout.Graph.Clusters.Index().SelectMany(cluster => cluster.Item.Nodes.Select(node => (node, cluster.Index))).ToDictionary(pair => pair.node, pair => pair.Index);
        xml.WriteStartElement("g");
        Attribute(xml, "class", "graph-flows");
        foreach (var flow in layout.Graph.Edges.Select(edge => (From: clusterOf[edge.From], To: clusterOf[edge.To])).Where(flow => flow.From != flow.To).GroupBy(flow => flow).OrderBy(flow => flow.Key))
        {
            xml.WriteStartElement("path");
            Attribute(xml, "class", "graph-flow");
            Attribute(xml, "d", Curve(layout.Clusters[flow.Key.From], layout.Clusters[flow.Key.To]));
            Attribute(xml, "stroke-width", Number(Math.Min(24, 3 * Math.Sqrt(flow.Count()))));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteEdges(XmlWriter xml, FlowLayout layout)
    {
        xml.WriteStartElement("g");
        Attribute(xml, "class", "graph-edges");
        Attribute(xml, "marker-end", "url(#graph-arrow)");
        foreach (var edge in layout.Graph.Edges)
        {
            xml.WriteStartElement("path");
            Attribute(xml, "class", layout.Graph.Nodes[edge.From].Kind == GraphNodeKind.External ? "graph-edge is-external" : "graph-edge");
            Attribute(xml, "data-from", Number(edge.From));
            Attribute(xml, "data-to", Number(edge.To));
            if (edge.Count > 1)
                Attribute(xml, "stroke-width", Number(Math.Min(6, Math.Sqrt(edge.Count))));
            Attribute(xml, "d", Curve(layout.Nodes[edge.From], layout.Nodes[edge.To]));
            if (edge.Purpose is { } purpose)
                xml.WriteElementString("title", PlainText.Line($"{layout.Graph.Nodes[edge.From].Title} for {layout.Graph.Nodes[edge.To].Title}: {purpose}"));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static void WriteNode(XmlWriter xml, int number, GraphNode node, Box box, string page)
    {
        StartLink(xml, node.Page, page, Classes(node));
        Attribute(xml, "data-node", Number(number));
        if (node.Domain.Length > 0)
            Attribute(xml, "data-domain", node.Domain);
        if (node.Kind == GraphNodeKind.Product)
            Attribute(xml, "data-product", node.Key);
        if (node.Archetype is { } archetype)
            Attribute(xml, "data-archetype", CamelCase(archetype.ToString()));
        if (node.Status.Length > 0)
            Attribute(xml, "data-status", node.Status);
        if (node.Light is { } light)
            Attribute(xml, "data-light", JsonText.Name(light));
        Attribute(xml, "transform", Invariant($"translate({box.X:0.#} {box.Y:0.#})"));
        xml.WriteElementString("title", PlainText.Line($"{node.Title} ({Description(node)})"));
        Rectangle(xml, box with { X = 0, Y = 0 }, node.Kind == GraphNodeKind.External ? 15 : 5);
        WriteMark(xml, node);
        xml.WriteStartElement("text");
        Attribute(xml, "x", "26");
        Attribute(xml, "y", "22");
        Attribute(xml, "font-size", "13.5");
        xml.WriteString(Short(node.Title, LongestLabel));
        xml.WriteEndElement();
        if (node.Light is { } shown)
            WriteLight(xml, shown);
        xml.WriteEndElement();
    }

    /// <summary>How the data stand, on the corner: a disc, a diamond or a ring, as marks on pages are.</summary>
    private static void WriteLight(XmlWriter xml, DataLight light)
    {
        xml.WriteStartElement("path");
        Attribute(xml, "class", $"graph-light is-{JsonText.Name(light)}");
        Attribute(xml, "d", light == DataLight.Red ? "M177-7 184 0 177 7 170 0z" : "M171.5 0a5.5 5.5 0 1 1 11 0a5.5 5.5 0 1 1-11 0z");
        xml.WriteEndElement();
    }

    private static string Words(DataLight light) => light switch
    {
        DataLight.Green => "data as promised",
        DataLight.Red => "data with a broken promise",
        _ => "data not looked at",
    };

    /// <summary>The archetype as a shape, for those who cannot tell the colours apart.</summary>
    private static void WriteMark(XmlWriter xml, GraphNode node)
    {
        xml.WriteStartElement("path");
        Attribute(xml, "class", "graph-mark");
        Attribute(xml, "d", node switch
        {
            { Kind: GraphNodeKind.External } => "M9 12.5h9v9h-9z",
            { Archetype: Archetype.Aggregate } => "M13.5 11.5 19 17l-5.5 5.5L8 17z",
            { Archetype: Archetype.ConsumerAligned } => "M9.5 12v10l9-5z",
            _ => "M8.5 17a5 5 0 1 1 10 0a5 5 0 1 1-10 0z",
        });
        xml.WriteEndElement();
    }

    private static void StartLink(XmlWriter xml, string? target, string page, string classes)
    {
        xml.WriteStartElement(target is null ? "g" : "a");
        Attribute(xml, "class", classes);
        if (target is not null)
            Attribute(xml, "href", PagePath.Relative(page, target));
    }

    private static string Classes(GraphNode node)
    {
        var kind = node.Kind.ToString().ToLowerInvariant();
        var archetype = node.Archetype is { } known ? $" is-{CamelCase(known.ToString())}" : "";
        var ending = node.Status is "deprecated" or "retired" ? " is-ending" : "";
        return $"graph-node is-{kind}{archetype}{ending}";
    }

    private static string Description(GraphNode node) => node.Kind switch
    {
        GraphNodeKind.External => "outside of the mesh",
        GraphNodeKind.Product => $"{node.Key}{(node.Status.Length > 0 ? $", {node.Status}" : "")}{(node.Light is { } light ? $", {Words(light)}" : "")}",
        _ => "domain",
    };

    /// <summary>From the right of one box to the left of the next; within a column around its right, and from left to right against the flow.</summary>
    private static string Curve(Box from, Box to)
    {
        var (forward, back) = (to.X >= from.Right, to.Right <= from.X);
        var (start, end) = (back ? from.X : from.Right, forward ? to.X : to.Right);
        var bend = Math.Max(30, Math.Abs(end - start) / 2);
        var (leave, arrive) = (back ? start - bend : start + bend, forward ? end - bend : end + bend);
        return Invariant($"M{start:0} {from.Middle:0}C{leave:0} {from.Middle:0} {arrive:0} {to.Middle:0} {end:0} {to.Middle:0}");
    }

    private static void Rectangle(XmlWriter xml, Box box, double corner)
    {
        xml.WriteStartElement("rect");
        if (box.X != 0)
            Attribute(xml, "x", Number(box.X));
        if (box.Y != 0)
            Attribute(xml, "y", Number(box.Y));
        Attribute(xml, "width", Number(box.Width));
        Attribute(xml, "height", Number(box.Height));
        Attribute(xml, "rx", Number(corner));
        xml.WriteEndElement();
    }

    private static string Short(string text, int most)
    {
        if (text.Length <= most)
            return text;
        var end = most > 1 && char.IsHighSurrogate(text[most - 2]) ? most - 2 : Math.Max(0, most - 1);
        return $"{text[..end].TrimEnd()}…";
    }

    private static string CamelCase(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    private static string Number(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, PlainText.Line(value));
}
