using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>
/// Validation results of Great Expectations, of one suite or of a checkpoint, before and since version 1. What is unexpected is counted; the values themselves,
/// which may be personal data, are left out.
/// </summary>
internal sealed class GreatExpectationsResults : IEvidenceFormat
{
    private static readonly (string Words, string Metric)[] Metrics =
    [
        ("row_count", "rowCount"), ("not_be_null", "nullValues"), ("values_to_be_unique", "duplicateValues"), ("unique_value_count", "distinctValues"), ("proportion_of_unique", "distinctShare"),
    ];

    public string Name => "great-expectations";

    public string One => "a validation result of Great Expectations";

    public bool Knows(SourceFile file) => ResultFile.HasKeys(file, "success", "expectation_config");

    public IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files)
        {
            using var document = ResultFile.Parse(file);
            foreach (var suite in Suites(document.RootElement))
            {
                var meta = suite.At("meta");
                var table = meta.Text("active_batch_definition", "data_asset_name") ?? meta.Text("batch_spec", "table_name") ?? meta.Text("batch_kwargs", "data_asset_name");
                if (table is not null && (meta.Text("batch_spec", "path") ?? meta.Text("batch_kwargs", "path")) is { } path && Path.GetFileName(path) == table)
                    table = Path.GetFileNameWithoutExtension(table);
                yield return new ForeignRun(
                    ResultFile.Moment(meta.Text("validation_time") ?? meta.Text("run_id", "run_time")), Name, [.. suite.Items("results").Select(result => Result(result, table))])
                {
                    RunId = meta.Text("run_id", "run_name") ?? suite.Text("id"),
                };
            }
        }
    }

    private static IEnumerable<JsonElement> Suites(JsonElement root) =>
        root.At("results").ValueKind == JsonValueKind.Array ? [root]
        : [.. root.Items("validation_results"), .. root.Entries("run_results").Select(run => run.Value.At("validation_result") is { ValueKind: JsonValueKind.Object } whole ? whole : run.Value)];

    private static ForeignResult Result(JsonElement result, string? table)
    {
        var config = result.At("expectation_config");
        var type = config.Text("expectation_type") ?? config.Text("type") ?? "expectation";
        var column = config.Text("kwargs", "column");
        var about = table ?? config.Text("kwargs", "table");
        return new ForeignResult(
            new EvidenceResult($"{type} {about}{(column is null ? "" : $".{column}")}", column is null ? type : $"{type} {column}", Status(result, config))
            {
                Severity = config.Text("severity") ?? config.Text("meta", "severity"),
                ResourceType = about is null ? null : "table",
                Resources = about is null ? [] : [about],
                Measure = ResultFile.Measure(
                    Metrics.FirstOrDefault(known => type.Contains(known.Words, StringComparison.Ordinal)).Metric ?? "invalidValues",
                    IsCount(type) ? result.Number("result", "observed_value") : null, result.Number("result", "element_count"), result.Number("result", "unexpected_count")),
            },
            about,
            column)
        {
            Field = ForeignTests.FieldOf(type),
            Rule = config.Text("meta", "name") ?? config.Text("id"),
        };
    }

    /// <summary>Whether what was observed is a number of rows or values; the least or the largest value is one of the column itself.</summary>
    private static bool IsCount(string type) => type.Contains("_count", StringComparison.Ordinal) || type.Contains("proportion_of", StringComparison.Ordinal);

    private static EvidenceStatus Status(JsonElement result, JsonElement config) =>
        result.IsTrue("success") ? EvidenceStatus.Pass
        : result.IsTrue("exception_info", "raised_exception") || result.Entries("exception_info").Any(one => one.Value.IsTrue("raised_exception")) ? EvidenceStatus.Error
        : result.At("success").ValueKind != JsonValueKind.False ? EvidenceStatus.Unknown
        : config.Text("severity") is "warning" or "info" ? EvidenceStatus.Warn
        : EvidenceStatus.Fail;
}
