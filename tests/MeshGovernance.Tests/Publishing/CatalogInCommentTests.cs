using MeshGovernance.Core.Reports;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>A comment says what becomes of the catalog, and mentions whoever wants to be.</summary>
public sealed class CatalogInCommentTests
{
    [Fact]
    public void What_comes_and_goes_stands_open_and_what_differs_is_folded_away() => Assert.Contains(
        """
        ### What changes in the catalog

        1 page added, 1 page removed, 3 pages changed.

        - `checkout/cups` newly consumes `checkout/orders` (`orders@1`)
        - `search/index` no longer consumes `checkout/carts` (`carts@1`)
        - … and 1 more: `mesh site diff` has them all.

        - **added** Cups `products/checkout/cups/`
        - **removed** [Carts](https://shop.example/mesh/products/checkout/carts/) `products/checkout/carts/`

        <details>
        <summary>3 pages changed</summary>

        - [Orders](https://shop.example/mesh/products/checkout/orders/) `products/checkout/orders/`
        - [Online shop](https://shop.example/mesh/)
        - … and 1 more: `mesh site diff` has them all.

        </details>

        """,
        Body(ReportSamples.ComparedWhole, "https://shop.example/mesh"),
        StringComparison.Ordinal);

    [Fact]
    public void Without_an_address_nothing_leads_there() => Assert.Contains("- **removed** Carts `products/checkout/carts/`\n", Body(ReportSamples.ComparedWhole, null), StringComparison.Ordinal);

    [Theory]
    [InlineData("//evil.example/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("../../evil/")]
    [InlineData("a/../../evil/")]
    [InlineData("https://evil.example/")]
    public void A_path_never_leads_out_of_the_catalog(string path)
    {
        var report = ReportSamples.ComparedWhole with { Catalog = ReportSamples.ComparedWhole.Catalog! with { Pages = [new CatalogPage(PageFate.Changed, path, "Evil")] } };
        Assert.Contains("\n- Evil ", Body(report, "https://shop.example/mesh"), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_pages_were_not_looked_at_that_is_said()
    {
        var report = ReportSamples.ComparedWhole with { Catalog = new CatalogChanges(0, 0, 0, [], [], 0) { Unseen = "The catalog is too large." } };
        Assert.Contains("### What changes in the catalog\n\nThe catalog is too large.\n\n", Body(report, null), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_wants_to_be_mentioned_is_once_and_nobody_else()
    {
        var body = Body(ReportSamples.ComparedWhole, null);
        Assert.Equal(2, body.Split("@shop/checkout @jane").Length);
        Assert.Contains("#### `checkout/carts` · Jane Doe · @shop/checkout @jane\n", body, StringComparison.Ordinal);
    }

    /// <summary>Without a base the report tells what the head itself says, which may be anybody's.</summary>
    [Fact]
    public void What_no_base_says_mentions_nobody() => Assert.DoesNotContain("@shop/checkout", Body(ReportSamples.ComparedWhole with { Base = null }, null), StringComparison.Ordinal);

    [Fact]
    public void A_domain_is_mentioned_for_its_own_findings_alone() =>
        Assert.DoesNotContain("@shop/", Body(ReportSamples.ComparedWhole with { Mentions = new Dictionary<string, IReadOnlyList<string>> { ["payment"] = ["@shop/payment"] } }, null), StringComparison.Ordinal);

    private static string Body(Report report, string? catalog) => VerdictComment.Body(
        new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, new PublishedVerdict("1", new ShownReport(report, _ => null, ""), null)) { Catalog = catalog is null ? null : new Uri(catalog) });
}
