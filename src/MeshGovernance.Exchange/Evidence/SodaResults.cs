using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>The results of a scan of Soda, as <c>soda scan -srf</c> writes them, and those of a contract of Soda since version 4.</summary>
internal sealed class SodaResults : IEvidenceFormat
{
    private static readonly (string Soda, string Metric)[] Metrics =
    [
        ("missing", "missingValues"), ("duplicate", "duplicateValues"), ("invalid", "invalidValues"), ("row_count", "rowCount"), ("freshness", "freshness"),
    ];

    public string Name => "soda";

    public string One => "a result of a scan of Soda";

    public bool Knows(SourceFile file) => ResultFile.HasKeys(file, "checks") && (ResultFile.HasKeys(file, "scanStartTimestamp") || ResultFile.HasKeys(file, "definitionName"));

    public IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files)
        {
            using var document = ResultFile.Parse(file);
            var root = document.RootElement;
            yield return new ForeignRun(ResultFile.Moment(root.Text("dataTimestamp") ?? root.Text("scanEndTimestamp") ?? root.Text("scanStartTimestamp")), Name, [.. root.Items("checks").Select(Result)])
            {
                RunId = root.Text("scanId"),
                StartedAt = ResultFile.Moment(root.Text("scanStartTimestamp")),
            };
        }
    }

    private static ForeignResult Result(JsonElement check)
    {
        var name = check.Text("name") ?? check.Text("definition") ?? "check";
        var said = check.Text("checkType") ?? $"{name} {check.Text("definition")}";
        var metric = Metrics.FirstOrDefault(known => said.Contains(known.Soda, StringComparison.Ordinal)).Metric;
        var diagnostics = check.At("diagnostics");
        return new ForeignResult(
            new EvidenceResult(check.Text("identity") ?? check.Entries("identities").Select(identity => identity.Value.Text()).FirstOrDefault() ?? $"{check.Text("table")} {check.Text("column")} {name}", name, Status(check.Text("outcome")))
            {
                ResourceType = check.Text("table") is null ? null : "table",
                Resources = check.Text("table") is { } table ? [table] : [],
                Filter = check.Text("filter"),
                Measure = ResultFile.Measure(
                    metric ?? "value", diagnostics.Number("value"), diagnostics.Number("v4", "checkRowsTested") ?? diagnostics.Number("v4", "datasetRowsTested"), diagnostics.Number("v4", "failedRowsCount")),
                Message = check.Items("outcomeReasons").Select(reason => reason.Text("message")).FirstOrDefault() ?? check.Texts("outcomeReasons").FirstOrDefault(),
            },
            check.Text("table"),
            check.Text("column"))
        {
            Rule = name,
        };
    }

    /// <summary>A check without an outcome was not evaluated.</summary>
    private static EvidenceStatus Status(string? outcome) => outcome switch
    {
        "pass" => EvidenceStatus.Pass,
        "fail" => EvidenceStatus.Fail,
        "warn" => EvidenceStatus.Warn,
        _ => EvidenceStatus.Error,
    };
}
