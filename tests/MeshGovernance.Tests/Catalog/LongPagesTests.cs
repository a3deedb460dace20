using System.Globalization;
using MeshGovernance.Core.Text;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What is long stays readable: the parts in use come first, nothing looks like what it is not, and all of it can be reached.</summary>
public sealed class LongPagesTests
{
    private static readonly SamplePages Pages = Made();

    [Fact]
    public void Ports_in_use_come_first_and_the_others_are_there()
    {
        var page = Pages.Text("products/d/many/");
        Assert.InRange(page.IndexOf("port40", StringComparison.Ordinal), 1, page.IndexOf("port39", StringComparison.Ordinal));
        Assert.Contains("28 older or less used ports", page, StringComparison.Ordinal);
        Assert.Contains("port1 ", page, StringComparison.Ordinal);
    }

    [Fact]
    public void All_consumers_are_named()
    {
        Assert.Contains("<a href=\"consumers/\">All 50 consumers</a>", Pages.Source("products/d/many/"), StringComparison.Ordinal);
        Assert.All(Enumerable.Range(1, 50), number => Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"consumer{number} "), Pages.Text("products/d/many/consumers/"), StringComparison.Ordinal));
    }

    [Fact]
    public void A_deep_column_says_what_it_is_nested_in() => Assert.Contains("c1.c2.c3.c4.c5.c6.c7. c8", Pages.Text("products/d/deep/"), StringComparison.Ordinal);

    [Fact]
    public void Five_hundred_columns_stand_on_one_page_with_a_filter()
    {
        var page = Pages.Source("products/d/wide/contracts/wide/");
        Assert.Contains("id=\"wide.column500\"", page, StringComparison.Ordinal);
        Assert.Contains("data-filter=\"Find a column\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Items_of_a_list_are_no_column_of_their_own() => Assert.Contains("All 501 columns of wide", Pages.Text("products/d/wide/"), StringComparison.Ordinal);

    [Theory]
    [InlineData("SELECT COUNT(*) FROM orders WHERE placed_at > now() - INTERVAL 1 HOUR", "SELECT COUNT(*)\nFROM orders\nWHERE placed_at > now() - INTERVAL 1 HOUR", true)]
    [InlineData("SELECT COUNT(*) FROM orders WHERE placed_at > now() - INTERVAL 1 HOUR", "SELECT COUNT(*) FROM orders WHERE placed_at > now() - INTERVAL 2 HOUR", false)]
    [InlineData("a b", "a  b", false)]
    public void Texts_of_the_same_words_are_told_from_others(string before, string after, bool isSo) => Assert.Equal(isSo, Excerpt.IsOtherwiseSpaced(before, after));

    private static SamplePages Made()
    {
        var ports = string.Join(", ", Enumerable.Range(1, 40).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{name: port{number}, version: {number}.0.0, contractId: x{number}}}")));
        var columns = string.Join(", ", Enumerable.Range(1, 500).Select(number => string.Create(CultureInfo.InvariantCulture, $"{{name: column{number}}}")));
        var deep = Enumerable.Range(1, 8).Reverse().Aggregate("", (inner, number) => string.Create(CultureInfo.InvariantCulture, $"{{name: c{number}, logicalType: object{(inner.Length == 0 ? "" : $", properties: [{inner}]")}}}"));
        return SamplePages.Of(
        [
            SampleMesh.Domain("d"),
            ("domains/d/many/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: many\nname: many\nversion: 1.0.0\nstatus: active\noutputPorts: [{ports}]\n"),
            .. Enumerable.Range(1, 50).Select(number => string.Create(CultureInfo.InvariantCulture, $"consumer{number}")).Select(name => (
                $"domains/d/{name}/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: {name}\nname: {name}\nversion: 1.0.0\nstatus: active\ninputPorts: [{{name: in, version: 40.0.0, contractId: x40}}]\n")),
            SampleMesh.Product("d/deep", offers: "deep"),
            SampleMesh.Contract("d/deep", "deep", $"schema: [{{name: deep, properties: [{deep}]}}]\n"),
            SampleMesh.Product("d/wide", offers: "wide"),
            SampleMesh.Contract("d/wide", "wide", $"schema: [{{name: wide, properties: [{columns}, {{name: list, logicalType: array, items: {{logicalType: string}}}}]}}]\n"),
        ]);
    }
}
