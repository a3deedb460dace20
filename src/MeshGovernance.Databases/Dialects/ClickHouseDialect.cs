using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class ClickHouseDialect : DataDialect
{
    internal override string Name => "clickhouse";

    internal override IReadOnlyList<string> Servers { get; } = ["clickhouse"];

    /// <summary>Settings of a query could undo the limits of ours.</summary>
    internal override Lexis Lexis { get; } = new()
    {
        HasBackticks = true,
        HasHashComments = true,
        Calls =
        [
            "url*", "file*", "s3*", "gcs*", "hdfs*", "azure*", "iceberg*", "deltalake*", "hudi*", "paimon*", "remote*", "cluster*", "mysql", "postgresql", "sqlite", "mongodb", "redis", "odbc", "jdbc",
            "executable", "input", "loop", "dictionary", "dictget*", "arrowflight", "ytsaurus", "prometheus*", "timeseries*", "sleep", "sleepeachrow", "catboostevaluate", "getsetting", "system",
        ],
        Words = ["settings", "outfile"],
    };

    /// <summary>Joins and aggregates then give none where there is none, as everywhere else.</summary>
    internal override IReadOnlyList<string> Session(int seconds) =>
        [FormattableString.Invariant($"SET session_timezone = 'UTC', join_use_nulls = 1, aggregate_functions_null_for_empty = 1, max_execution_time = {seconds}, readonly = 2")];

    internal override string Identifier(string name) => $"`{Escaped(name, '`')}`";

    internal override string Text(string value) => $"'{Escaped(value, '\'')}'";

    internal override string Moment(DateTimeOffset at) => $"toDateTime64('{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}', 6, 'UTC')";

    internal override string Now => "now64(6, 'UTC')";

    internal override string Day(DateOnly day) => $"toDate32('{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}')";

    /// <summary>There is no such type: times are texts.</summary>
    internal override string Time(TimeOnly time) => Text(time.ToString("HH:mm:ss", CultureInfo.InvariantCulture));

    internal override string AsMoment(string value) => $"toDateTime64({value}, 6, 'UTC')";

    internal override string IsNoMultiple(string value, decimal of, bool isExact) => $"modulo(CAST({value} AS Nullable(Decimal(38, 10))), CAST({Text(Number(of))} AS Decimal(38, 10))) <> 0";

    internal override string? Items(string list) => $"length({list})";

    internal override string? Keys(string map) => $"mapKeys({map})";

    internal override string? Values(string map) => $"mapValues({map})";

    internal override string? AnyItem(string list, string name, string condition) => $"arrayExists({name} -> {condition}, {list})";

    internal override string? RepeatsItems(string list) => $"length(arrayDistinct({list})) < length({list})";

    internal override string? Field(string value, string name) => $"tupleElement({value}, {Text(name)})";

    internal override string Table(Server server, string name) => server.Database is { Length: > 0 } database ? $"{Identifier(database)}.{Identifier(name)}" : Identifier(name);

    internal override string Columns(Server server, string name) =>
        $"SELECT name, type, if(type LIKE 'Nullable(%' OR type LIKE 'LowCardinality(Nullable(%', 'YES', 'NO') FROM system.columns WHERE database = {(server.Database is { Length: > 0 } database ? Text(database) : "currentDatabase()")} AND table = {Text(name)} ORDER BY position";

    internal override string? Matches(string text, string pattern) => $"match({text}, {Text(pattern)})";

    internal override string Length(string text) => $"lengthUTF8({text})";

    internal override string AsText(string value) => $"toString({value})";

    internal override string Seconds(string from, string to) => $"dateDiff('second', {from}, {to})";

    internal override string CountDistinct(string value) => $"uniqExact({value})";

    private static string Escaped(string text, char quote) => text.Replace("\\", @"\\", StringComparison.Ordinal).Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal);
}
