using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.Html;

/// <summary>A data product on one page that needs nothing beside it: to send, to print, to put into a wiki.</summary>
internal sealed class HtmlFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["id", "name", "version", "description.purpose", "description.usage", "description.limitations", "status", "tags", "type", "team.name", "team.members.name", "team.members.role", "support.channel", "support.url", "support.description", "inputPorts.name", "inputPorts.version", "inputPorts.contractId", "outputPorts.name", "outputPorts.version", "outputPorts.type", "outputPorts.contractId", "outputPorts.description"],
        ["id", "name", "version", "description.purpose", "description.usage", "description.limitations", "status", "servers.server", "servers.type", "servers.environment", "servers.host", "servers.port", "servers.database", "servers.schema", "servers.description", "slaProperties.property", "slaProperties.value", "slaProperties.valueExt", "slaProperties.unit", "slaProperties.element", "slaProperties.description", "roles.role", "roles.access", "roles.description"],
        ["name", "description", "businessName", "physicalName", "dataGranularityDescription", "logicalType", .. Facts.OfRule],
        ["name", "description", "businessName", "logicalType", "physicalType", "required", "unique", "primaryKey", "classification", "tags", "examples", "enum.value", .. Facts.OfRule]);

    public string Name => "html";

    public string One => "one page of the product, with nothing beside it";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options) =>
        new([NewFile.Of(product.Path("index.html"), ProductPage.Of(product, options.Day))], [.. Said.UnsaidOf(product)]);
}
