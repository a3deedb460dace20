using System.Text.Json.Nodes;
using MeshGovernance.Tests.Reference;
using NJsonSchema;
using Xunit;

namespace MeshGovernance.Tests.Exports;

/// <summary>JSON Schemas of schema objects, as a validator reads them.</summary>
public sealed class JsonSchemaFormatTests
{
    [Fact]
    public async Task A_validator_takes_what_the_contract_describes_and_refuses_the_rest()
    {
        var schema = await JsonSchema.FromJsonAsync(ExportSample.Export("json-schema", ExportSample.Mesh(), "sales/orders").Text("/orders.schema.json"), TestContext.Current.CancellationToken);
        Assert.Empty(schema.Validate("""{"order_id": "1", "status": "NEW", "total": 1.5, "placed_at": "2026-01-31T10:15:00Z", "parts": [{"sku": "a", "pieces": 2}]}"""));
        Assert.Equal(
            ["order_id", "parts[0]", "status", "total"],
            schema.Validate("""{"order_id": "1234567890123", "total": -1, "parts": [{"pieces": 2}]}""").Select(error => (error.Path ?? "").TrimStart('#', '/')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_examples_of_this_mesh_are_what_its_schemas_describe()
    {
        var seen = 0;
        foreach (var (path, text) in ExportSample.Export("json-schema", ThisMesh.Mesh).Texts())
        {
            var schema = await JsonSchema.FromJsonAsync(text, TestContext.Current.CancellationToken);
            foreach (var (name, column) in JsonNode.Parse(text)!["properties"]!.AsObject())
                foreach (var example in column!["examples"]?.AsArray() ?? [])
                {
                    seen++;
                    Assert.True(schema.Properties[name].Validate(example!.ToJsonString()).Count == 0, $"{path} {name} {example}");
                }
        }

        Assert.InRange(seen, 50, 5000);
    }

}
