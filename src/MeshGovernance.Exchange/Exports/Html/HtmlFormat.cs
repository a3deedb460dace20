using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.Html;

/// <summary>A data product on one page that needs nothing beside it: to send, to print, to put into a wiki.</summary>
internal sealed class HtmlFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["description", "status", "tags", "team", "support", "inputPorts", "type"],
        ["description", "status", "servers", "slaProperties", "roles"],
        ["description", "businessName", "physicalName", "dataGranularityDescription", "logicalType", "quality"],
        ["description", "businessName", "logicalType", "physicalType", "required", "unique", "primaryKey", "primaryKeyPosition", "classification", "tags", "examples", "enum", "quality"]);

    public string Name => "html";

    public string One => "one page of the product, with nothing beside it";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options) =>
        new([NewFile.Of(product.Path("index.html"), ProductPage.Of(product, options.Day))], [.. Said.UnsaidOf(product)]);
}
