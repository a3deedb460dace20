using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>
/// <c>run_results.json</c> of dbt. A result names its test alone; on which table and column, <c>manifest.json</c> says, where that is given as well.
/// </summary>
internal sealed class DbtResults : IEvidenceFormat
{
    public string Name => "dbt";

    public string One => "a run_results.json or manifest.json of dbt";

    public bool Knows(SourceFile file) => ResultFile.HasKeys(file, "metadata", "dbt_schema_version");

    public IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files)
    {
        var documents = files.Select(ResultFile.Parse).ToList();
        var nodes = documents.SelectMany(document => new[] { document.RootElement.At("nodes"), document.RootElement.At("sources") }).Where(found => found.ValueKind == JsonValueKind.Object).ToList();
        foreach (var run in documents.Select(document => document.RootElement).Where(root => root.At("results").ValueKind == JsonValueKind.Array))
            yield return new ForeignRun(
                ResultFile.Moment(run.Text("metadata", "generated_at")), Name, [.. run.Items("results").Where(result => result.Text("unique_id") is { } id && id.StartsWith("test.", StringComparison.Ordinal)).Select(result => Result(result, nodes))])
            {
                RunId = run.Text("metadata", "invocation_id"),
            };
    }

    private static ForeignResult Result(JsonElement result, IReadOnlyList<JsonElement> nodes)
    {
        var id = result.Text("unique_id")!;
        var node = Node(nodes, id);
        var model = AboutOf(node) is { } about ? Node(nodes, about) is { ValueKind: JsonValueKind.Object } table
            ? table.Text("identifier") ?? table.Text("alias") ?? table.Text("name") : about.Split('.')[^1] : null;
        var test = node.Text("test_metadata", "name");
        var failures = result.Number("failures");
        return new ForeignResult(
            new EvidenceResult(id, node.Text("name") ?? NameOf(id), Status(result.Text("status"), failures))
            {
                Severity = node.Text("config", "severity")?.ToUpperInvariant() switch { "WARN" => "warning", "ERROR" => "error", _ => null },
                ResourceType = model is null ? null : "table",
                Resources = model is null ? [] : [model],
                Measure = ResultFile.Measure("failures", null, null, failures),
                Message = result.Text("message"),
            },
            model,
            node.Text("column_name") ?? node.Text("test_metadata", "kwargs", "column_name"))
        {
            Field = ForeignTests.FieldOf(test),
            Rule = node.Text("name"),
        };
    }

    private static JsonElement Node(IReadOnlyList<JsonElement> nodes, string id) => nodes.Select(known => known.At(id)).FirstOrDefault(known => known.ValueKind == JsonValueKind.Object);

    /// <summary>The id of what a test is about. Before dbt 1.5, and for sources, only what it depends on says so: of several nodes that which its argument <c>model</c> names last.</summary>
    private static string? AboutOf(JsonElement node)
    {
        if (node.Text("attached_node") is { } attached)
            return attached;
        var all = node.Texts("depends_on", "nodes");
        var quoted = (node.Text("test_metadata", "kwargs", "model") ?? "").Split('\'', '"');
        return all is [var only] ? only : all.LastOrDefault(id => quoted.Contains(id.Split('.')[^1]));
    }

    /// <summary>The name in <c>test.shop.not_null_orders_order_id.cf6c17daed</c>.</summary>
    private static string NameOf(string id) => id.Split('.') is [_, _, var name, ..] ? name : id;

    /// <summary>A test that was only compiled, as for documentation, is a success without a number of failures: it was not run.</summary>
    private static EvidenceStatus Status(string? status, decimal? failures) => status switch
    {
        "pass" => EvidenceStatus.Pass,
        "success" => failures is null ? EvidenceStatus.Skip : EvidenceStatus.Pass,
        "fail" => EvidenceStatus.Fail,
        "warn" => EvidenceStatus.Warn,
        "error" or "runtime error" => EvidenceStatus.Error,
        "skipped" => EvidenceStatus.Skip,
        _ => EvidenceStatus.Unknown,
    };
}
