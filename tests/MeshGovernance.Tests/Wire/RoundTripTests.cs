using CsCheck;
using MeshGovernance.Policies;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Wire;

public sealed class RoundTripTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.String[0, 40], Gen.Const("name"), Gen.Const("internal"));

    private static readonly Gen<Tree> Trees = Gen.Recursive<Tree>((depth, trees) => depth > 4
        ? Texts.Select(text => new Tree(NodeKind.Text, text, [], []))
        : Gen.OneOf(
            Texts.Select(text => new Tree(NodeKind.Text, text, [], [])),
            Gen.Const(new Tree(NodeKind.Null, null, [], [])),
            trees.Array[0, 4].Select(items => new Tree(NodeKind.List, null, [], items)),
            Gen.Select(Texts, trees).Array[0, 4].Select(fields => new Tree(NodeKind.Map, null, [.. fields.Select(field => field.Item1)], [.. fields.Select(field => field.Item2)]))));

    [Fact]
    public void A_document_arrives_as_it_was_sent() => Trees.Array[1, 4].Sample(trees =>
    {
        var documents = trees.Select((tree, index) => new Document(index, DocumentKind.Product, ["checkout", $"p{index}"], tree.ToNode())).ToArray();
        using var stream = new MemoryStream();
        using var writer = new WireWriter(stream);
        foreach (var document in documents)
            DocumentCodec.Write(writer, document);
        writer.Flush();
        stream.Position = 0;
        using var reader = new WireReader(stream, 1000);
        for (var i = 0; i < documents.Length; i++)
            Assert.Equal(Show(documents[i].Root), Show(DocumentCodec.Read(reader, i).Root));
    }, iter: 2_000, threads: 1);

    [Fact]
    public void A_violation_arrives_with_its_other_ends()
    {
        var sent = new WireViolation(3, 4, ["field"], "Wrong.", "key", IsCertain: true, [new WireEdit(3, 4, EditKind.Set, "field", "value", NodeKind.Text)]) { Related = [new WireRelated(-1, 0), new WireRelated(7, 8)] };
        using var stream = new MemoryStream();
        using var writer = new WireWriter(stream);
        sent.Write(writer);
        writer.Flush();
        stream.Position = 0;
        using var reader = new WireReader(stream, 1000);
        var read = WireViolation.Read(reader);
        Assert.Equal(sent.Related, read.Related);
        Assert.Equal((sent.Document, sent.Node, sent.Message, sent.Key, sent.IsCertain), (read.Document, read.Node, read.Message, read.Key, read.IsCertain));
        Assert.Equal(sent.Edits, read.Edits);
    }

    [Fact]
    public void Noise_is_refused_and_never_believed() => Gen.Byte.Array[0, 300].Sample(noise =>
    {
        using var reader = new WireReader(new MemoryStream(noise), 1000);
        var thrown = Record.Exception(() =>
        {
            while (reader.ByteOrEnd() >= 0)
                WireViolation.Read(reader);
        });
        Assert.True(thrown is null or WireException, thrown?.ToString());
    }, iter: 5_000, threads: 1);

    private static string Show(Node node) =>
        $"{node.Ordinal}{node.Kind}{node.Text}({string.Join(',', node.Items.Select((item, index) => (index < node.Keys.Count ? node.Keys[index] + "=" : "") + Show(item)))})";

    private sealed record Tree(NodeKind Kind, string? Text, string[] Keys, Tree[] Items)
    {
        internal Node ToNode()
        {
            var ordinal = 0;
            return ToNode(ref ordinal);
        }

        private Node ToNode(ref int ordinal)
        {
            var own = ordinal++;
            var items = new Node[Items.Length];
            for (var i = 0; i < items.Length; i++)
                items[i] = Items[i].ToNode(ref ordinal);
            return Kind switch
            {
                NodeKind.List => Node.List(own, items),
                NodeKind.Map => Node.Map(own, Keys, items),
                _ => Node.Scalar(own, Kind, Text),
            };
        }
    }
}
