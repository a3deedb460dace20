using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

/// <summary>Trino and Presto.</summary>
internal class TrinoDialect : DataDialect
{
    internal override string Name => "trino";

    internal override IReadOnlyList<string> Servers { get; } = ["trino", "presto"];

    /// <summary>A function of a connector's system hands a text to what lies behind it.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        Calls = ["system", "query", "raw_query", "external_query", "ai_*"],
    };

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}'";

    /// <summary>Without the zone alone, the time would stay that of the zone.</summary>
    internal override string AsMoment(string value) => $"CAST(CAST({value} AS TIMESTAMP WITH TIME ZONE) AT TIME ZONE 'UTC' AS TIMESTAMP)";

    internal override string Table(Server server, string name) => $"{Catalog(server)}{(server.Schema is { Length: > 0 } schema ? $"{Identifier(schema)}." : "")}{Identifier(name)}";

    /// <summary>Names are kept in small letters, and taken in any.</summary>
    internal override string Columns(Server server, string name) =>
        $"SELECT column_name, data_type, is_nullable FROM {Catalog(server)}information_schema.columns WHERE table_schema = {(server.Schema is { Length: > 0 } schema ? Text(schema.ToLowerInvariant()) : "current_schema")} AND table_name = {Text(name.ToLowerInvariant())} ORDER BY ordinal_position";

    internal override string? Matches(string text, string pattern) => $"regexp_like({text}, {Text(pattern)})";

    internal override string? Items(string list) => $"cardinality({list})";

    internal override string? Keys(string map) => $"map_keys({map})";

    internal override string? Values(string map) => $"map_values({map})";

    internal override string? AnyItem(string list, string name, string condition) => $"any_match({list}, {name} -> {condition})";

    internal override string? RepeatsItems(string list) => $"cardinality(array_distinct({list})) < cardinality({list})";

    internal override string? Field(string value, string name) => $"{value}.{Identifier(name)}";

    internal override string Seconds(string from, string to) => $"date_diff('second', {from}, {to})";

    private string Catalog(Server server) => server.Catalog is { Length: > 0 } catalog ? $"{Identifier(catalog)}." : "";
}
