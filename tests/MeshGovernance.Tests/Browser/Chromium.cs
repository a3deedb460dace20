using MeshGovernance.Tests.Browser;
using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace MeshGovernance.Tests.Browser;

/// <summary>The browser of all tests, started once and only if a test wants it: the machine's own Chromium, never a download.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    private readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> started = new(Start);

    public async ValueTask DisposeAsync()
    {
        if (!started.IsValueCreated)
            return;
        var (playwright, browser) = await started.Value;
        await browser.CloseAsync();
        playwright.Dispose();
    }

    /// <summary>Visits a site as somebody would who has never been there.</summary>
    internal async Task<Visit> Visit(BuiltSite site, ColorScheme colors = ColorScheme.Light, bool scripts = true, int width = 1280)
    {
        await site.Built();
        var (_, browser) = await started.Value;
        var context = await browser.NewContextAsync(new BrowserNewContextOptions
        {
            ColorScheme = colors,
            JavaScriptEnabled = scripts,
            ReducedMotion = ReducedMotion.Reduce,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
        });
        return await Browser.Visit.Begin(context, site);
    }

    /// <summary>A browser without a network.</summary>
    internal async Task<IBrowserContext> Offline()
    {
        var (_, browser) = await started.Value;
        return await browser.NewContextAsync(new BrowserNewContextOptions { Offline = true });
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Find(), Args = ["--no-sandbox"] }));
    }

    private static string Find() => Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException("Chromium is not on this machine, and the tests download no browser. Debian: apt-get install chromium");
}
