using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>What <c>dbt docs generate</c> found in the database, in <c>catalog.json</c> beside the manifest: the columns that are really there, and their types.</summary>
internal static class DbtCatalog
{
    private static readonly HashSet<string> Sections = ["nodes"];

    internal static bool IsOne(SourceFile file) => DbtManifest.Says(file, "/dbt/catalog/v"u8);

    internal static SourceRemark? Read(SourceFile file, IReadOnlySet<string> asked, Dictionary<string, DbtCatalogTable> tables) =>
        JsonEntries.OfSections(file, Sections, Sections, (_, id, table) =>
        {
            if (asked.Contains(id))
                tables.TryAdd(id, new DbtCatalogTable(
                    table.Text("metadata", "type"),
                    [
                        .. table.Entries("columns")
                            .Select(column => (Column: new DbtCatalogColumn(column.Value.Text("name") ?? column.Name, column.Value.Text("type"), column.Value.Text("comment")), Place: column.Value.Number("index") ?? 0))
                            .OrderBy(column => column.Place)
                            .Select(column => column.Column),
                    ]));
        });
}

/// <summary>A table or view as the database describes it.</summary>
internal sealed record DbtCatalogTable(string? Type, IReadOnlyList<DbtCatalogColumn> Columns);

internal sealed record DbtCatalogColumn(string Name, string? Type, string? Comment);
