using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.LlmsText;

/// <summary>What a language model has to know before it uses the data, as llmstxt.org says: one text that stands for itself.</summary>
internal sealed class LlmsTextFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["id", "name", "version", "description.purpose", "description.usage", "description.limitations", "status", "synonyms.synonym", "context.instructions", "context.constraints.constraint", "context.verifiedStatements.question", "context.verifiedStatements.answer", "support.channel", "support.url", "support.description", "team.name", "inputPorts.name", "inputPorts.version", "inputPorts.contractId", "outputPorts.name", "outputPorts.version", "outputPorts.type", "outputPorts.description", "outputPorts.contractId"],
        ["id", "version", "description.purpose", "description.usage", "description.limitations", "status", "servers.server", "servers.type", "servers.environment", "servers.host", "servers.port", "servers.database", "servers.schema", "context.instructions", "context.constraints.constraint", "context.verifiedStatements.question", "context.verifiedStatements.answer", "slaProperties.property", "slaProperties.value", "slaProperties.valueExt", "slaProperties.unit", "slaProperties.element", "slaProperties.description"],
        ["name", "description", "businessName", "physicalName", "dataGranularityDescription", "logicalType", "synonyms.synonym", "synonyms.description", "context.instructions", "context.constraints.constraint", "context.verifiedStatements.question", "context.verifiedStatements.answer", "relationships.from", "relationships.to", .. Facts.OfRule],
        ["name", "description", "businessName", "logicalType", "physicalType", "required", "unique", "primaryKey", "classification", "tags", "examples", "enum.value", "synonyms.synonym", "synonyms.description", "relationships.to", "deprecated"]);

    public string Name => "llms.txt";

    public string One => "a text for language models, as llmstxt.org says";

    public Func<IReadOnlyList<string>, string>? Together => Streams.Texts;

    public Exported Export(ExportedProduct product, ExportOptions options) =>
        new([NewFile.Of(product.Path("llms.txt"), ProductText.Of(product))], [.. Said.UnsaidOf(product)]);
}
