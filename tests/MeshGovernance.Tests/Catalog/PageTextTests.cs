using MeshGovernance.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What is done to a page once it is rendered.</summary>
public sealed class PageTextTests
{
    [Theory]
    [InlineData("a\u202eb", "a\ufffdb")]
    [InlineData("a&#x202E;b", "a\ufffdb")]
    [InlineData("a&amp;#x202E;b", "a&amp;#x202E;b")]
    [InlineData("schön 日本 עברית", "schön 日本 עברית")]
    public void No_mark_turns_the_direction_of_writing(string html, string expected) => Assert.Equal(expected, PageText.Harmless(html));

    [Fact]
    public void Indentation_goes_but_in_code() => Assert.Equal(
        "<p>\nx\n</p>\n<pre>\n  keep\n\n  this</pre>\n<p>y</p>\n",
        PageText.Compact("  <p>\n\n    x\n  </p>\n<pre>\n  keep\n\n  this</pre>\n    <p>y</p>\n"));
}
