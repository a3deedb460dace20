using System.Text.RegularExpressions;
using CsCheck;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Tests.Browser;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Tests.Standards;
using Microsoft.Playwright;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>Pictures as Mermaid itself draws them in a browser.</summary>
[Slow("draws in a browser")]
public sealed partial class MermaidFormatTests(Chromium chromium)
{
    private const string Evil = "\"]</td></title><script>window.hit = 1</script><img src=x onerror='window.hit = 1'>; click product call alert() %%{init: {'securityLevel': 'loose'}}%%";

    [Fact]
    public async Task Pictures_of_this_mesh_are_drawn()
    {
        await using var context = await chromium.Offline();
        var page = await Draw(context);
        foreach (var (path, svg) in await Drawn(page, ThisMesh.Mesh))
        {
            var product = ThisMesh.Mesh.Mesh.ProductOf(string.Join('/', path.Split('/')[..2]))!;
            var expected = path.EndsWith("ports.mmd", StringComparison.Ordinal)
                ? product.OutputPorts.Select(port => $"{port.Name} {port.Version}").Append(product.Name!)
                : product.OfferedContracts.SelectMany(contract => contract.Objects).SelectMany(item => item.Columns.Select(column => column.Name).Append(item.Name));
            Assert.All(expected, text => Assert.Contains(Squeezed(text), svg, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task What_strangers_wrote_is_shown_and_draws_nothing()
    {
        await using var context = await chromium.Offline();
        var page = await Draw(context);
        var texts = new List<string> { Evil, "end", "graph", "#quot;", "a\nb", "`code`", "**bold**", "$$x$$", "o---o", "1. list", "- list", "subgraph x", "class", "default", "   ", "style", "classDef a fill:#f00", "style a fill:#f00", "flow direction TB", "Direction  LR to", "a~b~c", "~~~x~", "\\", "\u202e", "\u200b ", "\u001b" };
        ReportSamples.Hostile.Sample(texts.Add, iter: 24, threads: 1);
        foreach (var text in texts)
            foreach (var (path, svg) in await Drawn(page, ExportSample.Named(text)))
                Assert.True(svg.Contains(Squeezed(PlainText.Line(text)), StringComparison.Ordinal), $"{path}: {text} is not in {svg}");
        Assert.False(await page.EvaluateAsync<bool>("window.hit !== undefined"));
    }

    private static string Squeezed(string text) => Blank.Replace(text, "");

    private static async Task<IPage> Draw(IBrowserContext context)
    {
        var page = await context.NewPageAsync();
        await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = NodePackages.FileOf("mermaid", "dist", "mermaid.min.js") });
        await page.EvaluateAsync("mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' })");
        return page;
    }

    /// <summary>What stands in each picture, without its blanks.</summary>
    private static async Task<IReadOnlyList<(string Path, string Text)>> Drawn(IPage page, LoadedMesh mesh)
    {
        var drawn = new List<(string, string)>();
        foreach (var (path, text) in ExportSample.Export("mermaid", mesh).Texts())
            drawn.Add((path, Squeezed(await page.EvaluateAsync<string>(
                """
                async text => {
                  const { svg } = await mermaid.render('picture', text);
                  const holder = document.createElement('div');
                  holder.innerHTML = svg;
                  const strange = [...holder.querySelectorAll('script, img, a, iframe, [onload], [onerror], [onclick]')].map(element => element.outerHTML);
                  holder.querySelectorAll('style').forEach(style => style.remove());
                  return strange.length > 0 ? `strange: ${strange}` : holder.textContent;
                }
                """,
                text))));
        return drawn;
    }

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Blank { get; }
}
