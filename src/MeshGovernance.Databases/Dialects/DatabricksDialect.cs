using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class DatabricksDialect : DataDialect
{
    private const string UsualSchema = "default";

    internal override string Name => "databricks";

    internal override IReadOnlyList<string> Servers { get; } = ["databricks"];

    /// <summary>What names a format before a path reads a file.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        HasBackticks = true,
        Calls =
        [
            "read_*", "cloud_files", "csv", "json", "parquet", "orc", "avro", "text", "xml", "binaryfile", "delta", "reflect", "try_reflect", "java_method", "http_request", "remote_query", "ai_*", "vector_search",
            "secret", "try_secret", "list_secrets", "system", "event_log", "table_changes",
        ],
    };

    internal override IReadOnlyList<string> Session(int seconds) => ["SET TIME ZONE 'UTC'", FormattableString.Invariant($"SET STATEMENT_TIMEOUT = {seconds}")];

    internal override string Identifier(string name) => $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";

    /// <summary>Two quotes would end one text and begin another.</summary>
    internal override string Text(string value) => $"'{value.Replace("\\", @"\\", StringComparison.Ordinal).Replace("'", @"\'", StringComparison.Ordinal)}'";

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00:00'";

    internal override string Table(Server server, string name) => $"{Catalog(server)}{Identifier(server.Schema ?? UsualSchema)}.{Identifier(name)}";

    /// <summary>The catalog keeps names in small letters, and takes them in any.</summary>
    internal override string Columns(Server server, string name) =>
        $"SELECT column_name, full_data_type, is_nullable FROM {Catalog(server)}information_schema.columns WHERE table_schema = {Text((server.Schema ?? UsualSchema).ToLowerInvariant())} AND table_name = {Text(name.ToLowerInvariant())} ORDER BY ordinal_position";

    internal override string? Matches(string text, string pattern) => $"{text} RLIKE {Text(pattern)}";

    internal override string Length(string text) => $"CHAR_LENGTH({text})";

    internal override string AsText(string value) => $"CAST({value} AS STRING)";

    /// <summary>There is no such type: times are texts.</summary>
    internal override string Time(TimeOnly time) => Text(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    internal override string? Items(string list) => $"size({list})";

    internal override string? Keys(string map) => $"map_keys({map})";

    internal override string? Values(string map) => $"map_values({map})";

    internal override string? AnyItem(string list, string name, string condition) => $"exists({list}, {name} -> {condition})";

    internal override string? RepeatsItems(string list) => $"size(array_distinct({list})) < size({list})";

    internal override string? Field(string value, string name) => $"{value}.{Identifier(name)}";

    internal override string Seconds(string from, string to) => $"TIMESTAMPDIFF(SECOND, {from}, {to})";

    private string Catalog(Server server) => server.Catalog is { Length: > 0 } catalog ? $"{Identifier(catalog)}." : "";
}
