using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class SnowflakeDialect : DataDialect
{
    private const string UsualSchema = "PUBLIC";

    internal override string Name => "snowflake";

    internal override IReadOnlyList<string> Servers { get; } = ["snowflake"];

    /// <summary>An @ begins a stage, where files lie.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        Marks = "@",
        Calls = ["to_query", "infer_schema", "get_presigned_url", "build_scoped_file_url", "build_stage_file_url", "get_stage_location", "directory", "snowflake", "result_scan", "ai_*", "complete"],
    };

    internal override IReadOnlyList<string> Session(int seconds) => [FormattableString.Invariant($"ALTER SESSION SET TIMEZONE = 'UTC', STATEMENT_TIMEOUT_IN_SECONDS = {seconds}")];

    internal override string Text(string value) => base.Text(value.Replace("\\", @"\\", StringComparison.Ordinal));

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"CAST('{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}' AS TIMESTAMP_NTZ)";

    internal override string AsMoment(string value) => $"CAST(CONVERT_TIMEZONE('UTC', CAST({value} AS TIMESTAMP_TZ)) AS TIMESTAMP_NTZ)";

    internal override string Table(Server server, string name) => Table(server, server.Schema ?? UsualSchema, name);

    internal override string Table(Server server, string schema, string name) => $"{Database(server)}{Identifier(schema)}.{Identifier(name)}";

    internal override string Columns(Server server, string name) => Columns(server, server.Schema ?? UsualSchema, name);

    internal override string Columns(Server server, string schema, string name) =>
        $"""
        SELECT column_name, CASE WHEN data_type = 'NUMBER' THEN 'NUMBER(' || numeric_precision || ',' || numeric_scale || ')' WHEN character_maximum_length IS NOT NULL THEN data_type || '(' || character_maximum_length || ')' ELSE data_type END, is_nullable
        FROM {Database(server)}INFORMATION_SCHEMA.COLUMNS WHERE table_schema = {Text(schema)} AND table_name = {Text(name)} ORDER BY ordinal_position
        """;

    internal override string? Alike(Server server, string name) =>
        $"""
        SELECT table_schema, table_name FROM {Database(server)}INFORMATION_SCHEMA.TABLES
        WHERE UPPER(table_schema) = UPPER({Text(server.Schema ?? UsualSchema)}) AND UPPER(table_name) = UPPER({Text(name)}) ORDER BY 1, 2
        """;

    internal override string Folded(string name) => name.ToUpperInvariant();

    /// <summary>REGEXP_LIKE wants the whole text to match.</summary>
    internal override string? Matches(string text, string pattern) => $"REGEXP_INSTR({text}, {Text(pattern)}) > 0";

    internal override string? Items(string list) => $"ARRAY_SIZE({list})";

    internal override string? RepeatsItems(string list) => $"ARRAY_SIZE(ARRAY_DISTINCT({list})) < ARRAY_SIZE({list})";

    internal override string? Field(string value, string name) => $"GET({value}, {Text(name)})";

    internal override string Seconds(string from, string to) => $"DATEDIFF('second', {from}, {to})";

    /// <summary>No catalog can be asked before a database is named: one in lower case was made without quotes, as nearly all are.</summary>
    private string Database(Server server) => server.Database is { Length: > 0 } database ? $"{Identifier(database.Any(char.IsUpper) ? database : Folded(database))}." : "";
}
