using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Xunit;

namespace MeshGovernance.Tests.Watching;

/// <summary>A catalog that <c>mesh site serve</c> shows, for all tests that change nothing in it.</summary>
public sealed class ServedSite : IAsyncLifetime
{
    private Process process = null!;

    internal MeshOnDisk Mesh { get; } = new("shop");

    internal Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        process = Mesh.Start("site", "serve", "--as-of", "2026-11-23");
        var said = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        Address = new Uri(said!.Split(' ')[4]);
        await Made();
    }

    /// <summary>Waits until the site is shown, or shown anew.</summary>
    internal async Task Made() => Assert.StartsWith("Made in", await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

    /// <summary>The next line of what it complains of.</summary>
    internal async Task<string?> Error() => await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        process.Kill(entireProcessTree: true);
        process.Dispose();
        Mesh.Dispose();
        return ValueTask.CompletedTask;
    }
}

/// <summary><c>mesh site serve</c>, as a browser on this machine meets it, and as somebody who asks for more than the site.</summary>
[Slow("starts mesh")]
public sealed class SiteServeTests(ServedSite site) : IClassFixture<ServedSite>, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Uri address = site.Address;
    private readonly HttpClient browser = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = Patience };

    public void Dispose() => browser.Dispose();

    [Fact]
    public async Task Pages_are_there_and_what_is_no_page_says_so()
    {
        Assert.Contains("<h1>Orders</h1>", await Text("products/checkout/orders/"), StringComparison.Ordinal);
        Assert.StartsWith("{", await Text("api/v1/mesh.json"), StringComparison.Ordinal);

        using var slash = await Get("products/checkout/orders");
        Assert.Equal((HttpStatusCode.Redirect, "/products/checkout/orders/"), (slash.StatusCode, slash.Headers.Location?.OriginalString));

        using var missing = await Get("products/nobody/");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        Assert.Contains("</html>", await missing.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

        using var form = new StringContent("x");
        using var posted = await browser.PostAsync(address, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
    }

    [Theory]
    [InlineData("/../mesh.yaml")]
    [InlineData("/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2f..%2f..%2fetc%2fpasswd")]
    [InlineData("//etc/passwd")]
    [InlineData("/domains/checkout/domain.yaml")]
    [InlineData("/.git/config")]
    public async Task Nothing_but_the_site_is_there(string path)
    {
        var answer = await Raw($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: close\r\n\r\n");

        Assert.Matches("^HTTP/1.1 (400|404) ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    /// <summary>A page elsewhere that makes its own name mean this machine must not read a catalog that is not published.</summary>
    [Fact]
    public async Task Another_name_of_this_machine_is_refused() =>
        Assert.DoesNotMatch("^HTTP/1.1 [23]", await Raw("GET / HTTP/1.1\r\nHost: rebound.example.org\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task An_open_page_hears_of_a_change_and_then_shows_it()
    {
        await using var own = new ServedSite();
        await own.InitializeAsync();
        await using var stream = await browser.GetStreamAsync(new Uri(own.Address, "_mesh/changes"), TestContext.Current.CancellationToken);
        using var changes = new StreamReader(stream);
        var first = await Next(changes);
        var file = own.Mesh.File("domains/checkout/orders/product.yaml");
        var before = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);

        await File.WriteAllTextAsync(file, before.Replace("name: Orders", "name: Baskets that were paid", StringComparison.Ordinal), TestContext.Current.CancellationToken);

        Assert.NotEqual(first, await Next(changes));
        Assert.Contains(
            "<h1>Baskets that were paid</h1>",
            await browser.GetStringAsync(new Uri(own.Address, "products/checkout/orders/"), TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_of_git_is_said_and_the_next_change_is_waited_for()
    {
        await using var own = new ServedSite();
        await own.InitializeAsync();
        var (head, file) = (own.Mesh.File(".git/HEAD"), own.Mesh.File("domains/checkout/orders/product.yaml"));
        var (sound, before) = (await File.ReadAllTextAsync(head, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));

        await File.WriteAllTextAsync(head, "nonsense", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, before.Replace("name: Orders", "name: Baskets", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.StartsWith("error: Git cannot read the repository: ", await own.Error(), StringComparison.Ordinal);

        await File.WriteAllTextAsync(head, sound, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, before.Replace("name: Orders", "name: Carts", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        await own.Made();
        Assert.Contains("<h1>Carts</h1>", await browser.GetStringAsync(new Uri(own.Address, "products/checkout/orders/"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<string> Next(StreamReader changes)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await changes.ReadLineAsync(patience.Token) is { } line)
            if (line.StartsWith("data:", StringComparison.Ordinal))
                return line;
        throw new InvalidOperationException("It has nothing more to say.");
    }

    private Task<HttpResponseMessage> Get(string path) => browser.GetAsync(new Uri(address, path), TestContext.Current.CancellationToken);

    private Task<string> Text(string path) => browser.GetStringAsync(new Uri(address, path), TestContext.Current.CancellationToken);

    /// <summary>Asks as no well-behaved browser does.</summary>
    private async Task<string> Raw(string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(address.Host, address.Port, TestContext.Current.CancellationToken);
        await using var stream = client.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
