using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MeshGovernance.Tests.Browser;

[Slow("meets the catalog with a browser")]
public sealed class MeshPictureTests(Chromium chromium, SampleSite site)
{
    [Fact]
    public async Task A_domain_leaves_its_products_alone_in_the_picture()
    {
        await using var visit = await Open("mesh/");
        await visit.Page.Locator(".graph-filters").GetByLabel("Domain").SelectOptionAsync("checkout");

        Assert.Equal(["checkout/carts", "checkout/orders"], await Shown(visit));
        Assert.Equal("mesh/?domain=checkout", visit.Path);
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task An_address_asks_for_what_goes_into_a_product()
    {
        await using var visit = await Open("mesh/?product=fulfillment%2Fdelivery-forecast&flow=up");

        var shown = await Shown(visit);
        Assert.Contains("fulfillment/shipments", shown);
        Assert.Contains("fulfillment/delivery-forecast", shown);
        Assert.DoesNotContain("reporting/sales-report", shown);
    }

    [Fact]
    public async Task Each_product_shows_how_its_data_stand_by_shape_and_in_words()
    {
        await using var visit = await Open("mesh/");
        var red = visit.Page.Locator("[data-product='payment/chargebacks']");
        Assert.Equal(1, await red.Locator(".graph-light.is-red").CountAsync());
        Assert.Contains("data with a broken promise", await red.Locator("title").TextContentAsync(), StringComparison.Ordinal);
        Assert.Equal(await visit.Page.Locator("[data-product]").CountAsync(), await visit.Page.Locator(".graph-light").CountAsync());

        await visit.Page.Locator(".graph-filters select[name=light]").SelectOptionAsync("red");
        Assert.Contains("payment/chargebacks", await Shown(visit));
        Assert.Equal(await visit.Page.Locator(".graph-light.is-red").CountAsync(), (await Shown(visit)).Length);
        Assert.Equal("mesh/?light=red", visit.Path);
    }

    [Fact]
    public async Task On_paper_there_is_the_picture_with_its_legend_and_nothing_to_click()
    {
        await using var visit = await Open("mesh/");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        foreach (var control in new[] { ".graph-filters", ".graph-controls", ".graph-help" })
            Assert.False(await visit.Page.Locator(control).IsVisibleAsync(), control);
        Assert.True(await visit.Page.Locator(".graph-legend").IsVisibleAsync());
    }

    [Fact]
    public async Task The_keyboard_walks_along_the_flow_and_opens()
    {
        await using var visit = await Open("mesh/?product=checkout%2Forders");
        await visit.Page.Locator("[data-product='checkout/orders']").FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        var consumer = await visit.Page.EvaluateAsync<string>("document.activeElement.dataset.product");
        Assert.NotEqual("checkout/orders", consumer);
        await visit.Page.Keyboard.PressAsync("ArrowLeft");
        await visit.Page.Keyboard.PressAsync("+");
        Assert.Contains("scale", await visit.Page.Locator(".graph-view").GetAttributeAsync("transform"), StringComparison.Ordinal);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive(new Regex("/products/"));
        Assert.Equal([], visit.Faults);
    }

    private async Task<Visit> Open(string path)
    {
        var visit = await chromium.Visit(site);
        await visit.Open(path);
        await visit.Page.Locator("[data-graph].is-live .graph-filters").WaitForAsync();
        return visit;
    }

    private static async Task<string[]> Shown(Visit visit) =>
        await visit.Page.Locator("[data-product]:not(.is-out)").EvaluateAllAsync<string[]>("nodes => nodes.map(node => node.dataset.product).sort()");
}
