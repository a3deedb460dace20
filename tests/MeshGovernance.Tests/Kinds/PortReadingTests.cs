using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>What an input port says that it relies on, and what is said where that is not there.</summary>
public sealed class PortReadingTests
{
    private const string Schema = """
        schema:
          - name: orders
            physicalName: sales.orders_v1
            properties:
              - {name: order_id, logicalType: string}
              - {name: status, logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [placed, shipped]}, mustBe: 0}]}
              - {name: address, logicalType: object, properties: [{name: city, logicalType: string}, {name: street, logicalType: string}]}
              - {name: lines, logicalType: array, items: {logicalType: object, properties: [{name: price, logicalType: number}]}}
              - {name: dotted.name, logicalType: string}
          - name: refunds
            properties: [{name: refund_id, logicalType: string}]

        """;

    [Theory]
    [InlineData("orders", "orders.order_id orders.status orders.address orders.address.city orders.address.street orders.lines orders.lines.price orders.dotted.name")]
    [InlineData("orders.status", "orders.status")]
    [InlineData("sales.orders_v1.status", "orders.status")]
    [InlineData("orders.address", "orders.address orders.address.city orders.address.street")]
    [InlineData("orders.address.city", "orders.address orders.address.city")]
    [InlineData("orders.lines.price", "orders.lines orders.lines.price")]
    [InlineData("orders.dotted.name", "orders.dotted.name")]
    [InlineData("{column: orders.status, values: [shipped]}", "orders.status")]
    public void A_reading_covers_a_column_with_what_is_nested_in_it(string reading, string read)
    {
        var mesh = Load($"[{reading}]");
        Assert.Empty(mesh.Diagnostics);
        Assert.Equal(read.Split(' '), Read(mesh));
        Assert.False(Port(mesh).ReadsAll);
        Assert.Equal(reading.StartsWith('{') ? "orders.status" : reading, Assert.Single(Port(mesh).Reads).Path);
    }

    [Fact]
    public void Without_readings_everything_is_read()
    {
        var mesh = SampleMesh.Load([.. Others, SampleMesh.Product("reports/sales", consumes: "orders")]);
        Assert.True(Port(mesh).ReadsAll);
        Assert.All(Contract(mesh).Columns, column => Assert.Equal([Port(mesh)], column.Readers));
        Assert.True(Port(mesh).DoesRead("anything.at_all"));
    }

    [Fact]
    public void Objects_paths_and_values_are_asked_for_alike()
    {
        var mesh = Load("[{column: orders.status, values: [shipped]}, orders.address]");
        var (port, contract) = (Port(mesh), Contract(mesh));
        Assert.True(port.DoesRead(contract.Objects[0]));
        Assert.False(port.DoesRead(contract.Objects[1]));
        Assert.Equal([port], contract.Objects[0].Readers);
        Assert.Empty(contract.Objects[1].Readers);
        Assert.True(port.DoesRead("orders.address.city"));
        Assert.True(port.DoesRead("orders"));
        Assert.False(port.DoesRead("orders.order_id"));
        Assert.False(port.DoesRead("orders.addresses"));

        Column Of(string name) => contract.Objects[0].Columns.Single(column => column.Name == name);
        Assert.True(port.DoesRead(Of("status"), "shipped"));
        Assert.False(port.DoesRead(Of("status"), "placed"));
        Assert.True(port.DoesRead(Of("address"), "whatever"));
        Assert.False(port.DoesRead(Of("order_id"), "shipped"));
        Assert.Equal(["shipped"], port.Reads[0].Values);
    }

    [Fact]
    public void A_column_of_another_contract_is_not_read()
    {
        var mesh = SampleMesh.Load([.. Others, Consumer("[orders]"), SampleMesh.Product("shop/other", offers: "other"), SampleMesh.Contract("shop/other", "other", Schema)]);
        Assert.All(mesh.Mesh.Contracts.Single(contract => contract.ContractId == "other").Columns, column => Assert.Empty(column.Readers));
    }

