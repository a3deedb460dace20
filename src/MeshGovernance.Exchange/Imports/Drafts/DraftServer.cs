using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.Drafts;

/// <summary>
/// Where the data is, as far as those know who describe it from afar: they have databases and schemas, and neither hosts nor accounts. A server that needs one
/// is <c>custom</c> until somebody names it.
/// </summary>
internal static class DraftServer
{
    internal static JsonObject? Of(string? platform, string? database, string? schema) => (platform, database, schema) switch
    {
        (null, _, _) => null,
        ("bigquery", { } project, { } dataset) => Server(platform, platform).Put("project", project).Put("dataset", dataset),
        ("redshift", not null, not null) => Server(platform, platform).Put("database", database).Put("schema", schema),
        ("databricks", { } catalog, not null) => Server(platform, platform).Put("catalog", catalog).Put("schema", schema),
        ("duckdb", not null, _) => Server(platform, platform).Put("database", database).Put("schema", schema),
        (_, null, null) => null,
        _ => Server(platform, "custom").Put("database", database).Put("schema", schema),
    };

    /// <summary>Whether servers of a database stay <c>custom</c>, since nobody has said where they are.</summary>
    internal static bool IsUnnamed(string? platform) => platform is not (null or "bigquery" or "redshift" or "databricks" or "duckdb");

    private static JsonObject Server(string name, string type) => new() { ["server"] = name, ["type"] = type };
}
