using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Dialects;

internal sealed class BigQueryDialect : DataDialect
{
    internal override string Name => "bigquery";

    internal override IReadOnlyList<string> Servers { get; } = ["bigquery"];

    internal override Lexis Lexis { get; } = new()
    {
        HasBackticks = true,
        HasHashComments = true,
        HasTripleQuotes = true,
        Calls = ["external_query", "external_object_transform", "ml", "ai", "appends", "vector_search"],
    };

    internal override string Identifier(string name) => $"`{Escaped(name, '`')}`";

    internal override string Text(string value) => $"'{Escaped(value, '\'')}'";

    internal override bool IgnoresCase => true;

    internal override string Moment(DateTimeOffset at) => $"TIMESTAMP '{at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss.ffffff", CultureInfo.InvariantCulture)}+00'";

    internal override string Now => "CURRENT_TIMESTAMP()";

    internal override string Table(Server server, string name) => $"{Dataset(server)}{Identifier(name)}";

    internal override string Columns(Server server, string name) =>
        $"SELECT column_name, data_type, is_nullable FROM {Dataset(server)}INFORMATION_SCHEMA.COLUMNS WHERE table_name = {Text(name)} ORDER BY ordinal_position";

    internal override string? Matches(string text, string pattern) => $"REGEXP_CONTAINS({text}, {Text(pattern)})";

    internal override string Length(string text) => $"CHAR_LENGTH({text})";

    internal override string AsText(string value) => $"CAST({value} AS STRING)";

    internal override string IsNoMultiple(string value, decimal of, bool isExact) => $"MOD(CAST({value} AS BIGNUMERIC), CAST({Number(of)} AS BIGNUMERIC)) <> 0";

    internal override string? Items(string list) => $"ARRAY_LENGTH({list})";

    internal override string? AnyItem(string list, string name, string condition) => $"EXISTS (SELECT 1 FROM UNNEST({list}) AS {name} WHERE {condition})";

    internal override string? RepeatsItems(string list) => $"ARRAY_LENGTH({list}) > (SELECT COUNT(DISTINCT item) FROM UNNEST({list}) AS item)";

    internal override string? Field(string value, string name) => $"{value}.{Identifier(name)}";

    internal override string Seconds(string from, string to) => $"TIMESTAMP_DIFF({to}, {from}, SECOND)";

    private string Dataset(Server server) => string.Concat(new[] { server.Project, server.Dataset }.Where(part => part is { Length: > 0 }).Select(part => $"{Identifier(part!)}."));

    /// <summary>A text ends with its line.</summary>
    private static string Escaped(string text, char quote) => text
        .Replace("\\", @"\\", StringComparison.Ordinal)
        .Replace(quote.ToString(), $"\\{quote}", StringComparison.Ordinal)
        .Replace("\n", @"\n", StringComparison.Ordinal)
        .Replace("\r", @"\r", StringComparison.Ordinal);
}
