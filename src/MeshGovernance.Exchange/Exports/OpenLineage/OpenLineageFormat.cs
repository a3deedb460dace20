using System.Text.Json.Nodes;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.OpenLineage;

/// <summary>Static events of OpenLineage, one a line: a dataset for each schema object, and the product as the job that makes them.</summary>
internal sealed class OpenLineageFormat : IExportFormat
{
    private static readonly string[] Servers = ["servers.type", "servers.host", "servers.port", "servers.database", "servers.schema", "servers.project", "servers.dataset", "servers.account", "servers.catalog", "servers.serviceName", "servers.location"];

    private static readonly Said Said = new(
        ["description.purpose", "description.usage", "description.limitations", "team.name", "team.members.username", "team.members.role", "inputPorts.contractId"],
        ["version", "description.purpose", "description.usage", "description.limitations", .. Servers],
        ["name", "description", "physicalName", "logicalType"],
        ["name", "description", "logicalType", "physicalType", "transformSourceObjects", "transformLogic", "transformDescription"]);

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
