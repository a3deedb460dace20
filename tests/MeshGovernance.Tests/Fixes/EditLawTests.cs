using System.Text;
using CsCheck;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

/// <summary>The law of every edit: the new text reads as the old one with that field changed, and with nothing else changed.</summary>
public sealed class EditLawTests
{
    private static readonly string[] Values = ["sensitive", "true", "it's: #1", "a, b", "", "zwei\nZeilen", "[x]"];

    public static TheoryData<string> Variants => [.. Variant.All.Select(variant => variant.Name)];

    [Theory]
    [MemberData(nameof(Variants))]
    public void The_new_text_reads_as_the_edited_model(string name)
    {
        var variant = Variant.All.Single(variant => variant.Name == name);
        var files = Corpus.Texts.Select(variant.Rewrite).Select(Read).OfType<(string, Descriptor)>().ToList();
        Assert.True(files.Count > Corpus.Texts.Count * 9 / 10, "The variant breaks the files.");
        var edits =
            from file in OneOf(files)
            from map in OneOf(Maps(file.Item2.Document.Root).ToList())
            from edit in EditOf(map)
            select (Text: file.Item1, Descriptor: file.Item2, Map: map, Edit: edit);

        var (written, asked) = (0, 0);
        edits.Sample(
            drawn =>
            {
                asked++;
                if (new TextEdits(drawn.Descriptor, SourceLines.Of(Encoding.UTF8.GetBytes(drawn.Text))).Write(drawn.Map, drawn.Edit) is not { } edit)
                    return;
                written++;
                var after = Encoding.UTF8.GetString(TextPatch.Apply(Encoding.UTF8.GetBytes(drawn.Text), [edit])!);
                if (Read(after) is not var (_, read))
                    Assert.Fail($"{edit} makes the file unreadable.");
                else
                    Assert.Equal(Show(drawn.Descriptor.Document.Root, drawn.Map, drawn.Edit), Show(read.Document.Root, null, null));
                AssertKept(drawn.Text, after, drawn.Map[drawn.Edit.Field], edit);
            },
            iter: 1000,
            threads: 1,
            print: drawn => $"{drawn.Edit} at {drawn.Descriptor.Places.Anchor(drawn.Map)} of\n{drawn.Text}");

        // A law about nothing would hold as well.
        Assert.True(written > asked / 10, $"Only {written} of {asked} edits could be written.");
    }

    [Theory]
    [InlineData("a: &x {b: c}\nd: *x\n", "a", "An alias copies it.")]
    [InlineData("a: &x {b: c}\n", "a", "The anchor belongs to the map.")]
    [InlineData("a: [b: c]\n", "a/0", "A pair without braces takes no second entry.")]
    [InlineData("a:\n  b: >\n    text\n", "a", "A block of text has no line below which to write.")]
    public void Where_the_text_leaves_doubt_there_is_no_edit(string text, string path, string why)
    {
        var (_, descriptor) = Read(text)!.Value;
        var map = path.Split('/').Aggregate(descriptor.Document.Root, (node, step) => node[step] ?? node.Items[0]);
        var edit = new TextEdits(descriptor, SourceLines.Of(Encoding.UTF8.GetBytes(text))).Write(map, new WireEdit(0, map.Ordinal, EditKind.Set, "new", "x", NodeKind.Text));
        Assert.True(edit is null, why);
    }

    /// <summary>Comments, line ends and the byte order mark stay: what goes is the value and nothing around it, or the whole line of an entry.</summary>
    private static void AssertKept(string before, string after, Node? old, TextEdit edit)
    {
        Assert.Equal(before.StartsWith('\uFEFF'), after.StartsWith('\uFEFF'));
        if (LineEnds(before) is var ends and not "mixed" && LineEnds(after) is var left and not "none")
            Assert.Equal(ends, left);
        var gone = SourceLines.Of(Encoding.UTF8.GetBytes(before)).Within(edit.Range);
        if (gone.Length > 0 && edit.Text.Length > 0)
            Assert.Equal(old!.Text, TestNodes.Yaml(gone).Text);
    }

    private static string LineEnds(string text) => string.Concat(text.Where(letter => letter is '\r' or '\n')) switch
    {
        "" => "none",
        var ends when ends.Replace("\r\n", "").Length == 0 => "CRLF",
        var ends when !ends.Contains('\n', StringComparison.Ordinal) => "CR",
        var ends when !ends.Contains('\r', StringComparison.Ordinal) => "LF",
        _ => "mixed",
    };

    private static Gen<WireEdit> EditOf(Node map)
    {
        var field = OneOf<string>([.. map.Keys, .. map.Keys, "newField", "new field"]);
        return Gen.Select(field, OneOf(Values), Gen.Int[0, 3], (name, value, kind) => kind switch
        {
            0 => new WireEdit(0, map.Ordinal, EditKind.Remove, name, "", NodeKind.Null),
            1 => new WireEdit(0, map.Ordinal, EditKind.Set, name, "42", NodeKind.Integer),
            _ => new WireEdit(0, map.Ordinal, EditKind.Set, name, value, NodeKind.Text),
        });
    }

    private static Gen<T> OneOf<T>(IReadOnlyList<T> choices) => Gen.Int[0, choices.Count - 1].Select(index => choices[index]);

    private static (string Text, Descriptor Descriptor)? Read(string text)
    {
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(text), new ReadingLimits());
        return parsed is { Root: { Kind: NodeKind.Map } root, Faults.Count: 0 }
            ? (text, new Descriptor("a.yaml", DescriptorKinds.Find("product")!, new Document(0, DocumentKind.Product, ["a", "b"], root), parsed.Places))
            : null;
    }

    private static IEnumerable<Node> Maps(Node node) =>
        (node is { Kind: NodeKind.Map, Items.Count: > 0 } ? new[] { node } : []).Concat(node.Items.SelectMany(Maps));

    /// <summary>The model as text, after an edit of one of its maps.</summary>
    private static string Show(Node node, Node? map, WireEdit? edit)
    {
        if (node.Kind == NodeKind.List)
            return $"[{string.Join(", ", node.Items.Select(item => Show(item, map, edit)))}]";
        if (node.Kind != NodeKind.Map)
            return $"{node.Kind} {node.Text}";
        var entries = node.Keys.Zip(node.Items, (key, value) => (key, Text: Show(value, map, edit))).ToList();
        if (node == map && edit is not null)
        {
            var at = entries.FindIndex(entry => entry.key == edit.Field);
            if (at >= 0)
                entries.RemoveAt(at);
            if (edit.Kind == EditKind.Set)
                entries.Add((edit.Field, $"{edit.ValueKind} {edit.Value}"));
        }

        // Where among the others a new entry stands says nothing.
        return $"{{{string.Join(", ", entries.OrderBy(entry => entry.key, StringComparer.Ordinal).Select(entry => $"{entry.key}: {entry.Text}"))}}}";
    }
}
