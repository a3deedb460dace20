using System.Text;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Reading;

public sealed class YamlReaderTests
{
    private static readonly ReadingLimits Limits = new(FileBytes: 2000, Nesting: 5, AliasNodes: 6);

    [Theory]
    [InlineData("", "engine/empty 1:1 The file is empty.")]
    [InlineData("# only a comment\n", "engine/empty 1:1 The file is empty.")]
    [InlineData("a: 1\na: 2\n", "engine/duplicate-key 2:1 The key 'a' stands twice in this map: remove one.")]
    [InlineData("a: &x {b: 1}\nc:\n  <<: *x\n", "engine/merge-key 3:3 '<<' is no part of YAML 1.2: write the fields out.")]
    [InlineData("a: 1\n---\nb: 2\n", "engine/second-document 2:1 A second document begins here: keep one document in a file.")]
    [InlineData("a:\n\tb: 1\n", "engine/tab 2:1 A tab indents this line: use spaces.")]
    [InlineData("a:\n  - b\n \t- c\n", "engine/tab 3:1 A tab indents this line: use spaces.")]
    [InlineData("a: !secret b\n", "engine/tag 1:4 The tag '!secret' is not known here: remove it.")]
    [InlineData("a: {b: {c: {d: {e: {f: 1}}}}}\n", "engine/nesting 1:24 Maps and lists are nested more than 5 deep here.")]
    [InlineData("a: &x [1, 2]\nb: [*x, *x, *x]\n", "engine/aliases 2:13 The aliases of this file stand for more than 6 values.")]
    [InlineData("a: *x\n", "engine/yaml 1:4 The alias '*x' names no anchor above it.")]
    [InlineData("a: &x [*x]\n", "engine/yaml 1:8 The alias '*x' names no anchor above it.")]
    [InlineData("? [a, b]\n: c\n", "engine/yaml 1:3 A key must be a plain name, not a list, a map or an alias.")]
    [InlineData("a: 'open\n", "engine/yaml 1:4 A quote is opened and never closed.")]
    [InlineData("a: [1, 2\n", "engine/yaml 1:8 A list in brackets is not closed, or a comma is missing.")]
    [InlineData("a: b: c\n", "engine/yaml 1:5 A ': ' stands where no key can be: put quotes around a text that holds one.")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "engine/lfs-pointer 1:1 This is a pointer of Git LFS, not the file: keep descriptors out of LFS (git lfs untrack, then add the file again).")]
    public void What_cannot_be_read_says_where_and_how_to_mend_it(string yaml, string expected) => Assert.Equal(expected, Faults(Encoding.UTF8.GetBytes(yaml)));

    /// <summary>A worker counts the nodes that it is sent: what is left out may not be counted either.</summary>
    [Theory]
    [InlineData("a: 1\na: {b: &x 2}\nc: 3\n")]
    [InlineData("a: 1\n<<: {b: 2}\nc: 3\n")]
    public void What_is_left_out_leaves_no_gap(string yaml)
    {
        var parsed = new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(yaml), Limits);
        Assert.Equal(2, parsed.Root!["c"]!.Ordinal);
        Assert.Equal(new Position(3, 4), parsed.Places.Value(parsed.Root["c"]!).Start);
        Assert.Equal(3, parsed.Places.Count);
    }

    [Fact]
    public void Utf16_is_refused() =>
        Assert.Equal("engine/encoding 1:1 The file is UTF-16 or UTF-32: save it as UTF-8.", Faults([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("a: 1\n")]));

    [Fact]
    public void A_line_that_is_not_utf8_is_named() =>
        Assert.Equal("engine/encoding 2:1 This line is not UTF-8: save the file in that encoding.", Faults([.. "a: 1\nb: "u8, 0xFC, .. "\n"u8]));

    [Fact]
    public void A_file_beyond_the_limit_is_not_read() =>
        Assert.StartsWith("engine/file-size 1:1 The file has 2001 bytes", Faults(new byte[2001]), StringComparison.Ordinal);

    [Theory]
    [InlineData("\uFEFFa: 1\r\nb: [x, 'y']\r\n")]
    [InlineData("---\na: 1\nb: [x, 'y']\n")]
    [InlineData("%YAML 1.2\n---\na: 1\nb: [x, 'y']\n...\n")]
    public void A_mark_line_ends_and_a_document_start_are_fine(string yaml) => Assert.Equal("", Faults(Encoding.UTF8.GetBytes(yaml)));

    [Theory]
    [InlineData("1", NodeKind.Integer)]
    [InlineData("-12", NodeKind.Integer)]
    [InlineData("0x1F", NodeKind.Integer)]
    [InlineData("0o17", NodeKind.Integer)]
    [InlineData("0x", NodeKind.Text)]
    [InlineData("1.0", NodeKind.Number)]
    [InlineData("1.0.0", NodeKind.Text)]
    [InlineData(".5", NodeKind.Number)]
    [InlineData("1e3", NodeKind.Number)]
    [InlineData("-.inf", NodeKind.Number)]
    [InlineData(".nan", NodeKind.Number)]
    [InlineData(".", NodeKind.Text)]
    [InlineData("+", NodeKind.Text)]
    [InlineData("2026-01-31", NodeKind.Text)]
    [InlineData("yes", NodeKind.Text)]
    [InlineData("on", NodeKind.Text)]
    [InlineData("True", NodeKind.Boolean)]
    [InlineData("~", NodeKind.Null)]
    [InlineData("null", NodeKind.Null)]
    [InlineData("'null'", NodeKind.Text)]
    [InlineData("\"1\"", NodeKind.Text)]
    [InlineData("!!str 1", NodeKind.Text)]
    [InlineData("1_000", NodeKind.Text)]
    public void Scalars_mean_what_the_core_schema_says(string scalar, NodeKind kind) => Assert.Equal(kind, TestNodes.Yaml($"a: {scalar}\n")["a"]!.Kind);

    [Fact]
    public void Keys_and_values_carry_their_exact_ranges()
    {
        var parsed = new YamlDescriptorReader().Parse("name: Orders\nports:\n  - name: 'a b'\n    text: >\n      long\n"u8.ToArray(), Limits);
        var port = parsed.Root!["ports"]!.Items[0];
        Assert.Equal("1:7-1:13", Show(parsed.Places.Value(parsed.Root["name"]!)));
        Assert.Equal("1:1-1:5", Show(parsed.Places.Key(parsed.Root["name"]!)));
        Assert.Equal("2:1-2:6", Show(parsed.Places.Key(parsed.Root["ports"]!)));
        Assert.Equal("3:11-3:16", Show(parsed.Places.Value(port["name"]!)));
        Assert.Equal("3:5-3:16", Show(parsed.Places.Anchor(port)));
        Assert.Equal("4:5-4:9", Show(parsed.Places.Key(port["text"]!)));
    }

    [Fact]
    public void An_alias_is_a_copy_that_stands_where_the_alias_is()
    {
        var parsed = new YamlDescriptorReader().Parse("a: &x {b: 1}\nc: *x\n"u8.ToArray(), Limits);
        var (original, copy) = (parsed.Root!["a"]!, parsed.Root["c"]!);
        Assert.NotEqual(original.Ordinal, copy.Ordinal);
        Assert.Equal("2:4-2:6", Show(parsed.Places.Value(copy)));
        Assert.Equal(parsed.Places.Value(original["b"]!), parsed.Places.Value(copy["b"]!));
    }

    private static string Faults(byte[] content) => string.Join('\n', new YamlDescriptorReader().Parse(content, Limits).Faults.Select(fault =>
        $"{fault.Rule.Id} {fault.Range.Start.Line}:{fault.Range.Start.Column} {fault.Message}"));

    private static string Show(TextRange range) => $"{range.Start.Line}:{range.Start.Column}-{range.End.Line}:{range.End.Column}";
}
