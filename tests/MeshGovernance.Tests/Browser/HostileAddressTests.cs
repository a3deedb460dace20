using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Browser;

/// <summary>Every address of a whole catalog of hostile texts leads to a place of the catalog, out by https or to a mailbox, whatever the Content-Security-Policy would stop.</summary>
[Slow("builds the catalog of a whole mesh")]
public sealed class HostileAddressTests(HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task No_page_leads_where_a_stranger_wants()
    {
        await site.Built();
        var pages = site.Pages.Append("mesh/graph.svg").ToDictionary(path => path, path => File.ReadAllText(site.Find(path)!));

        Assert.Equal([], pages.SelectMany(page => Addresses.Forbidden(page.Value).Select(address => $"{page.Key}: {address}")));
        Assert.True(pages.Values.Sum(page => Addresses.In(page).Count()) > 1_000);
    }

    [Theory]
    [InlineData("<a href=\"javascript:x\">", "javascript:x")]
    [InlineData("<p title='>' ><img alt=x src='data:x'/>", "data:x")]
    [InlineData("<form action=&#106;avascript:x>", "javascript:x")]
    [InlineData("<a href=\"java\nscript:x\">", "java\nscript:x")]
    [InlineData("<a href=\"//evil.example\">", "//evil.example")]
    public void An_address_of_theirs_would_be_found(string html, string address) => Assert.Equal([address], Addresses.Forbidden(html));
}
