using MeshGovernance.Core.Findings;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>What a contract says of its own objects and columns, and of those of others.</summary>
public sealed class ContractReferenceTests
{
    private const string Columns = "{name: order_id, logicalType: string}, {name: address, logicalType: object, properties: [{name: city, logicalType: string}]}";

    [Theory]
    [InlineData("orders.order_id")]
    [InlineData("orders.address.city")]
    [InlineData("/schema/orders/properties/order_id")]
    [InlineData("schema/orders/properties/address/properties/city")]
    [InlineData("orders.odcs.yaml#/schema/orders/properties/order_id")]
    [InlineData("../customers/customers.odcs.yaml#/schema/customers/properties/customer_id")]
    [InlineData("domains/shop/customers/customers.odcs.yaml#/schema/customers/properties/customer_id")]
    [InlineData("https://example.org/contracts/crm.yaml#/schema/people/properties/id")]
    [InlineData("../../../../elsewhere/crm.yaml#/schema/people/properties/id")]
    public void A_relationship_leads_to_a_column(string to) => Assert.DoesNotContain(Relationship(to), diagnostic => diagnostic.Rule == EngineRule.Unresolved);

    [Theory]
    [InlineData("costumers.customer_id", "The relationship leads to 'costumers.customer_id', which this contract does not describe. A column of another contract is written as file.odcs.yaml#/schema/<object>/properties/<column>.")]
    [InlineData("orders.ordr_id", "The relationship leads to 'orders.ordr_id', which this contract does not describe. Did you mean 'orders.order_id'?")]
    [InlineData("/schema/order/properties/order_id", "The relationship leads to '/schema/order/properties/order_id', which this contract does not describe. Did you mean 'orders.order_id'?")]
    [InlineData("address.city", "The relationship leads to 'address.city', which this contract does not describe. Did you mean 'orders.address.city'?")]
    [InlineData("/schema/nothing/properties/x", "The relationship leads to '/schema/nothing/properties/x', which this contract does not describe.")]
    [InlineData("../customers/customers.odcs.yaml#/schema/customers/properties/id", "The relationship leads to '../customers/customers.odcs.yaml#/schema/customers/properties/id', which that contract does not describe. Did you mean 'customers.customer_id'?")]
    [InlineData("../customers/customer.odcs.yaml#/schema/customers/properties/customer_id", "The relationship leads to '../customers/customer.odcs.yaml#/schema/customers/properties/customer_id', and no contract of the mesh is domains/shop/customers/customer.odcs.yaml. Did you mean 'domains/shop/customers/customers.odcs.yaml'?")]
    public void One_that_leads_nowhere_is_told(string to, string message) =>
        Assert.Equal(message, Assert.Single(Relationship(to), diagnostic => diagnostic.Rule == EngineRule.Unresolved).Message);

    [Fact]
    public void A_quality_rule_is_about_columns_that_there_are()
    {
        Assert.Empty(Contract(Columns, "quality: [{metric: duplicateValues, arguments: {properties: [order_id, address.city]}, mustBe: 0}]"));
        Assert.Equal(
            "The quality rule is about 'ordr_id', and 'orders' has no such column. Did you mean 'order_id'?",
            Assert.Single(Contract(Columns, "quality: [{metric: duplicateValues, arguments: {properties: [ordr_id]}, mustBe: 0}]")).Message);
        Assert.Equal(
            "The quality rule is about 'orders.order_id', and 'orders' has no such column. Did you mean 'order_id'?",
            Assert.Single(Contract(Columns, "quality: [{metric: duplicateValues, arguments: {properties: [orders.order_id]}, mustBe: 0}]")).Message);
    }

    [Fact]
    public void A_service_level_is_about_something_that_there_is()
    {
        Assert.Empty(Contract(Columns, "", "slaProperties: [{property: frequency, value: 1, element: 'orders, orders.order_id, order_id, ${ELEMENT}'}]\n"));
        Assert.Equal(
            "The service level is about 'orders.ordr_id', which the contract does not describe. Did you mean 'orders.order_id'?",
            Assert.Single(Contract(Columns, "", "slaProperties: [{property: frequency, value: 1, element: 'orders, orders.ordr_id'}]\n")).Message);
        Assert.Equal(EngineRule.Unresolved, Assert.Single(Contract(Columns, "", "slaDefaultElement: nothing.at_all\n")).Rule);
    }

    [Fact]
    public void Of_what_is_not_described_nobody_knows_what_it_has() =>
        Assert.Empty(SampleMesh.Load(
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", "slaProperties: [{property: frequency, value: 1, element: orders.order_id}]\n")).Diagnostics);

    [Theory]
    [InlineData("{name: a, logicalType: string}, {name: b, logicalType: string}, {name: a, logicalType: integer}")]
    [InlineData("{name: o, logicalType: object, properties: [{name: a, logicalType: string}, {name: a, logicalType: string}]}")]
    [InlineData("{name: o, logicalType: array, items: {logicalType: object, properties: [{name: a, logicalType: string}, {name: a, logicalType: string}]}}")]
    public void Two_columns_side_by_side_have_two_names(string columns)
    {
        var finding = Assert.Single(Contract(columns));
        Assert.Equal(EngineRule.DuplicateId, finding.Rule);
        Assert.Equal("There are two columns 'a' side by side: give this one its own name, or remove it.", finding.Message);
    }

    [Fact]
    public void Columns_of_different_records_may_have_one_name() =>
        Assert.Empty(Contract("{name: a, logicalType: string}, {name: o, logicalType: object, properties: [{name: a, logicalType: string}]}"));

    [Fact]
    public void The_domain_of_a_contract_is_no_other_domain()
    {
        Assert.Empty(Contract(Columns, "", "domain: Sales and more\n"));
        Assert.Empty(Contract(Columns, "", "domain: shop\n"));
        Assert.Equal(
            "'domain' is 'reports', which is another domain: the contract is in 'shop'. Write that, or remove the field.",
            Assert.Single(Contract(Columns, "", "domain: reports\n")).Message);
    }

    private static IReadOnlyList<Diagnostic> Relationship(string to) => Contract($"{Columns}, {{name: customer, logicalType: string, relationships: [{{to: '{to}'}}]}}");

    private static IReadOnlyList<Diagnostic> Contract(string columns, string ofObject = "", string rest = "") => SampleMesh.Load(
        SampleMesh.Domain("shop"),
        SampleMesh.Domain("reports"),
        SampleMesh.Product("shop/orders", offers: "orders"),
        SampleMesh.Contract("shop/orders", "orders", $"schema: [{{name: orders, properties: [{columns}]{(ofObject.Length > 0 ? ", " + ofObject : "")}}}]\n{rest}"),
        SampleMesh.Product("shop/customers", offers: "customers"),
        SampleMesh.Contract("shop/customers", "customers", "schema: [{name: customers, properties: [{name: customer_id, logicalType: string}]}]\n")).Diagnostics;
}
