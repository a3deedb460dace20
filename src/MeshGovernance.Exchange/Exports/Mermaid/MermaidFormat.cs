using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.Mermaid;

/// <summary>Two pictures for Markdown: the tables with their references, and the product with what flows in and out.</summary>
internal sealed class MermaidFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["name", "inputPorts.contractId", "outputPorts.name", "outputPorts.version"],
        [],
        ["name", "relationships.from", "relationships.to", "logicalType"],
        ["name", "logicalType", "primaryKey", "unique", "relationships.to", "description"]);

    public string Name => "mermaid";

    public string One => "pictures: an entity relationship diagram, and the product with its ports";

    public Func<IReadOnlyList<string>, string>? Together => null;

    public Exported Export(ExportedProduct product, ExportOptions options)
    {
        var (tables, unsaid) = EntityDiagram.Of(product);
        var ports = NewFile.Of(product.Path("ports.mmd"), PortDiagram.Of(product));
        return new Exported(
            tables is null ? [ports] : [NewFile.Of(product.Path("tables.mmd"), tables), ports],
            [.. unsaid, .. Said.UnsaidOf(product)]);
    }
}
