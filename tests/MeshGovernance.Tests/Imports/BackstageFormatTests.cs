using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Backstage;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class BackstageFormatTests
{
    private static readonly BackstageFormat Format = new();

    [Fact]
    public void Knows_entities_of_the_catalog_alone()
    {
        Assert.True(Format.Knows(ReadEstate.File("a/catalog-info.yaml", "# Ours\napiVersion: \"backstage.io/v1alpha1\"\nkind: System\n")));
        Assert.False(Format.Knows(ReadEstate.File("template.yaml", "apiVersion: scaffolder.backstage.io/v1beta3\nkind: Template\n")));
        Assert.False(Format.Knows(ReadEstate.File("catalog-info.json", "apiVersion: backstage.io/v1alpha1\n")));
    }

    [Fact]
    public void Domains_systems_and_what_holds_data_become_a_mesh()
    {
        var estate = Read("""
            apiVersion: backstage.io/v1alpha1
            kind: Domain
            metadata: {name: sales, description: All that is sold.}
            spec: {owner: team-a}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Group
            metadata: {name: team-a}
            spec: {type: team, profile: {displayName: Team A, email: a@example.org}}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: System
            metadata:
              name: orders
              title: Orders
              description: What was ordered.
              tags: [core]
              links: [{url: "https://wiki.example.org/orders", title: Wiki}, {url: not an address}]
              annotations: {example.org/cost: "7"}
            spec: {owner: group:default/team-a, domain: sales}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: {name: order-lines, description: A line of an order.}
            spec: {type: table, owner: user:ann, system: orders}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: orders-api}
            spec: {type: openapi, lifecycle: production, owner: team-a, system: orders, definition: "openapi: 3.0.0"}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: {name: cache}
            spec: {type: redis, owner: team-a, system: orders}
            """);
        Assert.Equal("FoundDomain { Name = sales, Origin = Origin { Source = catalog-info.yaml, Item = domain:default/sales, Line = 1 }, Description = All that is sold., Owner = a@example.org }", Assert.Single(estate.Domains).ToString());
        var system = Assert.Single(estate.Products);
        Assert.Equal(("orders", "sales"), (system.Name, system.Domain));
        Assert.Equal("""{"name":"Orders","description":{"purpose":"What was ordered."},"tags":["core"],"authoritativeDefinitions":[{"type":"link","url":"https://wiki.example.org/orders","description":"Wiki"}],"customProperties":[{"property":"example.org/cost","value":"7"}],"team":{"name":"Team A","members":[{"username":"a@example.org","role":"owner"}]}}""", system.Fields.ToJsonString());
        Assert.Equal(["order-lines", "orders-api"], estate.Contracts.Select(contract => contract.Name));
        Assert.All(estate.Contracts, contract => Assert.Equal("orders", contract.Product));
        Assert.Equal("""{"name":"order-lines","physicalType":"table","description":"A line of an order."}""", estate.Contracts[0].Table().ToJsonString());
        Assert.Equal("""{"members":[{"username":"ann","role":"owner"}]}""", estate.Contracts[0].Fields["team"]!.ToJsonString());
        Assert.Equal("active", (string?)estate.Contracts[1].Fields["status"]);
        Assert.Equal("openapi", (string?)estate.Contracts[1].Fields.Custom("apiType"));
        Assert.Equal(
            [
                "1 entity names 'user:default/ann', which no file here describes.",
                "1 resource of another type than data (redis) became nothing.",
                "The definitions of 1 API (orders-api: openapi) are not read, since they tell no schemas. A schema in a file of its own can be imported by itself.",
            ],
            estate.Untold.Select(remark => remark.Message));
    }

    [Theory]
    [InlineData("openapi", "openapi: 3.0.0\ninfo: {title: Orders}\ncomponents:\n  schemas:\n    Order: {type: object, description: What was ordered., required: [id], properties: {id: {type: string, format: uuid}, to: {$ref: '#/components/schemas/Address'}}}\n    Address: {type: object, properties: {city: {type: string}}}\n    Orders: {type: array, items: {$ref: '#/components/schemas/Order'}}\n    Status: {type: string, enum: [open]}\n", "Order: id, to(city)")]
    [InlineData("openapi", "swagger: '2.0'\ndefinitions:\n  Order: {type: object, properties: {id: {type: string}, to: {$ref: '#/definitions/Address'}}}\n  Address: {type: object, properties: {city: {type: string}}}\n", "Order: id, to(city)")]
    [InlineData("odcs", "kind: DataContract\nversion: 1.4.0\nschema:\n  - {name: orders, properties: [{name: id, logicalType: string}, {name: day, logicalType: date}]}\n", "orders: id, day")]
    [InlineData("asyncapi", """{"asyncapi": "2.6.0", "components": {"schemas": {"Placed": {"type": "object", "properties": {"at": {"type": "string", "format": "date-time"}}}}}}""", "Placed: at")]
    [InlineData("avro", """{"type": "record", "name": "Order", "fields": [{"name": "id", "type": "string"}]}""", "Order: id")]
    public void The_definition_of_an_API_tells_its_objects(string type, string definition, string objects)
    {
        var estate = Read($"apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {{name: orders}}\nspec:\n  type: {type}\n  definition: |\n    {definition.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");
        Assert.Equal(objects, string.Join("; ", estate.Contract("orders").Fields["schema"]!.AsArray().Select(one => $"{one!["name"]}: {Names(one)}")));
        Assert.DoesNotContain(estate.Untold, remark => remark.Message.Contains("not read", StringComparison.Ordinal));

        static string Names(JsonNode one) => string.Join(", ", one["properties"]!.AsArray().Select(column => $"{column!["name"]}{(column["properties"] is null ? "" : $"({Names(column)})")}"));
    }

    [Theory]
    [InlineData("openapi", "openapi: 3.0.0\ninfo: {title: Orders, version: 2.1.0}", "2.1.0")]
    [InlineData("openapi", "swagger: '2.0'\ninfo: {version: 1.0}", "1.0")]
    [InlineData("asyncapi", "asyncapi: 2.6.0\ninfo: {version: '3'}\ncomponents: {schemas: {A: {type: object, properties: {b: {type: string}}}}}", "3")]
    [InlineData("openapi", "openapi: 3.0.0", null)]
    [InlineData("odcs", "kind: DataContract\nversion: 1.4.0", "1.4.0")]
    public void The_version_of_a_definition_is_that_of_its_contract(string type, string definition, string? version) =>
        Assert.Equal(version, (string?)Defined(type, definition).Contract("orders").Fields["version"]);

    /// <summary>What is wrong with it is said, and stops nobody: the catalog is worth importing without.</summary>
    [Theory]
    [InlineData("openapi", "[", "The definition is not read, since it is broken: ")]
    [InlineData("openapi", "- a", "The definition is not read, since it is broken: it is no map of fields. Mend it and import again.")]
    [InlineData("avro", "no JSON", "The definition is not read, since it is broken: The file is no JSON at line 1")]
    [InlineData("openapi", "openapi: 3.0.0\ncomponents: {schemas: {A: {type: object, properties: {b: {$ref: '#/components/schemas/Gone'}}}}}", "The reference '#/components/schemas/Gone' leads nowhere")]
    [InlineData("openapi", "openapi: 3.0.0", "The definitions of 1 API (orders: openapi) are not read, since they tell no schemas.")]
    [InlineData("graphql", "type Query { a: Int }", "The definitions of 1 API (orders: graphql) are not read, since they are of another type than openapi, asyncapi, avro and odcs.")]
    public void A_definition_that_cannot_be_read_is_told(string type, string definition, string told)
    {
        var estate = Defined(type, definition);
        Assert.Empty(estate.Faults);
        Assert.StartsWith(told, Assert.Single(estate.Untold).Message, StringComparison.Ordinal);
        Assert.Single(estate.Contracts);
    }

    [Fact]
    public void Why_definitions_are_not_read_is_told_apart() => Assert.Equal(
        [
            "The definitions of 2 APIs (a: openapi, d: openapi) are not read, since they lie in files of their own. A schema in a file of its own can be imported by itself.",
            "The definitions of 1 API (b: openapi) are not read, since they tell no schemas. A schema in a file of its own can be imported by itself.",
        ],
        Read(string.Join("---\n", new[] { "a {$text: ./a.yaml}", "b 'openapi: 3.0.0'", "d {$text: ./d.yaml}" }.Select(api => $"apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {{name: {api[0]}}}\nspec: {{type: openapi, definition: {api[2..]}}}\n"))).Untold.Select(remark => remark.Message));

    private static Estate Defined(string type, string definition) =>
        Read($"apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {{name: orders}}\nspec:\n  type: {type}\n  definition: |\n    {definition.Replace("\n", "\n    ", StringComparison.Ordinal)}\n");

    [Fact]
    public void What_components_consume_is_where_data_comes_from()
    {
        var estate = Read("""
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: in}
            spec: {type: avro}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: API
            metadata: {name: out}
            spec: {type: avro}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Resource
            metadata: {name: store}
            spec: {type: dataset, system: reports}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: maker}
            spec: {system: sales, providesApis: [out], consumesApis: [in, gone]}
            ---
            apiVersion: backstage.io/v1alpha1
            kind: Component
            metadata: {name: job}
            spec: {system: reports, dependsOn: ["api:out", "resource:default/store"]}
            """);
        Assert.Equal(["in"], estate.Contract("out").MadeFrom);
        Assert.Equal("sales", estate.Contract("out").Product);
        Assert.Equal(["out"], estate.Contract("store").MadeFrom);
        Assert.Null(estate.Contract("in").Product);
        Assert.Contains(estate.Untold, remark => remark.Message == "1 entity names 'api:default/gone', which no file here describes.");
    }

    [Fact]
    public void An_api_and_a_resource_of_one_name_are_told_apart() => Assert.Equal(
        ["orders-api", "orders-resource"],
        Read("apiVersion: backstage.io/v1alpha1\nkind: API\nmetadata: {name: orders}\nspec: {type: grpc}\n---\napiVersion: backstage.io/v1alpha1\nkind: Resource\nmetadata: {name: orders}\nspec: {type: topic}\n").Contracts.Select(contract => contract.Name));

    [Fact]
    public void Of_an_entity_that_is_described_twice_the_first_counts_and_the_other_is_told()
    {
        var estate = ReadEstate.Of(Format, ReadEstate.File("a.yaml", "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: Orders}\n"), ReadEstate.File("b.yaml", "apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: orders}\n"));
        Assert.Equal("Orders", Assert.Single(estate.Products).Name);
        Assert.Contains(estate.Untold, remark => remark.Origin.Source == "b.yaml" && remark.Message == "Left out: 'system:default/orders' is described in a.yaml already, which counts.");
    }

    [Fact]
    public void A_document_that_cannot_be_read_is_a_fault_with_its_line()
    {
        var estate = Read("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: orders}\n---\napiVersion: backstage.io/v1alpha1\nkind: [System\n");
        Assert.Equal("orders", Assert.Single(estate.Products).Name);
        Assert.InRange(Assert.Single(estate.Faults).Origin.Line!.Value, 5, 7);
    }

    [Theory]
    [InlineData("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: ${{ values.name }}\n")]
    [InlineData("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: {{cookiecutter.name}}\n")]
    [InlineData("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: x\n{%- if values.y %}\n")]
    public void A_template_is_passed_over(string text)
    {
        var estate = Read(text);
        Assert.Empty(estate.Products);
        Assert.Equal("This is the template of an entity, with places to be filled in: it is passed over.", Assert.Single(estate.Untold).Message);
    }

    [Fact]
    public void What_is_otherwise_than_expected_counts_as_none()
    {
        var estate = Read("apiVersion: backstage.io/v1alpha1\nkind: System\nmetadata: {name: 5, tags: {a: b}, links: x, annotations: [y]}\nspec: [z]\n---\nkind: System\n---\n- a\n");
        Assert.Equal("5", Assert.Single(estate.Products).Name);
        Assert.Equal("This is not an entity of Backstage: it is no map of fields. Mend the file, or leave it out.", Assert.Single(estate.Faults).Message);
    }

    private static Estate Read(string text) => ReadEstate.Of(Format, ReadEstate.File("catalog-info.yaml", text));
}
