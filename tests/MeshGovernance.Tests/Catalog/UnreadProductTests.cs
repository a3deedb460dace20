using MeshGovernance.Core.Insight;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>A slip in a descriptor takes nothing off the catalog: the product stays where people look for it, and says what is wrong.</summary>
public sealed class UnreadProductTests
{
    private const string Page = "products/checkout/orders/";

    private static readonly SamplePages Pages = SamplePages.Of(
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/carts", consumes: "orders"),
        ("domains/checkout/orders/product.yaml", "apiVersion: v1.0.0\nkind: DataProduct\ntags: [a\nid: x\n"),
        ("domains/checkout/orders/README.md", "# Orders\n\nWritten by the team.\n"),
        SampleMesh.Contract("checkout/orders", "orders", "name: All orders\nschema: [{name: orders, properties: [{name: customer_email, logicalType: string, tags: [pii]}]}]\n"));

    [Fact]
    public void Its_page_says_which_line_is_wrong_and_shows_it()
    {
        var text = Pages.Text(Page);
        Assert.Matches(@"Its product\.yaml cannot be read .*domains/checkout/orders/product\.yaml:\d ", text);
        Assert.Matches(@"> +\d +(tags: \[a|id: x)", text);
    }

    [Theory]
    [InlineData("All orders")]
    [InlineData("customer_email")]
    [InlineData("Written by the team.")]
    [InlineData("Who asks for its data carts")]
    public void What_else_is_known_of_it_stands_below(string known) => Assert.Contains(known, Pages.Text(Page), StringComparison.Ordinal);

    [Theory]
    [InlineData("", "2 1 active, 1 cannot be read")]
    [InlineData("", "orders cannot be read")]
    [InlineData("products/", "2 data products of 1 domain.")]
    [InlineData("products/", "orders checkout Cannot be read")]
    [InlineData("domains/", "2 products")]
    [InlineData("domains/checkout/", "orders Cannot be read")]
    [InlineData("products/checkout/carts/", "orders cannot be read")]
    [InlineData("personal-data/", "orders of checkout Column Classification Counts because Kept for Consumed by May be read by orders.customer_email")]
    public void It_is_listed_everywhere(string page, string words) => Assert.Contains(words, Pages.Text(page), StringComparison.OrdinalIgnoreCase);

    [Fact]
    public void Its_contract_has_its_page() => Assert.Contains("Data contract of orders", Pages.Text($"{Page}contracts/orders/"), StringComparison.Ordinal);

    [Fact]
    public void A_search_finds_it() => Assert.Contains("[\"product\",\"products/checkout/orders/\"", Pages.Source("search/part-1.json"), StringComparison.Ordinal);

    [Fact]
    public void The_findings_lead_to_it() => Assert.Contains("../products/checkout/orders/", Pages.Source("problems/"), StringComparison.Ordinal);

    [Fact]
    public void The_page_for_addresses_that_lead_nowhere_works_at_any_depth_where_the_root_is_known()
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"));
        Assert.Contains("href=\"/assets/", SamplePages.Of(mesh, new CatalogAddresses(null, null) { Root = "/" }).Source("404.html"), StringComparison.Ordinal);
        Assert.Contains("href=\"/mesh/assets/", SamplePages.Of(mesh, new CatalogAddresses("https://x.example/mesh/", null)).Source("404.html"), StringComparison.Ordinal);
    }
}
