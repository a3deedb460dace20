using System.Globalization;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Names;

public sealed class NamedElementTests
{
    private const string Product = """
        id: x
        description: {purpose: p}
        inputPorts:
          - {name: in one, version: v2.1.0}
        outputPorts:
          - {name: orders, version: 1.1.0}
          - {name: orders, version: 1.0.0, tags: [a]}
          - {name: orders, version: 1.1.0}
        team:
          members:
            - {username: o@example.org}
            - {username: o@example.org}
        """;

    private const string Contract = """
        id: c/1
        version: 3.0.0
        schema:
          - name: orders
            properties:
              - name: lines
                items:
                  properties:
                    - {name: sku, classification: internal}
        slaProperties:
          - {property: latency}
        """;

    [Theory]
    [InlineData("", "checkout/orders", "product", "")]
    [InlineData("description/purpose", "checkout/orders", "product", "description.purpose")]
    [InlineData("inputPorts/0", "checkout/orders/in/in%20one@2", "inputPort", "")]
    [InlineData("outputPorts/1/version", "checkout/orders/out/orders@1", "outputPort", "version")]
    [InlineData("outputPorts/1/tags/0", "checkout/orders/out/orders@1", "outputPort", "tags.0")]
    [InlineData("outputPorts/0", "checkout/orders/out/orders@1.1.0", "outputPort", "")]
    [InlineData("outputPorts/2", "checkout/orders/out/orders@1.1.0/2", "outputPort", "")]
    [InlineData("team/members/0", "checkout/orders/team/members/o@example.org", "member", "")]
    [InlineData("team/members/1", "checkout/orders/team/members/1", "member", "")]
    public void A_part_of_a_product_has_a_name(string path, string name, string kind, string field) =>
        Assert.Equal(new NamedElement(ElementName.Read(name), kind, field), NameOf(DocumentKind.Product, ["checkout", "orders"], Product, path));

    [Theory]
    [InlineData("schema/0", "checkout/orders/contract/c%2F1@3/orders", "object", "")]
    [InlineData("schema/0/properties/0/items", "checkout/orders/contract/c%2F1@3/orders/lines/[]", "column", "")]
    [InlineData("schema/0/properties/0/items/properties/0/classification", "checkout/orders/contract/c%2F1@3/orders/lines/[]/sku", "column", "classification")]
    [InlineData("slaProperties/0", "checkout/orders/contract/c%2F1@3/slaProperties/latency", "serviceLevel", "")]
    public void A_part_of_a_contract_has_a_name(string path, string name, string kind, string field) =>
        Assert.Equal(new NamedElement(ElementName.Read(name), kind, field), NameOf(DocumentKind.Contract, ["checkout", "orders", "orders.odcs.yaml"], Contract, path));

    [Theory]
    [InlineData("team/members/0", "checkout/(team)/members/o@example.org", "member", "")]
    [InlineData("support/0", "checkout/(support)/%23help", "supportChannel", "")]
    [InlineData("team/name", "checkout", "domain", "team.name")]
    public void A_part_of_a_domain_has_a_name_that_no_product_can_have(string path, string name, string kind, string field) => Assert.Equal(
        new NamedElement(ElementName.Read(name), kind, field),
        NameOf(DocumentKind.Domain, ["checkout"], "team: {name: T, members: [{username: o@example.org}]}\nsupport: [{channel: '#help'}]\n", path));

    private static NamedElement NameOf(DocumentKind kind, string[] keys, string yaml, string path)
    {
        var root = TestNodes.Yaml(yaml);
        var node = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate(root, (at, step) => int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? at.Items[index] : at[step]!);
        return NamedElement.Below(DescriptorKinds.All.First(known => known.Model == kind).ElementOf(new Document(0, kind, keys, root)), root, node);
    }
}