    [Theory]
    [InlineData("[orders.stauts]", "orders.stauts", "Input port 'orders' reads 'orders.stauts', which its source shop/orders (domains/shop/orders/orders.odcs.yaml) does not describe. Did you mean 'orders.status'?")]
    [InlineData("[status]", "status", "Input port 'orders' reads 'status', which its source shop/orders (domains/shop/orders/orders.odcs.yaml) does not describe. Did you mean 'orders.status'?")]
    [InlineData("[{column: orders.address.area_of_delivery}]", "orders.address.area_of_delivery", "Input port 'orders' reads 'orders.address.area_of_delivery', which its source shop/orders (domains/shop/orders/orders.odcs.yaml) does not describe.")]
    [InlineData("[{column: orders.status, values: [shiped]}]", "shiped", "Input port 'orders' relies on the value 'shiped' of 'orders.status', which its source shop/orders (domains/shop/orders/orders.odcs.yaml) does not list. Did you mean 'shipped'?")]
    [InlineData("[{column: orders, values: [shipped]}]", "orders", "Input port 'orders' relies on values of 'orders', which is an object: name the column that has them.")]
    [InlineData("[orders, 7]", "7", "An item of 'reads' of the input port 'orders' is no path such as orders.status. Until it is mended, the port counts as reading everything.")]
    [InlineData("[{colum: orders}]", "colum: orders", "An item of 'reads' of the input port 'orders' has the key 'colum', and only 'column' and 'values' are read. Until it is mended, the port counts as reading everything.")]
    [InlineData("[{values: [a]}]", "values", "An item of 'reads' of the input port 'orders' names no 'column'. Until it is mended, the port counts as reading everything.")]
    [InlineData("[{column: orders.status, values: shipped}]", "column: orders.status", "An item of 'reads' of the input port 'orders' has 'values' that are no list of values: leave the key out where all values matter. Until it is mended, the port counts as reading everything.")]
    [InlineData("[{column: orders.status, values: [[shipped]]}]", "column: orders.status", "An item of 'reads' of the input port 'orders' has 'values' that are no list of values: leave the key out where all values matter. Until it is mended, the port counts as reading everything.")]
    [InlineData("[[orders]]", "orders", "An item of 'reads' of the input port 'orders' is no path such as orders.status. Until it is mended, the port counts as reading everything.")]
    [InlineData("orders", "orders", "Input port 'orders' lists nothing in 'reads', so it counts as reading everything: list paths such as orders.status, or take the property away.")]
    [InlineData("[]", "value", "Input port 'orders' lists nothing in 'reads', so it counts as reading everything: list paths such as orders.status, or take the property away.")]
    public void What_is_not_there_or_cannot_be_understood_is_told_on_its_line(string reads, string place, string message)
    {
        var mesh = Load(reads);
        var finding = Assert.Single(mesh.Diagnostics);
        Assert.Equal(EngineRule.Reads, finding.Rule);
        Assert.Equal(message, finding.Message);
        Assert.Equal("reports/sales/in/orders@1", finding.Element.Name.Text);
        var line = Consumer(reads).Text.Split('\n')[finding.Range.Start.Line - 1];
        Assert.Equal(place, line[(finding.Range.Start.Column - 1)..(finding.Range.End.Column - 1)]);
    }

    [Fact]
    public void What_cannot_be_understood_may_mean_anything()
    {
        var port = Port(Load("[orders.status, {colum: orders}]"));
        Assert.True(port.ReadsAll);
        Assert.Empty(port.Reads);
    }

    [Fact]
    public void Two_slips_are_told_apart() =>
        Assert.Equal(["orders.a", "orders.b"], Load("[orders.a, orders.b]").Diagnostics.Select(finding => finding.Key));

    [Fact]
    public void Many_names_of_one_kind_are_not_walked_in_every_way()
    {
        const int Deep = 30;
        var nested = string.Concat(Enumerable.Repeat("{name: x, logicalType: array, items: ", Deep)) + "{name: x, logicalType: string}" + new string('}', Deep);
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", $"schema: [{{name: orders, properties: [{nested}]}}]\n"),
            SampleMesh.Domain("reports"),
            Consumer($"[orders{string.Concat(Enumerable.Repeat(".x", Deep / 2))}, orders{string.Concat(Enumerable.Repeat(".x", Deep / 2))}.y]"));
        Assert.Single(mesh.Diagnostics, finding => finding.Rule == EngineRule.Reads);
        Assert.Equal(Deep + 1, Contract(mesh).Columns.Count(column => column.Readers.Count == 1));
    }

    private static (string Path, string Text)[] Others =>
    [
        SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), SampleMesh.Contract("shop/orders", "orders", Schema), SampleMesh.Domain("reports"),
    ];

    private static (string Path, string Text) Consumer(string reads)
    {
        var file = SampleMesh.Product("reports/sales", consumes: "orders");
        return file with { Text = file.Text.Replace("contractId: orders}", $"contractId: orders, customProperties: [{{property: reads, value: {reads}}}]}}", StringComparison.Ordinal) };
    }

    private static LoadedMesh Load(string reads) => SampleMesh.Load([.. Others, Consumer(reads)]);

    private static InputPort Port(LoadedMesh mesh) => mesh.Mesh.Products.SelectMany(product => product.InputPorts).Single();

    private static Contract Contract(LoadedMesh mesh) => mesh.Mesh.Contracts.First(contract => contract.ContractId == "orders");

    private static IEnumerable<string> Read(LoadedMesh mesh) => Contract(mesh).Columns.Where(column => column.Readers.Count > 0).Select(ContractPaths.Of).Distinct();
}
