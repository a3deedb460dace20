using System.Text.Json;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>
/// What a query of a stranger may not name, although it only reads: what makes values of any size out of nothing, which no limit of memory or time reaches while
/// a single value is made, and what tells of the database and this machine.
/// </summary>
internal static class DuckDbFence
{
    private static readonly HashSet<string> Makers = new(StringComparer.OrdinalIgnoreCase)
    {
        "range", "generate_series", "repeat", "repeat_row", "list_resize", "array_resize", "lpad", "rpad", "bar", "format", "printf",
    };

    private static readonly HashSet<string> Tellers = new(StringComparer.OrdinalIgnoreCase) { "getenv", "current_setting", "getvariable", "sqlite_master", "sqlite_schema" };

    private static readonly string[] TellingNames = ["duckdb_", "pragma_", "pg_", "sqlite_"];

    private static readonly HashSet<string> TellingSchemas = new(StringComparer.OrdinalIgnoreCase) { "information_schema", "pg_catalog" };

    /// <summary>Why a query is refused; null where it is not.</summary>
    /// <param name="parsed">What DuckDB's own parser makes of it.</param>
    internal static string? RefusalOf(JsonElement parsed) => parsed.ValueKind switch
    {
        JsonValueKind.Array => parsed.EnumerateArray().Select(RefusalOf).FirstOrDefault(refusal => refusal is not null),
        JsonValueKind.Object => parsed.EnumerateObject().Select(Of).FirstOrDefault(refusal => refusal is not null),
        _ => null,
    };

    private static string? Of(JsonProperty property) => property.Value.ValueKind != JsonValueKind.String ? RefusalOf(property.Value) : (property.Name, property.Value.GetString()!) switch
    {
        ("function_name", var name) when Makers.Contains(name) => $"The query is refused: '{name}' makes values of any size.",
        ("function_name" or "table_name", var name) when Tellers.Contains(name) || TellingNames.Any(begin => name.StartsWith(begin, StringComparison.OrdinalIgnoreCase)) =>
            $"The query is refused: '{name}' tells of the database and not of its data.",
        ("schema_name", var schema) when TellingSchemas.Contains(schema) => $"The query is refused: '{schema}' tells of the database and not of its data.",
        _ => null,
    };
}
