using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.JsonSchema;
using Xunit;
using static MeshGovernance.Tests.Imports.Sources;

namespace MeshGovernance.Tests.Imports;

public sealed class JsonSchemaTests
{
    private static readonly JsonSchemaFormat Format = new();

    private static readonly SourceFile Address = File("parts/address.schema.json", """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$defs": {"code": {"type": "string", "pattern": "^[0-9]{5}$"}},
          "type": "object",
          "required": ["city"],
          "properties": {"city": {"type": "string", "minLength": 1}, "code": {"$ref": "#/$defs/code"}}
        }
        """);

    private static readonly SourceFile Order = File("order.schema.json", """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "https://example.org/order",
          "title": "Orders",
          "description": "What customers ordered.",
          "type": "object",
          "required": ["id", "placed", "note", "to"],
          "properties": {
            "id": {"type": "string", "format": "uuid", "description": "The number of the order."},
            "placed": {"type": "string", "format": "date-time"},
            "status": {"enum": ["open", "paid", null]},
            "note": {"type": ["string", "null"], "maxLength": 200},
            "total": {"type": "number", "minimum": 0, "exclusiveMaximum": 10000, "x-unit": "EUR", "default": 0},
            "to": {"title": "Ship to", "$ref": "parts/address.schema.json"},
            "lines": {"type": "array", "minItems": 1, "items": {"type": "object", "required": ["sku"], "properties": {"sku": {"type": "string"}, "count": {"type": "integer", "format": "int32"}}}},
            "gift": {"anyOf": [{"type": "boolean"}, {"type": "null"}]},
            "paid_by": {"oneOf": [{"type": "string"}, {"type": "integer"}]}
          }
        }
        """);

    [Fact]
    public void A_schema_becomes_a_contract_with_its_columns()
    {
        var estate = Read(Format, Order, Address);

        Assert.Equal("""
            name: Orders
            description:
              purpose: What customers ordered.
            schema:
              - name: order
                description: What customers ordered.
                properties:
                  - name: id
                    description: The number of the order.
                    logicalType: string
                    required: true
                    logicalTypeOptions:
                      format: uuid
                  - name: placed
                    logicalType: timestamp
                    required: true
                  - name: status
                    logicalType: string
                    quality:
                      - type: library
                        metric: invalidValues
                        arguments:
                          validValues:
                            - open
                            - paid
                        mustBe: 0
                  - name: note
                    logicalType: string
                    logicalTypeOptions:
                      maxLength: 200
                  - name: total
                    logicalType: number
                    logicalTypeOptions:
                      minimum: 0
                      exclusiveMaximum: 10000
                    customProperties:
                      - property: default
                        value: 0
                      - property: x-unit
                        value: EUR
                  - name: to
                    businessName: Ship to
                    logicalType: object
                    required: true
                    properties:
                      - name: city
                        logicalType: string
                        required: true
                        logicalTypeOptions:
                          minLength: 1
                      - name: code
                        logicalType: string
                        logicalTypeOptions:
                          pattern: '^[0-9]{5}$'
                  - name: lines
                    logicalType: array
                    logicalTypeOptions:
                      minItems: 1
                    items:
                      logicalType: object
                      properties:
                        - name: sku
                          logicalType: string
                          required: true
                        - name: count
                          logicalType: integer
                          logicalTypeOptions:
                            format: i32
                  - name: gift
                    logicalType: boolean
                  - name: paid_by
            customProperties:
              - property: jsonSchemaId
                value: https://example.org/order

            """, YamlOf(estate, "order"), ignoreLineEndingDifferences: true);
        Assert.Equal(
            [
                "parts/address.schema.json: Other schemas refer to this one: it is described there, and is no contract of its own. For one, import the file alone.",
                "order.schema.json: A contract has no word for alternatives (oneOf, anyOf): order.paid_by.",
            ],
            estate.Untold.Select(Show));
    }

    [Fact]
    public void Flags_of_draft_04_become_bounds()
    {
        var estate = Read(Format, File("a.json", """
            {"$schema": "http://json-schema.org/draft-04/schema#", "definitions": {"base": {"properties": {"id": {"type": "integer"}}, "required": ["id"]}},
             "allOf": [{"$ref": "#/definitions/base"}, {"properties": {"share": {"type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 1, "exclusiveMaximum": false}}}]}
            """));

        Assert.Equal("""
            name: a
            schema:
              - name: a
                properties:
                  - name: id
                    logicalType: integer
                    required: true
                  - name: share
                    logicalType: number
                    logicalTypeOptions:
                      maximum: 1
                      exclusiveMinimum: 0

            """, YamlOf(estate, "a"), ignoreLineEndingDifferences: true);
    }

