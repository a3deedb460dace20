using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Avro;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports;

public sealed class AvroTests
{
    private static readonly AvroFormat Format = new();

    [Fact]
    public void A_record_becomes_a_contract_with_its_columns()
    {
        var estate = Read(
            Format,
            File("order.avsc", """
                {
                  "type": "record", "name": "Order", "namespace": "shop.orders", "doc": "What was ordered.", "aliases": ["Purchase"],
                  "fields": [
                    {"name": "id", "type": {"type": "string", "logicalType": "uuid"}, "doc": "Its number."},
                    {"name": "placed", "type": {"type": "long", "logicalType": "timestamp-millis"}},
                    {"name": "total", "type": ["null", {"type": "bytes", "logicalType": "decimal", "precision": 10, "scale": 2}], "default": null, "aliases": ["sum"]},
                    {"name": "status", "type": {"type": "enum", "name": "Status", "symbols": ["OPEN", "PAID"]}, "default": "OPEN"},
                    {"name": "to", "type": "shop.parts.Address"},
                    {"name": "lines", "type": {"type": "array", "items": {"type": "record", "name": "Line", "fields": [{"name": "count", "type": "int"}]}}},
                    {"name": "labels", "type": {"type": "map", "values": "string"}},
                    {"name": "payer", "type": ["string", "long"]},
                    {"name": "phone", "type": {"type": "string", "logicalType": "phone", "avro.java.string": "String"}}
                  ]
                }
                """),
            File("parts/address.avsc", """{"type": "record", "name": "Address", "namespace": "shop.parts", "fields": [{"name": "city", "type": "string"}]}"""));

        Assert.Equal("""
            name: Order
            description:
              purpose: What was ordered.
            schema:
              - name: Order
                description: What was ordered.
                properties:
                  - name: id
                    description: Its number.
                    logicalType: string
                    physicalType: string
                    required: true
                    logicalTypeOptions:
                      format: uuid
                    customProperties:
                      - property: avroLogicalType
                        value: uuid
                  - name: placed
                    logicalType: timestamp
                    physicalType: long
                    required: true
                    logicalTypeOptions:
                      timezone: true
                    customProperties:
                      - property: avroLogicalType
                        value: timestamp-millis
                  - name: total
                    logicalType: number
                    physicalType: bytes
                    customProperties:
                      - property: avroLogicalType
                        value: decimal
                      - property: precision
                        value: 10
                      - property: scale
                        value: 2
                      - property: default
                        value: null
                      - property: aliases
                        value:
                          - sum
                  - name: status
                    logicalType: string
                    physicalType: enum
                    required: true
                    quality:
                      - type: library
                        metric: invalidValues
                        arguments:
                          validValues:
                            - OPEN
                            - PAID
                        mustBe: 0
                    customProperties:
                      - property: avroType
                        value: shop.orders.Status
                      - property: default
                        value: OPEN
                  - name: to
                    logicalType: object
                    physicalType: record
                    required: true
                    properties:
                      - name: city
                        logicalType: string
                        physicalType: string
                        required: true
                    customProperties:
                      - property: avroType
                        value: shop.parts.Address
                  - name: lines
                    logicalType: array
                    physicalType: array
                    required: true
                    items:
                      logicalType: object
                      physicalType: record
                      properties:
                        - name: count
                          logicalType: integer
                          physicalType: int
                          required: true
                          logicalTypeOptions:
                            format: i32
                      customProperties:
                        - property: avroType
                          value: shop.orders.Line
                  - name: labels
                    logicalType: object
                    physicalType: map
                    required: true
                    customProperties:
                      - property: avroValues
                        value: string
                  - name: payer
                    physicalType: 'string | long'
                    required: true
                  - name: phone
                    logicalType: string
                    physicalType: string
                    required: true
                    customProperties:
                      - property: avroLogicalType
                        value: phone
            customProperties:
              - property: avroNamespace
                value: shop.orders
              - property: aliases
                value:
                  - Purchase

            """, YamlOf(estate, "shop.orders.Order"), ignoreLineEndingDifferences: true);
        Assert.Equal(
            [
                "order.avsc: A column of a contract has one type: it has none where a union allows several: Order.payer.",
                "order.avsc: A contract has no word for the attribute 'avro.java.string': shop.orders.Order.phone.",
                "order.avsc: A contract of ODCS v3.1.0 has no word for maps of any keys: what they hold is a custom property: Order.labels.",
            ],
            estate.Untold.Select(Show));
    }

    [Fact]
    public void Each_record_at_the_top_of_a_file_is_a_contract() =>
        Assert.Equal(
            ["a.Placed", "a.Paid"],
            Read(Format, File("events.avsc", """
                [{"type": "enum", "name": "Kind", "namespace": "a", "symbols": ["X"]},
                 {"type": "record", "name": "Placed", "namespace": "a", "fields": []},
                 {"type": "record", "name": "Paid", "namespace": "a", "fields": [{"name": "kind", "type": "Kind"}]}]
                """)).Contracts.Select(one => one.Name));

