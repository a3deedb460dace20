using System.Net;
using MeshGovernance.Core.Files;
using MeshGovernance.Engine.Sites;
using Xunit;

namespace MeshGovernance.Tests.Watching;

public sealed class SiteServerTests
{
    /// <summary>Somewhere above what other servers of the test run take.</summary>
    private const int Port = 18740;

    [Fact]
    public async Task A_page_that_cannot_be_made_says_so_and_the_others_are_there()
    {
        using var server = SiteServer.OnFree(Port);
        server.Show([new SiteFile("index.html", () => throw new InvalidOperationException("Sequence contains no elements")), new SiteFile("other.txt", () => "Here."u8.ToArray())], []);
        using var browser = new HttpClient();

        using var broken = await browser.GetAsync(new Uri(server.Address), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, broken.StatusCode);
        Assert.Equal(
            "'index.html' cannot be made. This is a fault of mesh itself: Sequence contains no elements", await broken.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("Here.", await browser.GetStringAsync(new Uri(server.Address + "other.txt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_cannot_be_read_is_told_on_every_page_as_text()
    {
        using var server = SiteServer.OnFree(Port + 30);
        server.Show([new SiteFile("index.html", () => "<body></body>"u8.ToArray())], ["a/product.yaml:3 A list is not closed: \"><script>"]);
        using var browser = new HttpClient();

        Assert.Contains(
            " data-broken=\"a/product.yaml:3 A list is not closed: &quot;&gt;&lt;script&gt;\"></script>",
            await browser.GetStringAsync(new Uri(server.Address), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}
