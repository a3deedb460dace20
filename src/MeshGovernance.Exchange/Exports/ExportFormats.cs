using MeshGovernance.Exchange.Exports.Avro;
using MeshGovernance.Exchange.Exports.Backstage;
using MeshGovernance.Exchange.Exports.Dbt;
using MeshGovernance.Exchange.Exports.Dcat;
using MeshGovernance.Exchange.Exports.Html;
using MeshGovernance.Exchange.Exports.JsonSchema;
using MeshGovernance.Exchange.Exports.LlmsText;
using MeshGovernance.Exchange.Exports.Mermaid;
using MeshGovernance.Exchange.Exports.Odcs;
using MeshGovernance.Exchange.Exports.Odps;
using MeshGovernance.Exchange.Exports.OpenLineage;
using MeshGovernance.Exchange.Exports.Sql;

namespace MeshGovernance.Exchange.Exports;

/// <summary>The formats that data products are exported in: the one list that all others are asked by.</summary>
public static class ExportFormats
{
    public static IReadOnlyList<IExportFormat> All { get; } =
    [
        new OdcsFormat(),
        new OdpsFormat(),
        new JsonSchemaFormat(),
        new AvroFormat(),
        new DbtFormat(),
        new SqlFormat(),
        new MermaidFormat(),
        new BackstageFormat(),
        new OpenLineageFormat(),
        new DcatFormat(),
        new HtmlFormat(),
        new LlmsTextFormat(),
    ];

    /// <summary>A format by what people write; null where there is none.</summary>
    public static IExportFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);
}