    [Fact]
    public void A_record_that_holds_itself_has_an_end() =>
        Assert.Equal(
            ["tree.avsc: What holds itself is described once, and not again within itself: Tree.children[]."],
            Read(Format, File("tree.avsc", """{"type": "record", "name": "Tree", "fields": [{"name": "children", "type": {"type": "array", "items": "Tree"}}]}""")).Untold.Select(Show));

    [Fact]
    public void Records_that_double_each_other_are_one_fault()
    {
        var records = Enumerable.Range(0, 30).Select(at => Json(new
        {
            type = "record",
            name = $"R{at}",
            fields = at == 0 ? [] : new[] { new { name = "a", type = $"R{at - 1}" }, new { name = "b", type = $"R{at - 1}" } },
        }));

        Assert.Equal(
            ["bomb.avsc R15: The types of the record hold each other so often that they make more than 50000 fields. Import the parts that matter."],
            FaultsOf(Format, File("bomb.avsc", $"[{string.Join(',', records)}]")));
    }

    [Theory]
    [InlineData("{\"type\": \"record\", \"name\":", "a.avsc:1: The file is no JSON at line 1: it may be half-written, have a key twice, or hold more than 64 levels. Mend it and import again.")]
    [InlineData("{\"type\": \"record\", \"name\": \"A\", \"fields\": [{\"name\": \"x\", \"type\": \"Gone\"}]}", "a.avsc: The file is no schema of Avro: Undefined name: Gone")]
    [InlineData("{\"type\": \"record\", \"name\": \"A\"}", "a.avsc: The file is no schema of Avro: 'fields' cannot be null for record")]
    [InlineData("{\"type\": \"record\", \"name\": \"A\", \"fields\": [1]}", "a.avsc: The file is no schema of Avro: ")]
    [InlineData("7", "a.avsc: The file is no schema of Avro: ")]
    public void A_broken_file_is_one_fault(string text, string fault) =>
        Assert.StartsWith(fault, Assert.Single(FaultsOf(Format, File("a.avsc", text))), StringComparison.Ordinal);

    [Theory]
    [InlineData("order.v1.avsc", "order.v2.avsc")]
    [InlineData("v1/order.avsc", "v2/order.avsc")]
    [InlineData("order@1.0.0/order.avsc", "order@2.0.0/order.avsc")]
    [InlineData("OrderV1.avsc", "order_v2.avsc")]
    [InlineData("order-1.0.avsc", "order-2.0.0.avsc")]
    public void Versions_of_a_type_are_versions_of_one_contract(string older, string newer)
    {
        var estate = Read(Format, File(older, Record("A", "x")), File(newer, Record("A", "y")));
        Assert.Equal(["A 1.0.0", "A 2.0.0"], estate.Contracts.Select(one => $"{one.Fields["id"]} {one.Fields["version"]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_type_uses_the_version_of_its_own() =>
        Assert.Equal(
            ["Line 1.0.0: count", "Line 2.0.0: number", "Order 1.0.0: count", "Order 2.0.0: number"],
            Read(Format, File("v1/line.avsc", Record("Line", "count")), File("v1/order.avsc", Holder("Order", "Line")), File("v2/line.avsc", Record("Line", "number")), File("v2/order.avsc", Holder("Order", "Line")))
                .Contracts.Select(one => $"{one.Name}: {Innermost(one.Fields["schema"]![0]!)}").Order(StringComparer.Ordinal));

    [Fact]
    public void A_type_that_two_files_tell_apart_is_one_fault() =>
        Assert.Equal(
            ["b.avsc A: The type is another one in 'a.avsc', and nothing says which is newer: tell it by their names, such as order.v1.avsc and order.v2.avsc, or keep one of the two."],
            FaultsOf(Format, File("a.avsc", Record("A", "x")), File("b.avsc", Record("A", "y"))));

    [Fact]
    public void A_type_that_two_files_tell_alike_is_one_contract() =>
        Assert.Equal(["a.avsc"], Read(Format, File("a.avsc", Record("A", "x")), File("b.avsc", Record("A", "x"))).Contracts.Select(one => one.Origin.Source));

    private static string Record(string name, string field) => Json(new { type = "record", name, fields = new[] { new { name = field, type = "string" } } });

    private static string Holder(string name, string held) => Json(new { type = "record", name, fields = new[] { new { name = "held", type = held } } });

    private static string Innermost(JsonNode one) => one["properties"] is { } below ? Innermost(below[0]!) : (string)one["name"]!;

    [Fact]
    public void Nesting_without_end_is_a_fault() => Assert.Single(FaultsOf(Format, File("deep.avsc", string.Concat(Enumerable.Repeat("{\"type\":", 100_000)))));
}
