using System.Text.Json;
using MeshGovernance.Tests.Architecture;

namespace MeshGovernance.Tests.Reference;

/// <summary>The report as JSON, from the schema that recorded reports are held against.</summary>
internal static class ReportPage
{
    internal static readonly string SchemaPath = Path.Combine(Source.Root, "site", "docs", "reference", "report.schema.json");

    internal static string Text()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(SchemaPath));
        var table = new SchemaTable(schema.RootElement);
        return new ReferenceText("The report as JSON", $"{table.Says} As a JSON Schema: [report.schema.json](report.schema.json).").Table(SchemaTable.Heads, table.Rows()).ToString();
    }
}
