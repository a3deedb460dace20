using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Xunit;

namespace MeshGovernance.Tests.Browser;

[Slow("meets the catalog with a browser")]
public sealed class SearchTests(Chromium chromium, SampleSite site)
{
    [Theory]
    [InlineData("orders", "Orders")]
    [InlineData("custmer_emial", "customer_email")]
    [InlineData("Checkout", "Checkout")]
    [InlineData("shipmnts", "Shipments")]
    [InlineData("Bruno Keller", "Bruno Keller")]
    [InlineData("order_id", "order_id")]
    [InlineData("purchases", "Orders")]
    [InlineData("waiver", "Waivers")]
    public async Task What_is_meant_comes_first_however_it_is_spelled(string typed, string meant)
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("");
        await Box(visit).FillAsync(typed);

        await Assertions.Expect(visit.Page.Locator(".search-option .search-title").First).ToHaveTextAsync(meant);
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task The_keyboard_alone_finds_and_opens()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("orders");
        await visit.Page.Locator(".search-option").First.WaitForAsync();
        Assert.Equal("true", await Box(visit).GetAttributeAsync("aria-expanded"));

        await visit.Page.Keyboard.PressAsync("ArrowDown");
        var active = await Box(visit).GetAttributeAsync("aria-activedescendant");
        Assert.Equal("true", await visit.Page.Locator($"#{active}").GetAttributeAsync("aria-selected"));

        await visit.Page.Keyboard.PressAsync("Escape");
        Assert.Equal("false", await Box(visit).GetAttributeAsync("aria-expanded"));

        // While the index still comes, something else may be the best that is known of.
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.Locator(".search-option").First).ToHaveAttributeAsync("href", new Regex("products/checkout/orders/$"));
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Arrive(new Regex("/products/checkout/orders/$"));
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task The_search_page_narrows_and_says_so_in_its_address()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("search/?q=customer");
        await visit.Page.Locator(".search-result").First.WaitForAsync();
        await visit.Page.GetByLabel("Kind").SelectOptionAsync("column");
        await visit.Page.Locator(".search-result:not([data-kind=column])").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });

        Assert.Equal("search/?q=customer&kind=column", visit.Path);
        Assert.NotEqual(0, await visit.Page.Locator(".search-result[data-kind=column]").CountAsync());
        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task What_is_found_says_how_its_data_stand_and_can_be_asked_for_by_that()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("search/?q=payment&kind=product");
        await Assertions.Expect(visit.Page.Locator(".search-result .mark.bad")).ToHaveTextAsync("Data: broken promise");
        Assert.NotEqual(0, await visit.Page.Locator(".search-result .mark.idle").CountAsync());

        await visit.Page.Locator("select[name=light]").SelectOptionAsync("red");
        await visit.Page.Locator(".search-result .mark.idle").First.WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal("search/?q=payment&kind=product&light=red", visit.Path);
        Assert.Equal(["Chargebacks"], await visit.Page.Locator(".search-result .search-title").AllTextContentsAsync());

        await Box(visit).FillAsync("chargebacks");
        await Assertions.Expect(visit.Page.Locator(".search-option .mark").First).ToHaveTextAsync("Data: broken promise");
        Assert.Equal([], visit.Faults);
    }

    private static ILocator Box(Visit visit) => visit.Page.Locator("header [role=combobox]");
}
