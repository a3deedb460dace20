using System.Diagnostics;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>Who relies on a product, a port or a column, directly and through what is made from it.</summary>
public sealed class DownstreamTests
{
    private const string Orders = """
        schema:
          - name: orders
            properties: [{name: order_id, logicalType: string}, {name: email, logicalType: string}, {name: total, logicalType: number}]
          - name: lines
            properties: [{name: order_id, logicalType: string}, {name: price, logicalType: number}]

        """;

    private const string Customers = """
        schema:
          - name: customers
            properties:
              - {name: contact, logicalType: string, transformSourceObjects: [orders.orders.email]}
              - {name: turnover, logicalType: number, transformSourceObjects: [orders.total]}
              - {name: basket, logicalType: number, transformSourceObjects: [orders.lines]}
              - {name: segment, logicalType: string, transformSourceObjects: [customers.turnover]}
              - {name: computed_at, logicalType: timestamp}

        """;

    [Fact]
    public void A_column_says_which_columns_it_is_made_from()
    {
        var mesh = Mesh();
        Assert.Equal(["orders.email"], Sources("contact"));
        Assert.Equal(["orders.total"], Sources("turnover"));
        Assert.Empty(Sources("basket"));
        Assert.Equal(["customers.turnover"], Sources("segment"));
        Assert.Empty(Sources("computed_at"));

        IEnumerable<string> Sources(string name) => Column(mesh, "customers", name).Sources.Select(ContractPaths.Of);
    }

    [Theory]
    [InlineData("email", "mart/customers reports/mails")]
    [InlineData("total", "mart/customers reports/segments reports/copy")]
    [InlineData("order_id", "mart/customers")]
    public void A_column_reaches_those_who_read_what_is_made_from_it(string column, string readers) =>
        Assert.Equal(readers.Split(' '), Column(Mesh(), "orders", column).AllReaders.Select(port => port.Product.Key));

    [Fact]
    public void An_object_passes_on_what_is_read_of_it()
    {
        var mesh = Mesh();
        var price = mesh.Mesh.Contracts.First(contract => contract.ContractId == "orders").Objects[1].Columns[1];
        Assert.Equal(["mart/customers"], price.AllReaders.Select(port => port.Product.Key));
        Assert.Equal(["customers.basket"], Downstream.Of(price).Outputs[0].Columns.Select(ContractPaths.Of));
    }

    [Fact]
    public void A_contract_without_lineage_passes_everything_on()
    {
        var down = Downstream.Of(Column(Mesh(), "customers", "segment"));
        Assert.Equal(["reports/segments 1 customers.segment", "reports/copy 2 segments.a segments.b"], Told(down));
        Assert.Equal(["reports/segments/segments", "reports/copy/copy"], down.Outputs.Select(output => $"{output.Port.Product.Key}/{output.Port.Name}"));
    }

    [Fact]
    public void What_falls_with_a_product_is_told_by_how_near_it_is()
    {
        var down = Downstream.Of(Product(Mesh(), "shop/orders").OutputPorts);
        Assert.Equal(
            [
                "mart/customers 1 orders.order_id orders.email orders.total lines.order_id lines.price",
                "reports/mails 2 customers.contact",
                "reports/segments 2 customers.segment",
                "reports/copy 3 segments.a segments.b",
            ],
            Told(down));
        Assert.Equal(["reports/copy", "reports/mails", "reports/segments"], Product(Mesh(), "mart/customers").AllConsumers.Select(product => product.Key));
        Assert.Equal(down.Inputs.Select(input => input.Port.Product.Key), Product(Mesh(), "shop/orders").OutputPorts.Single().AllConsumers.Select(port => port.Product.Key));
    }

