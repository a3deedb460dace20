using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Pages say who reads a column, and who is reached through others.</summary>
public sealed class ReadersOnPagesTests
{
    [Fact]
    public void A_column_says_who_reads_it_and_a_product_whom_it_reaches()
    {
        var pages = Made(SampleMesh.Product("d/silent", consumes: "orders"));
        var page = pages.Text("products/d/orders/");
        Assert.Contains("Read by report", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Read by none", page, StringComparison.Ordinal);
        Assert.Contains("1 input port more does not say what it reads: any column may matter to it.", page, StringComparison.Ordinal);
        Assert.Contains("Consumed by report of d, Ida silent of d, Ida Consumed through others board of d, Ida", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_no_consumer_reads_is_told_where_all_say_what_they_read()
    {
        var page = Made().Text("products/d/orders/");
        Assert.Contains("Read by none of its consumers", page, StringComparison.Ordinal);
        Assert.DoesNotContain("may matter", page, StringComparison.Ordinal);
    }

    private static SamplePages Made(params (string Path, string Text)[] others)
    {
        var report = SampleMesh.Product("d/report", offers: "figures", consumes: "orders");
        return SamplePages.Of(
        [
            SampleMesh.Domain("d"),
            SampleMesh.Product("d/orders", offers: "orders"),
            SampleMesh.Contract("d/orders", "orders", "schema: [{name: orders, properties: [{name: email, logicalType: string}, {name: total, logicalType: number}]}]\n"),
            report with { Text = report.Text.Replace("contractId: orders}", "contractId: orders, customProperties: [{property: reads, value: [orders.total]}]}", StringComparison.Ordinal) },
            SampleMesh.Contract("d/report", "figures", "schema: [{name: figures, properties: [{name: sum, logicalType: number}]}]\n"),
            SampleMesh.Product("d/board", consumes: "figures"),
            .. others,
        ]);
    }
}
