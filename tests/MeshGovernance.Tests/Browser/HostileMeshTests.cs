using Xunit;

namespace MeshGovernance.Tests.Browser;

/// <summary>Whatever a descriptor says, it is text: no script of it runs, no dialog opens, no request leaves, and the Content-Security-Policy is never needed.</summary>
[Slow("meets the catalog with a browser")]
public sealed class HostileMeshTests(Chromium chromium, HostileSite site) : IClassFixture<HostileSite>
{
    [Fact]
    public async Task No_page_lets_a_descriptor_do_anything()
    {
        await using var visit = await chromium.Visit(site);
        foreach (var path in site.Pages)
        {
            await visit.Open(path);
            Assert.True(await visit.Page.EvaluateAsync<bool>("window.hit === undefined"), path);
        }

        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task No_page_holds_what_only_an_attack_can_have_put_there()
    {
        await using var visit = await chromium.Visit(site);
        var found = new List<string>();
        foreach (var path in site.KindsOfPages)
        {
            await visit.Open(path);
            found.AddRange(await visit.Page.EvaluateAsync<string[]>("""
                () => [...document.querySelectorAll('*')].flatMap(element => [
                  ...(element.matches('iframe, object, embed, base, style, body script, meta[http-equiv=refresh]') ? [element.outerHTML] : []),
                  ...[...element.attributes].filter(attribute => /^on/i.test(attribute.name) || /^\s*(javascript|data|vbscript):/i.test(attribute.value) && /^(href|src|action|formaction|xlink:href)$/i.test(attribute.name))
                    .map(attribute => `${element.tagName} ${attribute.name}=${attribute.value}`),
                  ...[...element.attributes].filter(attribute => /^(src|action|data)$/i.test(attribute.name) && /evil/.test(attribute.value)).map(attribute => `${element.tagName} ${attribute.name}`),
                ])
                """));
        }

        Assert.Equal([], found);
    }

    [Fact]
    public async Task Search_shows_attacks_as_the_text_that_they_are()
    {
        await using var visit = await chromium.Visit(site);
        foreach (var typed in (string[])["script", "alert", "<img src=x onerror=alert(1)>", "evil", "window hit"])
        {
            await visit.Open("search/?q=" + Uri.EscapeDataString(typed));
            await visit.Page.Locator(".search-status:not(:empty)").WaitForAsync();
            await visit.Page.Locator("header [role=combobox]").FillAsync(typed);
            await visit.Page.Locator(".search-popup:not([hidden])").WaitForAsync();
            Assert.True(await visit.Page.EvaluateAsync<bool>("window.hit === undefined && document.querySelectorAll('main img, main script, main svg [onload]').length === 0"), typed);
        }

        Assert.Equal([], visit.Faults);
    }

    [Fact]
    public async Task The_picture_of_the_mesh_shows_them_as_text_too()
    {
        await using var visit = await chromium.Visit(site);
        await visit.Open("mesh/");
        await visit.Page.Locator("[data-graph].is-live").WaitForAsync();
        await visit.Page.Locator(".graph-node").First.HoverAsync(new() { Force = true });

        Assert.Equal(0, await visit.Page.Locator("svg.graph script, svg.graph image, svg.graph foreignObject").CountAsync());
        Assert.Equal([], visit.Faults);
    }
}
