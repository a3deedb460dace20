using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.JsonSchema;

/// <summary>A JSON Schema for each schema object of the contracts that a product offers.</summary>
internal sealed class JsonSchemaFormat : IExportFormat
{
    private static readonly Said Said = new(
        [],
        ["id", "version"],
        ["name", "description", "logicalType", "deprecated"],
        ["name", "description", "businessName", "logicalType", "logicalTypeOptions", "required", "enum.value", "examples", "deprecated"]);

    public string Name => "json-schema";

    public string One => "a JSON Schema (2020-12) for each schema object";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var unsaid = new List<ExportRemark>();
        var files = product.Offered.SelectMany(contract => contract.Objects.Select(item => File(product, contract, item, (why, what) => unsaid.Add(product.Remark(contract, why, what))))).ToList();
        return new Exported(files, [.. unsaid, .. Said.UnsaidOf(product)]);
    }

    private static NewFile File(ExportedProduct product, Contract contract, SchemaObject item, LeaveOut leave) => NewFile.Of(
        product.Path(ExportedProduct.Label(contract), $"{item.Name}.schema.json"),
        JsonFile.Text(Schema(product, contract, item, leave)));

    private static JsonObject Schema(ExportedProduct product, Contract contract, SchemaObject item, LeaveOut leave)
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
        new ColumnSchema(leave).Fields(schema, item.Columns);
        return schema;
    }
}
