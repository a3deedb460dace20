using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MeshGovernance.Tests.Browser;

/// <summary>
/// A visit to a site. What the browser asks for is answered from the site's folder, below a path as on a web server that holds other things too;
/// whatever it asks for elsewhere is refused, and noted as everything is that should not happen.
/// </summary>
internal sealed class Visit : IAsyncDisposable
{
    internal const string Base = "https://mesh.example.org/some/where/";

    private readonly IBrowserContext context;
    private readonly BuiltSite site;
    private readonly List<string> faults = [];

    private Visit(IBrowserContext context, BuiltSite site, IPage page)
    {
        this.context = context;
        this.site = site;
        Page = page;
    }

    internal IPage Page { get; }

    /// <summary>Requests that left the site, scripts that ran or failed, and what the Content-Security-Policy refused.</summary>
    internal IReadOnlyList<string> Faults => faults;

    /// <summary>The page that is shown, relative to the site.</summary>
    internal string Path => Page.Url.StartsWith(Base, StringComparison.Ordinal) ? Page.Url[Base.Length..] : Page.Url;

    internal static async Task<Visit> Begin(IBrowserContext context, BuiltSite site)
    {
        var visit = new Visit(context, site, await context.NewPageAsync());
        await context.RouteAsync("**/*", visit.Answer);
        visit.Page.Dialog += (_, dialog) =>
        {
            visit.faults.Add($"{visit.Path}: a dialog says '{dialog.Message}'");
            _ = dialog.DismissAsync();
        };
        visit.Page.PageError += (_, error) => visit.faults.Add($"{visit.Path}: {error}");
        visit.Page.Popup += (_, popup) => visit.faults.Add($"{visit.Path}: opened {popup.Url}");
        visit.Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                visit.faults.Add($"{visit.Path}: {message.Text}");
        };
        return visit;
    }

    internal async Task Open(string path) => await Page.GotoAsync(Base + path);

    /// <summary>Follows a link and waits until the page behind it is there as a whole: a click alone ends once the page begins.</summary>
    internal async Task Follow(ILocator link)
    {
        var address = await link.EvaluateAsync<string>("link => link.href");
        await link.ClickAsync();
        await Arrive(new Regex("^" + Regex.Escape(address) + "$"));
    }

    /// <summary>Waits until the browser has come to an address and the page there is whole. It is asked again and again: on a busy machine an event may pass unheard.</summary>
    internal async Task Arrive(Regex address)
    {
        await Assertions.Expect(Page).ToHaveURLAsync(address);
        for (var asked = 0; await Page.EvaluateAsync<string>("document.readyState") != "complete"; asked++)
        {
            Assert.True(asked < 600, $"{Path} is not there as a whole after half a minute.");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    public ValueTask DisposeAsync() => context.DisposeAsync();

    private async Task Answer(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        var path = Uri.UnescapeDataString(address.AbsolutePath);
        var prefix = new Uri(Base).AbsolutePath;
        if (!route.Request.Url.StartsWith(Base, StringComparison.Ordinal) || site.Find(path[prefix.Length..]) is not { } file)
        {
            faults.Add($"{Path}: asked for {route.Request.Url}");
            await route.AbortAsync();
            return;
        }

        await route.FulfillAsync(new RouteFulfillOptions { Path = file, ContentType = TypeOf(file) });
    }

    private static string TypeOf(string file) => System.IO.Path.GetExtension(file) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css",
        ".js" => "text/javascript",
        ".json" => "application/json",
        ".svg" => "image/svg+xml",
        ".png" => "image/png",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"A browser should not ask for {other}."),
    };
}
