using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.OpenLineage;

/// <summary>Static events of OpenLineage, one a line: a dataset for each schema object, and the product as the job that makes them.</summary>
internal sealed class OpenLineageFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["description", "team", "inputPorts"],
        ["servers", "team"],
        ["description", "physicalName", "logicalType"],
        ["description", "logicalType", "physicalType", "transformSourceObjects", "transformLogic", "transformDescription", "map"]);

    public string Name => "openlineage";

    public string One => "static events of OpenLineage: datasets with schema, owners and column lineage, and the job that makes them";

    public Func<IReadOnlyList<string>, string>? Together => Streams.Lines;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var events = new LineageEvents(product, options.Day);
        JsonObject[] all = [.. events.Datasets(), events.Job()];
        return new Exported([NewFile.Of(product.Path("openlineage.ndjson"), string.Concat(all.Select(JsonFile.Line)))], [.. events.Unsaid, .. Said.UnsaidOf(product)]);
    }
}
