using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Removals;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What would fall without an element, as it can be named.</summary>
public sealed class RemovalTests
{
    [Theory]
    [InlineData("shop", null, "shop/orders/out/orders@1 shop/orders/out/orders@2")]
    [InlineData("shop/orders", null, "shop/orders/out/orders@1 shop/orders/out/orders@2")]
    [InlineData("shop/orders", 2, "shop/orders/out/orders@2")]
    [InlineData("shop/orders/out/orders", null, "shop/orders/out/orders@1 shop/orders/out/orders@2")]
    [InlineData("shop/orders/out/orders", 1, "shop/orders/out/orders@1")]
    [InlineData("shop/orders/out/orders@2", null, "shop/orders/out/orders@2")]
    [InlineData("shop/orders/contract/orders", 1, "shop/orders/out/orders@1")]
    [InlineData("shop/orders/contract/orders@2", null, "shop/orders/out/orders@2")]
    [InlineData("shop/orders/contract/orders@1/orders", null, "shop/orders/out/orders@1")]
    [InlineData("shop/orders/contract/orders@1/orders/email", null, "shop/orders/out/orders@1")]
    public void An_element_is_named_with_its_version_or_without(string element, int? version, string ports)
    {
        var removal = RemovalTrial.Of(Mesh(), element, version, SampleMesh.Day);
        Assert.Equal(ports.Split(' '), removal.Ports);
        Assert.Equal(element.EndsWith("/orders@1/orders", StringComparison.Ordinal) || element.EndsWith("email", StringComparison.Ordinal), removal.IsPart);
    }

    [Theory]
    [InlineData("shop/ordrs", null, "There is no data product, output port, contract or column 'shop/ordrs'. Did you mean 'shop/orders'?")]
    [InlineData("shop/orders/contract/orders@1/orders/emial", null, "There is no data product, output port, contract or column 'shop/orders/contract/orders@1/orders/emial'. Did you mean 'shop/orders/contract/orders@1/orders/email'?")]
    [InlineData("elsewhere/things", null, "There is no data product, output port, contract or column 'elsewhere/things'.")]
    [InlineData("", null, "There is no data product, output port, contract or column ''.")]
    [InlineData("shop/orders", 3, "'shop/orders' is not offered in version 3: there is 1.0.0, 2.0.0.")]
    [InlineData("reports/sales/in/orders", null, "'reports/sales/in/orders' is an input port: it gives nothing to anybody.")]
    public void What_is_not_there_is_told_with_what_was_meant(string element, int? version, string message) =>
        Assert.Equal(message, Assert.Throws<UserException>(() => RemovalTrial.Of(Mesh(), element, version, SampleMesh.Day)).Message);

    [Fact]
    public void A_column_hits_those_who_read_it_and_no_others()
    {
        var email = RemovalTrial.Of(Mesh(), "shop/orders/contract/orders@1/orders/email", null, SampleMesh.Day);
        Assert.Equal(["reports/mails/in/orders@1"], email.Hits.Select(hit => hit.Port));
        Assert.Equal(["orders.email"], email.Hits[0].Columns);
        Assert.Equal(["reports/mails/out/mails@1"], email.Losses.Select(loss => loss.Port));
        Assert.True(email.Losses[0].IsWithoutSource);
        Assert.Equal(["reports/sales/in/orders@1"], RemovalTrial.Of(Mesh(), "shop/orders/contract/orders@1/orders/total", null, SampleMesh.Day).Hits.Select(hit => hit.Port));
    }

    [Fact]
    public void Those_who_are_hit_are_told_with_whom_to_talk_to()
    {
        var hit = RemovalTrial.Of(Mesh(), "shop/orders", 1, SampleMesh.Day).Hits[0];
        Assert.Equal(("reports", "Ida", "shop/orders/out/orders@1", false, 1), (hit.Domain, hit.Owner, hit.Source, hit.ReadsAll, hit.Steps));
        Assert.Equal(["#mails https://chat.example.org/mails"], hit.Contacts);
    }

    [Fact]
    public void What_goes_itself_is_not_hit()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/a", offers: "a", consumes: "b"),
            SampleMesh.Product("shop/b", offers: "b", consumes: "a"),
            SampleMesh.Product("shop/c", offers: "c"));
        var removal = RemovalTrial.Of(mesh, "shop/a", null, SampleMesh.Day);
        Assert.Equal(["shop/b/in/a@1"], removal.Hits.Select(hit => hit.Port));
        Assert.Equal(["shop/b/out/b@1"], removal.Losses.Select(loss => loss.Port));
        Assert.Empty(RemovalTrial.Of(mesh, "shop", null, SampleMesh.Day).Hits);
        Assert.Empty(RemovalTrial.Of(mesh, "shop/c", null, SampleMesh.Day).Hits);
    }

    [Fact]
    public void Consumers_that_cannot_be_read_are_no_proof_that_there_are_none()
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("shop"), SampleMesh.Product("shop/a", offers: "a"), ("domains/shop/b/product.yaml", "inputPorts: [\n"), ("policies/x/y/v1/policy.yaml", "a: [\n"));
        Assert.Equal(["domains/shop/b/product.yaml"], RemovalTrial.Of(mesh, "shop/a", null, SampleMesh.Day).NotRead);
        Assert.Empty(RemovalTrial.Of(Mesh(), "shop/orders", null, SampleMesh.Day).NotRead);
    }

    private static LoadedMesh Mesh() => SampleMesh.Load(
        SampleMesh.Domain("shop"),
        ("domains/shop/orders/product.yaml", """
            apiVersion: v1.0.0
            kind: DataProduct
            id: orders
            name: orders
            version: 2.0.0
            status: active
            outputPorts: [{name: orders, version: 1.0.0, contractId: orders}, {name: orders, version: 2.0.0, contractId: orders}]

            """),
        Contract("1.0.0", "orders-v1"),
        Contract("2.0.0", "orders-v2"),
        SampleMesh.Domain("reports"),
        Consumer("reports/mails", "orders.email", "support: [{channel: '#mails', url: 'https://chat.example.org/mails'}]\n", offers: "mails"),
        SampleMesh.Contract("reports/mails", "mails", "schema: [{name: mails, properties: [{name: address, logicalType: string}]}]\n"),
        Consumer("reports/sales", "orders.total"));

    private static (string Path, string Text) Contract(string version, string file)
    {
        var (_, text) = SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: email, logicalType: string}, {name: total, logicalType: number}]}]\n");
        return ($"domains/shop/orders/{file}.odcs.yaml", text.Replace("version: 1.0.0", $"version: {version}", StringComparison.Ordinal));
    }

    private static (string Path, string Text) Consumer(string key, string reads, string rest = "", string? offers = null)
    {
        var file = SampleMesh.Product(key, offers, "orders");
        return file with { Text = file.Text.Replace("contractId: orders}", $"contractId: orders, customProperties: [{{property: reads, value: [{reads}]}}]}}", StringComparison.Ordinal) + rest };
    }
}
