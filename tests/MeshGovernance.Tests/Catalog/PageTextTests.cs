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
    [InlineData("&#x27;&#x202E;&#x2066;&#x", "&#x27;\ufffd\ufffd&#x")]
    [InlineData("a\u001b[2J\0\u0085\u2028\tb\n", "a\ufffd[2J\ufffd\ufffd\ufffd\tb\n")]
    [InlineData("schön 日本 עברית", "schön 日本 עברית")]
    public void No_mark_turns_the_direction_of_writing(string html, string expected) => Assert.Equal(expected, PageText.Harmless(html.ToCharArray()).ToString());

    [Fact]
    public void Indentation_goes_but_in_code() => Assert.Equal(
        "<p>\nx\n</p>\n<pre>\n  keep\n\n  this</pre>\n<p>y</p>\n",
        PageText.Compact("  <p>\n\n    x\n  </p>\n<pre>\n  keep\n\n  this</pre>\n    <p>y</p>\n".ToCharArray()).ToString());

    [Theory]
    [InlineData("<p>x</p>")]
    [InlineData("<pre>\n\n")]
    [InlineData("")]
    public void Nothing_is_made_longer(string html) => Assert.Equal(html, PageText.Compact(html.ToCharArray()).ToString());
}
