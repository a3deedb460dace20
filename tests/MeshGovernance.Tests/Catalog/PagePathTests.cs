using CsCheck;
using MeshGovernance.Catalog;
using MeshGovernance.Catalog.Files;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Names of strangers as parts of addresses and files, and the way from one page to another.</summary>
public sealed class PagePathTests
{
    private static readonly Gen<string> Page = Gen.OneOf("", "domains/", "products/checkout/orders/", "products/checkout/orders/contracts/orders/", "404.html", "policies/privacy/personal-data/v1/");

    [Fact]
    public void A_part_of_an_address_means_nothing_to_a_browser_or_a_disk() => Gen.String.Sample(name =>
    {
        var segment = PagePath.Segment(name);
        return segment.Length is > 0 and < 100
            && segment[0] != '.' && segment != "index.html"
            && segment.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~')
            && Uri.EscapeDataString(segment) == segment;
    });

    [Fact]
    public void Two_names_never_share_a_page() => Gen.Select(Gen.String[0, 30], Gen.String[0, 30]).Sample((one, other) =>
        IsText(one) && IsText(other) && one != other ? PagePath.Segment(one) != PagePath.Segment(other) : PagePath.Segment(one) == PagePath.Segment(one));

    [Theory]
    [InlineData("orders", "orders")]
    [InlineData("..", "~2E.")]
    [InlineData("a/b", "a~2Fb")]
    [InlineData("Kunden Ü", "Kunden~20~C3~9C")]
    [InlineData("index.html", "index~2Ehtml")]
    [InlineData("", "~")]
    public void A_name_stays_readable(string name, string segment) => Assert.Equal(segment, PagePath.Segment(name));

    [Fact]
    public void A_relative_link_leads_where_it_is_meant_to() => Gen.Select(Page, Page).Sample((from, to) =>
        from == "404.html" || LinkCheck.Target(PagePath.File(from), PagePath.Relative(from, to)) == (PagePath.File(to), ""));

    [Theory]
    [InlineData("", "domains/", "domains/")]
    [InlineData("domains/", "", "../")]
    [InlineData("domains/", "domains/", "./")]
    [InlineData("products/a/b/", "products/a/c/", "../c/")]
    [InlineData("products/a/b/", "waivers/#x", "../../../waivers/#x")]
    public void A_link_starts_from_its_page(string from, string to, string link) => Assert.Equal(link, PagePath.Relative(from, to));

    [Theory]
    [InlineData(1, 40, "products/checkout/orders/#data", "products/checkout/orders/#t.c39")]
    [InlineData(1, 41, "products/checkout/orders/contracts/c0/", "products/checkout/orders/contracts/c0/#t.c40")]
    [InlineData(1, 501, "products/checkout/orders/contracts/c0/", "products/checkout/orders/contracts/c0~2/#t.c500")]
    [InlineData(2, 1, "products/checkout/orders/contracts/c0/", "products/checkout/orders/contracts/c0/#t.c0")]
    public void The_only_contract_of_a_product_is_shown_with_it_while_it_is_short(int contracts, int columns, string contract, string lastColumn)
    {
        var schema = "schema: [{name: t, properties: [" + string.Join(", ", Enumerable.Range(0, columns).Select(column => $"{{name: c{column}}}")) + "]}]\n";
        var mesh = SampleMesh.Load([
            SampleMesh.Domain("checkout"),
            SampleMesh.Product("checkout/orders", offers: "c0"),
            .. Enumerable.Range(0, contracts).Select(number => SampleMesh.Contract("checkout/orders", $"c{number}", schema))]);
        var first = mesh.Mesh.Contracts.First(found => found.ContractId == "c0");

        Assert.Equal(contract, PagePath.Contract(first));
        Assert.Equal(lastColumn, PagePath.Column(first.Columns[^1]));
    }

    [Theory]
    [InlineData(8, "products/checkout/orders/#data")]
    [InlineData(9, "products/checkout/orders/contracts/c0/")]
    public void Many_objects_without_a_column_are_no_part_of_the_page_of_a_product(int objects, string contract)
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("checkout"),
            SampleMesh.Product("checkout/orders", offers: "c0"),
            SampleMesh.Contract("checkout/orders", "c0", "schema: [" + string.Join(", ", Enumerable.Range(0, objects).Select(number => $"{{name: t{number}}}")) + "]\n"));

        Assert.Equal(contract, PagePath.Contract(Assert.Single(mesh.Mesh.Contracts)));
    }

    /// <summary>Half of a surrogate pair is no text: UTF-8 has one replacement for all of them.</summary>
    private static bool IsText(string name) => !name.Any(char.IsSurrogate);
}
