using MeshGovernance.Tests.Browser;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What holds for every page of our own mesh. That no link leads nowhere is what the build itself says by its exit code.</summary>
[Slow("builds the catalog of our own mesh")]
public sealed class SamplePagesTests(SampleSite site)
{
    private const int Largest = 60_000;

    [Fact]
    public async Task No_page_is_too_large()
    {
        await site.Built();
        Assert.All(site.Pages, page => Assert.InRange(new FileInfo(site.Find(page)!).Length, 1, Largest));
    }

    [Fact]
    public async Task No_page_brings_a_style_or_a_script_of_its_own()
    {
        await site.Built();
        foreach (var page in site.Pages)
        {
            var html = await File.ReadAllTextAsync(site.Find(page)!, TestContext.Current.CancellationToken);
            Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
        }
    }
}
