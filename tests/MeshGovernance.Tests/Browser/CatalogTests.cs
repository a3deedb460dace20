using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Xunit;

namespace MeshGovernance.Tests.Browser;

/// <summary>The catalog of our own mesh as people meet it: with eyes, with a keyboard, with a screen reader, and with scripts turned off.</summary>
[Slow("meets the catalog with a browser")]
public sealed class CatalogTests(Chromium chromium, SampleSite site)
{
    private const string Contrast = "color-contrast";

    /// <summary>What fetches more once the page is there.</summary>
    private const string Fetching = "[data-search-page], [data-graph]";

    private static readonly string[] OfLayout = ["target-size", "scrollable-region-focusable", "meta-viewport", "aria-hidden-focus", "button-name", "link-name", "nested-interactive", "bypass"];
    private static readonly RunOnlyOptions Wcag = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };

    [Fact]
    public async Task No_kind_of_page_shuts_anybody_out() => await AllAreOpen(1280, async visit =>
    {
        var barriers = await Barriers(visit, Wcag);

        // In the dark the same page has other colours, and nothing else.
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        barriers.AddRange(await Barriers(visit, Rules(Contrast)));
        return barriers;
    });

    /// <summary>On a phone it is laid out otherwise: what depends on sizes, and on what is shown or hidden, is looked at again.</summary>
    [Fact]
    public async Task Nor_does_it_on_a_phone() => await AllAreOpen(390, visit => Barriers(visit, Rules(OfLayout)));

    private async Task AllAreOpen(int width, Func<Visit, Task<List<string>>> barriersOf)
    {
        await using var visit = await chromium.Visit(site, width: width);
        var barriers = new List<string>();
        foreach (var path in site.KindsOfPages)
        {
            await visit.Open(path);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (await visit.Page.Locator(Fetching).CountAsync() > 0)
                await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            barriers.AddRange((await barriersOf(visit)).Select(barrier => $"{path}: {barrier}"));
        }

        Assert.Equal([], barriers);
        Assert.Equal([], visit.Faults);
    }

    private static RunOnlyOptions Rules(params string[] rules) => new() { Type = "rule", Values = [.. rules] };

    /// <summary>Of what is no barrier axe describes one element for each rule, not all thousands of them.</summary>
    private static async Task<List<string>> Barriers(Visit visit, RunOnlyOptions rules) =>
        [.. (await visit.Page.RunAxe(new AxeRunOptions { RunOnly = rules, ResultTypes = [ResultType.Violations] })).Violations.SelectMany(violation => violation.Nodes.Take(3).Select(node => $"{violation.Id}: {node.Html}"))];

    [Fact]
    public async Task Every_kind_of_page_fits_a_phone()
    {
        await using var visit = await chromium.Visit(site, width: 390);
        var wide = new List<string>();
        foreach (var path in site.KindsOfPages)
        {
            await visit.Open(path);
            if (await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > 390 and var width)
                wide.Add($"{path}: {width}");
        }

        Assert.Equal([], wide);
    }

    [Fact]
    public async Task Without_scripts_every_page_reads()
    {
        await using var visit = await chromium.Visit(site, scripts: false);
        foreach (var path in site.KindsOfPages)
        {
            await visit.Open(path);
            Assert.True(await visit.Page.Locator("h1").CountAsync() == 1, path);
            Assert.True((await visit.Page.Locator("main").InnerTextAsync()).Length > 80, path);
        }

        await visit.Open("search/");
        Assert.True(await visit.Page.Locator("[data-search-page] a").First.IsVisibleAsync());
        await visit.Open("mesh/");
        Assert.True(await visit.Page.Locator("[data-graph] img").EvaluateAsync<bool>("image => image.complete && image.naturalWidth > 0"));
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task Who_consumes_orders_may_I_use_customer_email_and_whom_do_I_ask_takes_two_clicks()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("");
        await visit.Follow(visit.Page.Locator("header").GetByRole(AriaRole.Link, new() { Name = "Data products" }));
        await visit.Follow(visit.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "Orders", Exact = true }).First);
        var text = await visit.Page.Locator("main").InnerTextAsync();

        Assert.Equal("products/checkout/orders/", visit.Path);
        Assert.Contains("Delivery forecast", text, StringComparison.Ordinal);
        Assert.Contains("Team Checkout", text, StringComparison.Ordinal);
        Assert.Contains("checkout", await visit.Page.Locator("main a[href^='mailto:'], main a[href^='https://']").AllInnerTextsAsync() is var ways ? string.Join(' ', ways) : "", StringComparison.OrdinalIgnoreCase);
        Assert.Matches("customer_email[^§]{0,400}sensitive", text);
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task A_picture_in_a_readme_is_seen_and_fits_a_phone()
    {
        await using var visit = await chromium.Visit(site, width: 390);
        await visit.Open("products/fulfillment/delivery-forecast/");
        var picture = visit.Page.Locator(".prose img");
        await picture.ScrollIntoViewIfNeededAsync();

        Assert.Contains("train a model", await picture.GetAttributeAsync("alt"), StringComparison.Ordinal);
        await Assertions.Expect(picture).ToHaveJSPropertyAsync("naturalWidth", 760);
        Assert.InRange((await picture.BoundingBoxAsync())!.Width, 200, 390);
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task The_chosen_colours_stay()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("");
        var button = visit.Page.GetByRole(AriaRole.Button, new() { NameString = "Colours" });
        await button.ClickAsync();
        await button.ClickAsync();
        await visit.Open("domains/");

        Assert.Equal("dark", await visit.Page.EvaluateAsync<string>("document.documentElement.dataset.theme"));
    }
}
