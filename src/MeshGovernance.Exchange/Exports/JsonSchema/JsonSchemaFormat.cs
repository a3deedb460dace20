using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.JsonSchema;

/// <summary>A JSON Schema for each schema object of the contracts that a product offers.</summary>
internal sealed class JsonSchemaFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["description"],
        [],
        ["description", "logicalType", "deprecated"],
        ["description", "businessName", "logicalType", "logicalTypeOptions", "required", "enum", "examples", "deprecated", "map"]);

    public string Name => "json-schema";

    public string One => "a JSON Schema (2020-12) for each schema object";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options) => new(
        [.. product.Offered.SelectMany(contract => contract.Objects.Select(item => File(product, contract, item)))],
        [.. Said.UnsaidOf(product)]);

    private static NewFile File(ExportedProduct product, Contract contract, SchemaObject item) => NewFile.Of(
        product.Path(ExportedProduct.Label(contract), $"{item.Name}.schema.json"),
        JsonFile.Text(Schema(product, contract, item)));

    private static JsonObject Schema(ExportedProduct product, Contract contract, SchemaObject item)
    {
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["$id"] = Iri.Of("schema", product.Product.Key, ExportedProduct.Label(contract), item.Name),
            ["title"] = item.Name,
        };
        schema.Say("description", item.Description);
        if (item.IsDeprecated)
            schema["deprecated"] = true;
        ColumnSchema.Fields(schema, item.Columns);
        return schema;
    }
}
