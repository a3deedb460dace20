using MeshGovernance.Core.Files;

namespace MeshGovernance.Exchange.Exports.LlmsText;

/// <summary>What a language model has to know before it uses the data, as llmstxt.org says: one text that stands for itself.</summary>
internal sealed class LlmsTextFormat : IExportFormat
{
    private static readonly Said Said = new(
        ["description", "status", "tags", "synonyms", "context", "support", "team", "inputPorts"],
        ["description", "status", "servers", "context", "slaProperties"],
        ["description", "businessName", "physicalName", "dataGranularityDescription", "logicalType", "synonyms", "context", "relationships", "quality"],
        ["description", "businessName", "logicalType", "physicalType", "required", "unique", "primaryKey", "primaryKeyPosition", "classification", "tags", "examples", "enum", "synonyms", "relationships", "deprecated"]);

    public string Name => "llms.txt";

    public string One => "a text for language models, as llmstxt.org says";

    public Func<IReadOnlyList<string>, string>? Together => Streams.Texts;

    public Exported Export(ExportedProduct product, ExportOptions options) =>
        new([NewFile.Of(product.Path("llms.txt"), ProductText.Of(product))], [.. Said.UnsaidOf(product)]);
}
