using System.Xml.Linq;
using CsCheck;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Pictures;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The picture of the mesh: what stands where, and what the file says of it.</summary>
public sealed class MeshPictureFileTests
{
    private static readonly Gen<(int Count, GraphEdge[] Edges)> Graphs =
        from count in Gen.Int[1, 12]
        from edges in Gen.Select(Gen.Int[0, count - 1], Gen.Int[0, count - 1]).Array[0, 30]
        select (count, edges.Where(edge => edge.Item1 != edge.Item2).Distinct().Select(edge => new GraphEdge(edge.Item1, edge.Item2, 1)).ToArray());

    [Fact]
    public void Without_circles_all_data_flow_to_the_right() => Graphs.Sample(graph =>
    {
        GraphEdge[] acyclic = [.. graph.Edges.Where(edge => edge.From < edge.To)];
        var layers = Flow.Layers(new int[graph.Count], acyclic);
        Assert.All(acyclic, edge => Assert.True(layers[edge.From] < layers[edge.To]));
    });

    [Fact]
    public void With_circles_at_least_half_of_the_flows_do() => Graphs.Sample(graph =>
    {
        var layers = Flow.Layers(new int[graph.Count], graph.Edges);
        Assert.True(graph.Edges.Count(edge => layers[edge.From] < layers[edge.To]) * 2 >= graph.Edges.Length);
    });

    [Fact]
    public void No_two_nodes_overlap()
    {
        var layout = FlowLayout.Of(MeshGraph.Of(Chain(30), SampleMesh.Day, _ => null));
        var boxes = layout.Nodes.ToList();
        Assert.All(boxes.Index(), box => Assert.DoesNotContain(boxes[(box.Index + 1)..], other =>
            box.Item.X < other.Right && other.X < box.Item.Right && box.Item.Y < other.Bottom && other.Y < box.Item.Bottom));
        Assert.All(boxes, box => Assert.True(box.X >= 0 && box.Y >= 0 && box.Right <= layout.Width && box.Bottom <= layout.Height));
    }

    [Fact]
    public void What_is_outside_of_the_mesh_is_in_the_picture_once()
    {
        var mesh = SampleMesh.Load(Fed("checkout/orders"), Fed("checkout/carts")).Mesh;
        var graph = MeshGraph.Of(mesh, SampleMesh.Day, _ => null);

        Assert.Equal("SAP", Assert.Single(graph.Nodes, node => node.Kind == GraphNodeKind.External).Title);
        Assert.Equal(2, graph.Edges.Count);
    }

    [Fact]
    public void Beyond_a_thousand_products_domains_stand_for_them()
    {
        var graph = MeshGraph.Of(SampleMesh.Load([.. Enumerable.Range(0, MeshGraph.MostProducts + 1).Select(number => SampleMesh.Product(FormattableString.Invariant($"d{number % 7}/p{number}")))]).Mesh, SampleMesh.Day, _ => null);

        Assert.Equal(7, graph.Nodes.Count);
        Assert.All(graph.Nodes, node => Assert.Equal(GraphNodeKind.Domain, node.Kind));
    }

    [Fact]
    public void Names_are_text_whatever_they_hold()
    {
        const string name = "<script>alert(1)</script>\\u202e\\u0000\\\" onload=x";
        var mesh = SampleMesh.Load(
            ("domains/checkout/orders/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: x\nname: \"{name}\"\nversion: 1.0.0\nstatus: \"{name}\"\n"),
            ("domains/checkout/domain.yaml", $"apiVersion: meshgovernance/v1\nkind: Domain\nid: checkout\nname: \"{name}\"\ndescription: D.\narchetype: sourceAligned\nteam: {{name: T}}\n")).Mesh;
        var picture = XDocument.Parse(MeshDrawing.File(FlowLayout.Of(MeshGraph.Of(mesh, SampleMesh.Day, _ => null)), PagePath.Mesh, "The mesh"));

        Assert.DoesNotContain(picture.Descendants(), element => element.Name.LocalName == "script" || element.Attributes().Any(attribute => attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal)));
        Assert.Contains("<script>", picture.Root!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_mesh_gives_the_same_picture() => Assert.Equal(FileOf(Chain(20)), FileOf(Chain(20)));

    private static string FileOf(Mesh mesh) => MeshDrawing.File(FlowLayout.Of(MeshGraph.Of(mesh, SampleMesh.Day, _ => null)), PagePath.Mesh, "The mesh");

    private static Mesh Chain(int length) => SampleMesh.Load([.. Enumerable.Range(0, length).Select(number => SampleMesh.Product(
        FormattableString.Invariant($"d{number % 4}/p{number}"), offers: FormattableString.Invariant($"c{number}"), consumes: number == 0 ? null : FormattableString.Invariant($"c{number - 1}")))]).Mesh;

    private static (string Path, string Text) Fed(string key)
    {
        var (path, text) = SampleMesh.Product(key);
        return (path, text + "customProperties: [{property: sourceSystem, value: SAP}]\n");
    }
}
