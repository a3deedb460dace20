using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What service levels promise, compared in whatever units, and the inputs on which they depend.</summary>
public sealed class ServiceLevelTests
{
    [Theory]
    [InlineData("{property: latency, value: 25, unit: h}", "{property: latency, value: 1, unit: d}", true, false)]
    [InlineData("{property: latency, value: 24, unit: h}", "{property: latency, value: 1, unit: Day}", false, false)]
    [InlineData("{property: latency, value: 1500, unit: ms}", "{property: latency, value: 1, unit: s}", true, false)]
    [InlineData("{property: retention, value: 13, unit: months}", "{property: retention, value: 1, unit: y}", true, false)]
    [InlineData("{property: retention, value: 12, unit: m}", "{property: retention, value: 1, unit: yr}", false, false)]
    [InlineData("{property: retention, value: 30, unit: d}", "{property: retention, value: 1, unit: month}", false, false)]
    [InlineData("{property: retention, value: 32, unit: d}", "{property: retention, value: 1, unit: month}", true, false)]
    [InlineData("{property: retention, value: 52, unit: w}", "{property: retention, value: 1, unit: y}", false, true)]
    [InlineData("{property: availability, value: 99.9, unit: '%'}", "{property: availability, value: 99, unit: percent}", true, false)]
    [InlineData("{property: availability, value: 99.5, unit: percent}", "{property: availability, value: 0.995, unit: ratio}", false, false)]
    [InlineData("{property: availability, value: 99.6, unit: percent}", "{property: availability, value: 0.995, unit: ratio}", true, false)]
    [InlineData("{property: throughput, value: 9}", "{property: throughput, value: 8}", true, false)]
    [InlineData("{property: throughput, value: 9, unit: rows}", "{property: throughput, value: 8, unit: s}", false, false)]
    [InlineData("{property: retention, value: 79228162514264337593543950335, unit: w}", "{property: retention, value: 1, unit: d}", true, false)]
    [InlineData("{property: latency, value: soon}", "{property: latency, value: 1, unit: d}", false, false)]
    public void Numbers_are_compared_with_their_units(string level, string other, bool isMore, bool isLess)
    {
        var levels = Levels($"slaProperties: [{level}, {other}]\n");
        Assert.Equal(isMore, levels[0].IsMoreThan(levels[1]));
        Assert.Equal(isLess, levels[1].IsMoreThan(levels[0]));
    }

    [Theory]
    [InlineData("element: sums.a", "orders")]
    [InlineData("element: 'sums.a, sums.b'", "orders carts")]
    [InlineData("element: b", "carts")]
    [InlineData("element: sums", "orders carts")]
    [InlineData("element: sums.c", "")]
    [InlineData("driver: regulatory", "orders carts prices")]
    [InlineData("element: nothing", "orders carts prices")]
    public void A_promise_depends_on_what_its_columns_are_made_from(string about, string inputs) =>
        Assert.Equal(inputs, string.Join(' ', Levels($"slaProperties: [{{property: latency, value: 1, unit: d, {about}}}]\n").Single().Inputs.Select(port => port.Name)));

    private static IReadOnlyList<ServiceLevel> Levels(string levels) => SampleMesh.Load(
        SampleMesh.Domain("shop"),
        SampleMesh.Product("shop/orders", offers: "orders"), Contract("orders"),
        SampleMesh.Product("shop/carts", offers: "carts"), Contract("carts"),
        SampleMesh.Product("shop/prices", offers: "prices"), Contract("prices"),
        ("domains/shop/sums/product.yaml", """
            apiVersion: v1.0.0
            kind: DataProduct
            id: sums
            name: sums
            version: 1.0.0
            status: active
            inputPorts: [{name: orders, version: 1.0.0, contractId: orders}, {name: carts, version: 1.0.0, contractId: carts}, {name: prices, version: 1.0.0, contractId: prices}]
            outputPorts: [{name: sums, version: 1.0.0, contractId: sums}]

            """),
        SampleMesh.Contract("shop/sums", "sums", """
            schema:
              - name: sums
                properties:
                  - {name: a, logicalType: string, transformSourceObjects: [orders.orders.x]}
                  - {name: b, logicalType: string, transformSourceObjects: [carts.carts]}
                  - {name: c, logicalType: string}

            """ + levels)).Mesh.Contracts.Single(contract => contract.ContractId == "sums").ServiceLevels;

    private static (string Path, string Text) Contract(string id) => SampleMesh.Contract($"shop/{id}", id, $"schema: [{{name: {id}, properties: [{{name: x, logicalType: string}}]}}]\n");
}
