using MeshGovernance.Tests.Browser;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What holds for every page of our own mesh. That no link leads nowhere is what the build itself says by its exit code.</summary>
public sealed class SamplePagesTests(SampleSite site) : IClassFixture<SampleSite>
{
    private const int Largest = 60_000;

    [Fact]
    public void No_page_is_too_large() => Assert.All(site.Pages, page => Assert.InRange(new FileInfo(site.Find(page)!).Length, 1, Largest));

    [Fact]
    public void No_page_brings_a_style_or_a_script_of_its_own() => Assert.All(site.Pages, page =>
    {
        var html = File.ReadAllText(site.Find(page)!);
        Assert.DoesNotContain(" style=\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<style", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    });
}
