using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>DuckDB, for files and for databases of its own.</summary>
internal sealed class DuckDbDialect : DataDialect
{
    internal override string Name => "duckdb";

    internal override IReadOnlyList<string> Servers { get; } = ["duckdb", "local", "s3", "azure", "gcs", "sftp"];

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    internal override string Table(Server server, string name) => server.Schema is { Length: > 0 } schema ? $"{Identifier(schema)}.{Identifier(name)}" : Identifier(name);

    internal override string Columns(Server server, string name) =>
        $"SELECT column_name, data_type, CASE WHEN is_nullable THEN 'YES' ELSE 'NO' END FROM duckdb_columns() WHERE schema_name = {Text(server.Schema ?? "main")} AND table_name = {Text(name)} AND NOT internal ORDER BY column_index";

    internal override string? Matches(string text, string pattern) => $"regexp_matches({text}, {Text(pattern)})";

    internal override string Seconds(string from, string to) => $"date_diff('second', {from}, {to})";

    internal override string? Field(string value, string name) => $"struct_extract({value}, {Text(name)})";

    internal override string? Items(string list) => $"len({list})";

    internal override string? Keys(string map) => $"map_keys({map})";

    internal override string? Values(string map) => $"map_values({map})";

    internal override string? AnyItem(string list, string name, string condition) => $"list_bool_or(list_transform({list}, lambda {name}: {condition}))";

    internal override string? RepeatsItems(string list) => $"list_unique({list}) < list_aggregate({list}, 'count')";
}
