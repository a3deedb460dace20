using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class PersonalColumnTests
{
    private const string Body = """
        schema:
        - name: orders
          properties:
          - {name: order_id, classification: internal}
          - {name: email, classification: sensitive, tags: [PII]}
          - {name: note}
          - name: address
            logicalType: object
            properties:
            - {name: street, tags: [pii]}
        slaProperties:
        - {property: retention, value: 10, unit: y}
        - {property: re, value: 1, unit: d, element: orders.email}
        """;

    private static readonly Core.Meshes.LoadedMesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders"), SampleMesh.Contract("checkout/orders", "orders", Body), SampleMesh.Product("checkout/returns", consumes: "orders"));

    [Fact]
    public void Tagged_and_closed_columns_are_registered_with_reason_term_and_consumers() => Assert.Equal(
        [
            "orders.email: tagged 'pii', classified as 'sensitive'; 1 day; checkout/returns",
            "orders.address.street: tagged 'pii'; 1 day; checkout/returns",
        ],
        PersonalColumn.Of(Mesh, []).Select(Show));

    [Fact]
    public void A_column_that_a_policy_of_privacy_points_at_is_registered_too()
    {
        var finding = Reports.ReportSamples.Finding with { File = "domains/checkout/orders/orders.odcs.yaml", Element = ElementName.Read("checkout/orders/contract/orders@1/orders/note") };
        Assert.Contains("orders.note: found by privacy/personal-data 1.2.0; 1 day; checkout/returns", PersonalColumn.Of(Mesh, [finding, finding with { Policy = "quality/keys" }]).Select(Show));
    }

    private static string Show(PersonalColumn column) =>
        $"{column.Path}: {string.Join(", ", column.Reasons)}; {column.Retention}; {string.Join(", ", column.Consumers.Select(product => product.Key))}";
}
