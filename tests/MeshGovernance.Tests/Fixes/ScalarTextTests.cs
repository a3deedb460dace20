using CsCheck;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Fixes;

public sealed class ScalarTextTests
{
    [Theory]
    [InlineData("sensitive", "sensitive")]
    [InlineData("two words", "two words")]
    [InlineData("true", "'true'")]
    [InlineData("yes", "'yes'")]
    [InlineData("1.0", "'1.0'")]
    [InlineData("it's", "'it''s'")]
    [InlineData("a: b", "'a: b'")]
    [InlineData("#tag", "'#tag'")]
    [InlineData("", "''")]
    [InlineData("line\nbreak", "\"line\\u000Abreak\"")]
    public void A_text_is_quoted_only_where_it_must_be(string value, string written) => Assert.Equal(written, ScalarText.Write(value, NodeKind.Text));

    [Theory]
    [InlineData("Orders, to count them: it's 5 o'clock", "'Orders, to count them: it''s 5 o''clock'")]
    [InlineData("Orders, to count them; it's \"new\"!", "Orders, to count them; it's \"new\"!")]
    [InlineData("https://example.org/a?b=c", "https://example.org/a?b=c")]
    [InlineData("a:", "'a:'")]
    public void A_sentence_needs_no_quotes_outside_of_brackets(string value, string written) => Assert.Equal(written, ScalarText.WriteInBlock(value));

    [Fact]
    public void What_is_written_reads_the_same_in_a_map_and_in_brackets() => Gen.String[0, 30].Where(IsWellFormed).Sample(value =>
    {
        var written = ScalarText.Write(value, NodeKind.Text);
        Assert.Equal((NodeKind.Text, value), Read($"a: {written}\n", node => node["a"]!));
        Assert.Equal((NodeKind.Text, value), Read($"a: {ScalarText.WriteInBlock(value)}\n", node => node["a"]!));
        Assert.Equal((NodeKind.Text, value), Read($"{{a: {written}, b: 1}}\n", node => node["a"]!));
    }, iter: 20_000, threads: 1);

    private static (NodeKind Kind, string? Text) Read(string yaml, Func<Node, Node> find) => (find(TestNodes.Yaml(yaml)).Kind, find(TestNodes.Yaml(yaml)).Text);

    // A lone half of a pair is no text that UTF-8 could hold.
    private static bool IsWellFormed(string value)
    {
        for (var i = 0; i < value.Length; i++)
            if (char.IsSurrogate(value[i]) && !(i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) && i++ >= 0))
                return false;
        return true;
    }
}