    [Fact]
    public void What_holds_itself_has_an_end()
    {
        var estate = Read(Format, File("tree.schema.json", """
            {"properties": {"name": {"type": "string"}, "children": {"type": "array", "items": {"$ref": "#"}}, "first": {"$ref": "#/$defs/leaf"}},
             "$defs": {"leaf": {"properties": {"next": {"$ref": "#/$defs/leaf"}}}}}
            """));

        Assert.Equal(["tree.schema.json: What holds itself is described once, and not again within itself: tree.children[], tree.first.next."], estate.Untold.Select(Show));
    }

    [Fact]
    public void Definitions_that_double_each_other_are_one_fault()
    {
        var definitions = string.Join(',', Enumerable.Range(0, 40).Select(at => $$"""
            "d{{at}}": {"properties": {"a": {"$ref": "#/$defs/d{{at + 1}}" }, "b": {"$ref": "#/$defs/d{{at + 1}}" } } }
            """));

        var fault = Assert.Single(FaultsOf(Format, File("bomb.schema.json", $$"""{"$ref": "#/$defs/d0", "$defs": { {{definitions}}, "d40": {"type": "string"} } }""")));

        Assert.StartsWith("bomb.schema.json: The definitions of the file hold each other so often that they make more than 50000 fields.", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void Alternatives_of_a_whole_file_become_an_object_each()
    {
        var estate = Read(Format, File("events.schema.json", """
            {"oneOf": [{"$ref": "#/$defs/Placed"}, {"$ref": "#/$defs/Paid"}],
             "$defs": {"Placed": {"properties": {"at": {"type": "string", "format": "date"}}}, "Paid": {"properties": {"sum": {"type": "number"}}}}}
            """));

        Assert.Equal(["Placed", "Paid"], Assert.Single(estate.Contracts).Fields["schema"]!.AsArray().Select(one => one!["name"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("{\"type\": ", ":1: The file is no JSON at line 1: it may be half-written, have a key twice, or hold more than 64 levels. Mend it and import again.")]
    [InlineData("{\"type\": \"object\",\n\"type\": 1}", ": The file is no JSON: it may be half-written, have a key twice, or hold more than 64 levels. Mend it and import again.")]
    [InlineData("[1]", ": The file is no schema: a JSON Schema is an object that begins with '{'.")]
    [InlineData("{\"properties\": {\"b\": {\"$ref\": \"gone.json\"}}}", " a.b: The reference 'gone.json' leads nowhere: add the file or the definition, or correct the reference.")]
    public void A_broken_file_is_one_fault(string text, string fault) => Assert.Equal(["a.schema.json" + fault], FaultsOf(Format, File("a.schema.json", text)));

    [Fact]
    public void Nesting_without_end_is_a_fault() =>
        Assert.Single(FaultsOf(Format, File("deep.schema.json", string.Concat(Enumerable.Repeat("{\"items\":", 100_000)))));

    [Theory]
    [InlineData("a.json", "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\"}", true)]
    [InlineData("a.json", "{\"title\": {\"$schema\": \"json-schema.org/\"}, \"$schema\": \"http://json-schema.org/draft-07/schema#\"}", true)]
    [InlineData("a.json", "{\"$schema\": \"https://json.schemastore.org/package\"}", false)]
    [InlineData("a.json", "{\"a\": {\"$schema\": \"http://json-schema.org/draft-07/schema#\"}}", false)]
    [InlineData("a.json", "[", false)]
    [InlineData("a.json", "\"{\\ud800\"", false)]
    [InlineData("a.yaml", "$schema: http://json-schema.org/draft-07/schema#", false)]
    [InlineData("a.schema.json", "", true)]
    public void A_file_is_known_by_its_ending_or_its_dialect(string path, string text, bool isKnown) => Assert.Equal(isKnown, Format.Knows(File(path, text)));

    [Fact]
    public void Two_files_of_one_name_are_two_contracts() =>
        Assert.Equal(
            ["a/order", "b/Order"],
            Read(Format, File("a/order.schema.json", """{"properties": {"x": {}}}"""), File("b/Order.schema.json", """{"properties": {"x": {}}}""")).Contracts.Select(one => one.Name));
}