    [Fact]
    public void An_output_port_is_made_from_its_input_contracts_or_from_all_that_is_consumed()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"),
            Offer("shop/a", "a"),
            Offer("shop/b", "b"),
            ("domains/shop/c/product.yaml", Head("c") + """
                inputPorts: [{name: a, version: 1.0.0, contractId: a}, {name: b, version: 1.0.0, contractId: b}]
                outputPorts:
                  - {name: one, version: 1.0.0, contractId: one, inputContracts: [{id: a, version: 1.2.0}]}
                  - {name: both, version: 1.0.0, contractId: both}
                  - {name: other, version: 1.0.0, contractId: other, inputContracts: [{id: a, version: 2.0.0}]}

                """),
            SampleMesh.Product("shop/d", consumes: "one"),
            SampleMesh.Product("shop/e", consumes: "both"));
        Assert.Equal(["a", "a b", "a b"], Product(mesh, "shop/c").OutputPorts.Select(port => string.Join(' ', port.Inputs.Select(input => input.Name))));
        Assert.Equal(["shop/c", "shop/e"], Product(mesh, "shop/b").AllConsumers.Select(product => product.Key));
        Assert.Equal(["shop/c 1 ", "shop/e 2 "], Told(Downstream.Of(Product(mesh, "shop/b").OutputPorts)));
    }

    [Fact]
    public void Flows_may_lead_back_to_where_they_began()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/a", offers: "a", consumes: "b"), Contract("shop/a", "a"),
            SampleMesh.Product("shop/b", offers: "b", consumes: "a"), Contract("shop/b", "b"));
        Assert.Equal(["shop/b"], Product(mesh, "shop/a").AllConsumers.Select(product => product.Key));
        Assert.Equal(["shop/b 1 a.x", "shop/a 2 b.x"], Told(Downstream.Of(Product(mesh, "shop/a").OutputPorts)));
        Assert.Equal(["shop/b", "shop/a"], Column(mesh, "a", "x").AllReaders.Select(port => port.Product.Key));
    }

    [Fact]
    public void A_long_chain_is_asked_in_a_moment()
    {
        const int Long = 400;
        var mesh = SampleMesh.Load(
        [
            SampleMesh.Domain("shop"),
            .. Enumerable.Range(0, Long).SelectMany(at => new[] { SampleMesh.Product($"shop/p{at}", offers: $"c{at}", consumes: at == 0 ? null : $"c{at - 1}"), Contract($"shop/p{at}", $"c{at}") }),
        ]);
        var watch = Stopwatch.StartNew();
        Assert.Equal(Long * (Long - 1) / 2, mesh.Mesh.Products.Sum(product => product.AllConsumers.Count));
        Assert.Equal(Long - 1, Column(mesh, "c0", "x").AllReaders.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    private static LoadedMesh Mesh() => SampleMesh.Load(
        SampleMesh.Domain("shop"),
        SampleMesh.Product("shop/orders", offers: "orders"),
        SampleMesh.Contract("shop/orders", "orders", Orders),
        SampleMesh.Domain("mart"),
        SampleMesh.Product("mart/customers", offers: "customers", consumes: "orders"),
        SampleMesh.Contract("mart/customers", "customers", Customers),
        SampleMesh.Domain("reports"),
        Reading("reports/mails", "customers", "customers.contact"),
        Reading("reports/segments", "customers", "customers.segment", offers: "segments"),
        SampleMesh.Contract("reports/segments", "segments", "schema: [{name: segments, properties: [{name: a, logicalType: string}, {name: b, logicalType: string}]}]\n"),
        SampleMesh.Product("reports/copy", offers: "copy", consumes: "segments"));

    private static (string Path, string Text) Reading(string key, string contract, string reads, string? offers = null)
    {
        var file = SampleMesh.Product(key, offers, contract);
        return file with { Text = file.Text.Replace($"contractId: {contract}}}", $"contractId: {contract}, customProperties: [{{property: reads, value: [{reads}]}}]}}", StringComparison.Ordinal) };
    }

    private static string Head(string id) => $"apiVersion: v1.0.0\nkind: DataProduct\nid: {id}\nname: {id}\nversion: 1.0.0\nstatus: active\n";

    private static (string Path, string Text) Offer(string key, string contract) => SampleMesh.Product(key, offers: contract);

    private static (string Path, string Text) Contract(string product, string id) => SampleMesh.Contract(product, id, $"schema: [{{name: {id}, properties: [{{name: x, logicalType: string}}]}}]\n");

    private static Product Product(LoadedMesh mesh, string key) => mesh.Mesh.Products.Single(product => product.Key == key);

    private static Column Column(LoadedMesh mesh, string contract, string name) => mesh.Mesh.Contracts.First(one => one.ContractId == contract).Columns.First(column => column.Name == name);

    private static IEnumerable<string> Told(Downstream down) =>
        down.Inputs.Select(input => FormattableString.Invariant($"{input.Port.Product.Key} {input.Steps} {string.Join(' ', input.Columns.Select(ContractPaths.Of))}"));
}
