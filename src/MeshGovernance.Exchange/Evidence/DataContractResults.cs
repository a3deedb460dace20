using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>What <c>datacontract test</c> writes as JSON. It knows the contract and its rules; samples of rows that it may hold are left out.</summary>
internal sealed class DataContractResults : IEvidenceFormat
{
    public string Name => "datacontract";

    public string One => "a test result of datacontract-cli";

    public bool Knows(SourceFile file) => ResultFile.HasKeys(file, "runId", "checks") && (ResultFile.HasKeys(file, "dataContractId") || ResultFile.HasKeys(file, "timestampStart"));

    public IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files)
        {
            using var document = ResultFile.Parse(file);
            var root = document.RootElement;
            yield return new ForeignRun(ResultFile.Moment(root.Text("timestampEnd") ?? root.Text("timestampStart")), "datacontract-cli", [.. root.Items("checks").Select(check => new ForeignResult(
                new EvidenceResult(check.Text("key") ?? check.Text("id") ?? $"{check.Text("type")} {check.Text("model")} {check.Text("field")}", check.Text("name") ?? check.Text("type") ?? "check", Status(check.Text("result")))
                {
                    ResourceType = check.Text("model") is null ? null : "table",
                    Resources = check.Text("model") is { } model ? [model] : [],
                    Filter = check.Text("model") is { } filtered ? root.Text("filters", filtered) : null,
                    Message = check.Text("reason"),
                },
                check.Text("model"),
                check.Text("field"))
            {
                Field = ForeignTests.FieldOf(check.Text("type")),
                Rule = check.Text("qualityId") ?? check.Text("quality_id") ?? check.Text("name"),
            })])
            {
                RunId = root.Text("runId"),
                StartedAt = ResultFile.Moment(root.Text("timestampStart")),
                ContractId = root.Text("dataContractId"),
                ContractVersion = root.Text("dataContractVersion"),
                Server = root.Text("server"),
            };
        }
    }

    private static EvidenceStatus Status(string? result) => result switch
    {
        "passed" => EvidenceStatus.Pass,
        "failed" => EvidenceStatus.Fail,
        "warning" => EvidenceStatus.Warn,
        "error" => EvidenceStatus.Error,
        "skipped" => EvidenceStatus.Skip,
        _ => EvidenceStatus.Unknown,
    };
}
