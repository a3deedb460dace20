using System.Text.Json;
using MeshGovernance.Catalog.Api;

namespace MeshGovernance.Tests.Reference;

/// <summary>The files of the catalog for programs, each from its schema.</summary>
internal static class CatalogApiPage
{
    internal static string Text()
    {
        var text = new ReferenceText(
            "The catalog for programs, file by file",
            "What `mesh site build` writes below `api/v1/`: JSON in UTF-8, the same bytes for the same commit, day and tool. `index.json` names every kind of file, and `schemas/` holds the JSON Schema of each. Within `v1` fields are added, never renamed or removed. More: [the catalog for programs](../api.md).");
        foreach (var kind in ApiSchema.All)
        {
            using var schema = JsonDocument.Parse(kind.Content());
            text.Heading($"`{kind.Path}`").Paragraph($"Holds {kind.Holds}.").Table(SchemaTable.Heads, new SchemaTable(schema.RootElement).Rows());
        }

        return text.ToString();
    }
}
