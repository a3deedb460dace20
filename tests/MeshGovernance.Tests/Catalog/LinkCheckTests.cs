using System.Text;
using MeshGovernance.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Which links of a site lead nowhere.</summary>
public sealed class LinkCheckTests
{
    [Theory]
    [InlineData("<a href=\"b/\">")]
    [InlineData("<a href=\"./\">")]
    [InlineData("<a href=\"b/#here\">")]
    [InlineData("<a href=\"b/?q=1&amp;r=2\">")]
    [InlineData("<a href=\"https://example.org/gone\">")]
    [InlineData("<a href=\"mailto:a@example.org\">")]
    [InlineData("<form action=\"b/\">")]
    [InlineData("<img src=\"pic.svg\">")]
    [InlineData("<img src=\"pi%63.svg\">")]
    public void What_is_there_or_outside_is_fine(string html) => Assert.Empty(Dead(html));

    [Theory]
    [InlineData("<a href=\"c/\">", "c/")]
    [InlineData("<a href=\"b/#gone\">", "b/#gone")]
    [InlineData("<a href=\"#gone\">", "#gone")]
    [InlineData("<a class=\"x\" href=\"../../up/\">", "../../up/")]
    [InlineData("<img src=\"other.svg\">", "other.svg")]
    public void What_leads_nowhere_is_named_with_its_page(string html, string link) => Assert.Equal([new DeadLink("index.html", link)], Dead(html));

    [Fact]
    public void A_link_of_many_pages_is_told_once_with_the_first()
    {
        var check = new LinkCheck();
        foreach (var page in new[] { "z/index.html", "a/index.html", "m/index.html" })
            check.Read(page, Encoding.UTF8.GetBytes("<a href=\"../gone/\">"));
        Assert.Equal([new DeadLink("a/index.html", "../gone/")], check.Dead());
    }

    private static IReadOnlyList<DeadLink> Dead(string html)
    {
        var check = new LinkCheck();
        check.Read("index.html", Encoding.UTF8.GetBytes(html));
        check.Read("b/index.html", "<h1 id=\"here\">b</h1>"u8);
        check.Read("pic.svg", "<svg/>"u8);
        return check.Dead();
    }
}
