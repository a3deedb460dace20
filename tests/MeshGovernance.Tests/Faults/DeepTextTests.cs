using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>A README that nests without end is told, and shown as it is written.</summary>
public sealed class DeepTextTests
{
    public static TheoryData<string> Deep =>
    [
        string.Concat(Enumerable.Range(0, 64).Select(depth => $"{new string(' ', depth * 2)}- a\n")),
        string.Concat(Enumerable.Repeat("- ", 64)) + "a",
        string.Concat(Enumerable.Repeat("1. ", 64)) + "a",
        string.Concat(Enumerable.Repeat("> ", 64)) + "a",
        new string('>', 5_000) + "a",
        string.Concat(Enumerable.Repeat("> - ", 40)) + "a",
        new string('[', 64) + "a" + new string(']', 64),
        string.Concat(Enumerable.Repeat("[a\n", 5_000)),
    ];

    [Theory]
    [MemberData(nameof(Deep))]
    public void It_is_a_finding_at_the_text(string markdown)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"), ("domains/checkout/orders/README.md", markdown));
        var deep = Assert.Single(mesh.Diagnostics);
        Assert.Equal((EngineRule.DeepText, "domains/checkout/orders/README.md", "checkout/orders"), (deep.Rule, deep.File, deep.Element.Name.Text));
    }

    [Theory]
    [InlineData("- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -")]
    [InlineData("- a\n  - b\n    - [c](d) [e](f) `[[`\n\n> quoted\n> > twice\n")]
    [InlineData("                                                                                                                                           code")]
    [InlineData("[open\n\n[open\n\n1) one\n2) two\n")]
    public void What_people_write_is_not(string markdown) => Assert.False(MarkdownNesting.IsTooDeep(markdown));

    [Fact]
    public void Many_open_brackets_in_as_many_paragraphs_are_not() => Assert.False(MarkdownNesting.IsTooDeep(string.Concat(Enumerable.Repeat("[open\n\n", 1_000))));
}
