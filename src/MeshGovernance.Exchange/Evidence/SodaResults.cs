using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>The results of a scan of Soda, as <c>soda scan -srf</c> writes them.</summary>
internal sealed class SodaResults : IEvidenceFormat
{
    private static readonly (string Soda, string Metric)[] Metrics =
    [
        ("missing_", "missingValues"), ("duplicate_", "duplicateValues"), ("invalid_", "invalidValues"), ("row_count", "rowCount"),
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
        var metric = Metrics.FirstOrDefault(known => name.Contains(known.Soda, StringComparison.Ordinal) || (check.Text("definition") ?? "").Contains(known.Soda, StringComparison.Ordinal)).Metric;
        return new ForeignResult(
            new EvidenceResult(check.Text("identity") ?? name, name, Status(check.Text("outcome")))
            {
                ResourceType = check.Text("table") is null ? null : "table",
                Resources = check.Text("table") is { } table ? [table] : [],
                Filter = check.Text("filter"),
                Measure = ResultFile.Measure(metric ?? "value", check.Number("diagnostics", "value"), null, null),
                Message = check.Texts("outcomeReasons") is [var reason, ..] ? reason : null,
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
