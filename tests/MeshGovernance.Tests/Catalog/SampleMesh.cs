using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Small meshes in memory, and what a check says of them where the test says what policies answer.</summary>
internal static class SampleMesh
{
    internal static readonly DateOnly Day = new(2026, 11, 23);

    internal static LoadedMesh Load(params (string Path, string Text)[] files) =>
        MeshLoader.Load(new MemoryTree(files.ToDictionary(file => file.Path, file => file.Text)), new YamlDescriptorReader());

    internal static (string Path, string Text) Domain(string key, string rest = "") => (
        $"domains/{key}/domain.yaml",
        $"apiVersion: meshgovernance/v1\nkind: Domain\nid: {key}\nname: {key}\ndescription: D.\narchetype: sourceAligned\nteam: {{name: T, members: [{{username: {key}@x.org, name: Ida, role: owner}}]}}\n{rest}");

    internal static (string Path, string Text) Product(string key, string? offers = null, string? consumes = null, string status = "active") => (
        $"domains/{key}/product.yaml",
        $"apiVersion: v1.0.0\nkind: DataProduct\nid: {key.Replace('/', '-')}\nname: {key.Split('/')[1]}\nversion: 1.0.0\nstatus: {status}\n"
        + (offers is null ? "" : $"outputPorts: [{{name: {offers}, version: 1.0.0, contractId: {offers}}}]\n")
        + (consumes is null ? "" : $"inputPorts: [{{name: {consumes}, version: 1.0.0, contractId: {consumes}}}]\n"));

    internal static (string Path, string Text) Contract(string product, string id, string body) => (
        $"domains/{product}/{id}.odcs.yaml", $"apiVersion: v3.1.0\nkind: DataContract\nid: {id}\nversion: 1.0.0\nstatus: active\n{body}");

    internal static (string Path, string Text)[] Policy(string id, string scope, string dates = "{warn: 2026-01-01, block: 2026-01-01, end: null}") =>
    [
        ($"policies/{id}/v1/policy.yaml", $"apiVersion: meshgovernance/v1\nkind: Policy\ntitle: Rule\nversion: 1.0.0\nscope: {scope}\nenforcement: required\nstatus: adopted\ndates: {dates}\nsteward: platform\n"),
        ($"policies/{id}/v1/policy.csx", ""),
        ($"policies/{id}/v1/README.md", "# Rule\n"),
    ];

    /// <summary>What a check says where no policy finds anything but what the answers hold.</summary>
    internal static (Verdicts Verdicts, Report Report) Judge(LoadedMesh mesh, Func<EvaluationPlan, IEnumerable<UnitAnswer>>? answers = null, Func<EvaluationPlan, IEnumerable<UnitFailure>>? failures = null, Func<LoadedMesh, Report, Report>? shown = null)
    {
        var plan = EvaluationPlan.Of(mesh, Day, Selection.Everything, new NoCompiler());
        var result = new RunResult([.. answers?.Invoke(plan) ?? []], [.. failures?.Invoke(plan) ?? []], [], null);
        var report = Evaluator.Report(plan, result, Selection.Everything, new ReportHead("0.1.0", null, Dirty: false));
        report = shown?.Invoke(mesh, report) ?? report;
        return (Verdicts.Of(plan, result, report), report);
    }

    private sealed class NoCompiler : IPolicyCompiler
    {
        public IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies) => [.. policies.Select(_ => new CompiledPolicy([], [], "sha256:00", []))];
    }
}
