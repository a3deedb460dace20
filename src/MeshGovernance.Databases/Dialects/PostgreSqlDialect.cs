using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class PostgreSqlDialect : DataDialect
{
    private const string UsualSchema = "public";

    internal override string Name => "postgresql";

    internal override IReadOnlyList<string> Servers { get; } = ["postgresql", "postgres", "cloudsql"];

    /// <summary>A function that runs a text as a query would undo the rest of the list, so that those are on it too; so are names of the server's own, which tell passwords and settings.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        Names = ["pg_*"],
        Calls =
        [
            "lo_*", "loread", "lowrite", "dblink*", "*_to_xml", "*_to_xmlschema", "*_to_xml_and_xmlschema", "ts_stat", "ts_rewrite", "crosstab*", "connectby", "set_config", "current_setting",
            "nextval", "setval", "http", "http_*", "aws_*", "cron", "postgres_fdw_*", "brin_*", "gin_clean_pending_list",
        ],
    };

    internal override string? Reading => "BEGIN READ ONLY";

    internal override IReadOnlyList<string> Session(int seconds) =>
    [
        "SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", "SET TIME ZONE 'UTC'", "SET standard_conforming_strings = on", FormattableString.Invariant($"SET statement_timeout = '{seconds}s'"),
        FormattableString.Invariant($"SET idle_in_transaction_session_timeout = '{seconds}s'"),
    ];

    /// <summary>Whether a backslash in a text is one depends on a setting of the server, but for the form that has an E before it.</summary>
    internal override string Text(string value) =>
        value.Contains('\\', StringComparison.Ordinal) ? $"E{base.Text(value.Replace("\\", @"\\", StringComparison.Ordinal))}" : base.Text(value);

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    internal override string Table(Server server, string name) => Table(server, server.Schema ?? UsualSchema, name);

    internal override string Table(Server server, string schema, string name) => $"{Identifier(schema)}.{Identifier(name)}";

    /// <summary>Not from information_schema, which has no materialized views and hides tables of others.</summary>
    internal override string Columns(Server server, string name) => Columns(server, server.Schema ?? UsualSchema, name);

    internal override string Columns(Server server, string schema, string name) =>
        $"""
        SELECT a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull OR t.typnotnull THEN 'NO' ELSE 'YES' END
        FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
        WHERE n.nspname = {Text(schema)} AND c.relname = {Text(name)} AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum
        """;

    internal override string? Alike(Server server, string name) =>
        $"""
        SELECT n.nspname, c.relname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE LOWER(n.nspname) = LOWER({Text(server.Schema ?? UsualSchema)}) AND LOWER(c.relname) = LOWER({Text(name)}) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') ORDER BY 1, 2
        """;

    internal override string Folded(string name) => name.ToLowerInvariant();

    internal override string? Matches(string text, string pattern) => $"{text} ~ {Text(pattern)}";

    internal override string? Field(string value, string name) => $"({value}).{Identifier(name)}";

    /// <summary>A cast that fails would end the query, so that a day or a time, which is a text in JSON, is not tried.</summary>
    internal override JsonField? JsonField(string value, string type, string name, string? logicalType)
    {
        var (part, text) = ($"(({value}) -> {Text(name)})", $"(({value}) ->> {Text(name)})");
        return logicalType switch
        {
            null => new JsonField(text, text, "text"),
            "string" => Of("string", text, "text"),
            "number" => Of("number", $"CAST({text} AS numeric)", "numeric"),
            "integer" => Of("number", $"CASE WHEN CAST({text} AS numeric) = TRUNC(CAST({text} AS numeric)) THEN CAST({text} AS numeric) END", "bigint"),
            "boolean" => Of("boolean", $"CAST({text} AS boolean)", "boolean"),
            "object" or "map" => Of("object", part, type),
            "array" => Of("array", part, type),
            _ => null,
        };

        JsonField Of(string kind, string read, string readType) => new($"CASE WHEN {type}_typeof({part}) = '{kind}' THEN {read} END", text, readType);
    }

    internal override string? Items(string list) => $"cardinality({list})";

    internal override string? AnyItem(string list, string name, string condition) => $"EXISTS (SELECT 1 FROM unnest({list}) AS {name} WHERE {condition})";

    internal override string? RepeatsItems(string list) => $"cardinality({list}) > (SELECT COUNT(DISTINCT item) + COUNT(*) - COUNT(item) FROM unnest({list}) AS item)";

    internal override string AsText(string value) => $"CAST({value} AS text)";

    internal override string Seconds(string from, string to) => $"CAST(FLOOR(EXTRACT(EPOCH FROM ({to} - {from}))) AS bigint)";
}
