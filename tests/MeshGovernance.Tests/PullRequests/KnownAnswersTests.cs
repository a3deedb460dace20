using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Disk;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>
/// Where a pull request branched off, only what it can have changed is judged again. Whatever it changes, that is the same report as that
/// of judging everything.
/// </summary>
[Slow("judges many states of a mesh twice")]
public sealed class KnownAnswersTests : IDisposable
{
    private const string Orders = "domains/checkout/orders/";
    private static readonly DateOnly Day = new(2027, 6, 1);

    /// <summary>Policies that look as far as they can, that speak of what is not theirs, and that cannot be told apart.</summary>
    private static readonly (string Name, string Scope, string Script)[] Probes =
    [
        ("counts", "product", "Violation(Product, $\"{Mesh.Products.Count} {Mesh.Contracts.Count} {Mesh.Domains.Count} {Mesh.Waivers.Count}\");"),
        ("neighbours", "product", "Violation(Product, string.Join(\", \", Product.Domain?.Products.Select(other => other.Name) ?? []));"),
        ("consumers", "product", "foreach (var port in Product.OutputPorts) Violation(port, string.Join(\", \", port.Consumers.Select(input => input.Product.Name)));"),
        ("sources", "contract", "Violation(Contract, string.Join(\", \", Contract.Product?.Sources.Select(source => source.Name) ?? []));"),
        ("within", "contract", "Violation(Contract, $\"{Contract.Product?.Name} {Contract.Product?.Domain?.Name} {Contract.OutputPorts.Count} {Mesh.Name} {Mesh.Guild?.Members.Count} {Contract.CustomProperties.Count}\");"),
        ("domain", "product", "if (Product.Domain is not null) Violation(Product.Domain, $\"{Product.Name}: {Product.Domain.GitHubTeam}\", key: Product.Key).Suggest(Product.Domain.Set(\"description\", \"Another one.\"));"),
        ("settings", "product", "Violation(Mesh, $\"{Product.Name} in {Mesh.Name}\", key: Product.Key);"),
        ("alike", "product", "foreach (var contract in Product.Contracts) Violation(Product, contract.ContractId);"),
        ("silent", "contract", "if (Contract.Objects.Count % 2 == 0) NotApplicable(\"Even.\");"),
        ("aimed", "contract\nappliesTo: {offered: true, status: [active], archetype: [sourceAligned], domains: [checkout, fulfillment]}", "Violation(Contract, \"Aimed at.\");"),
        ("evidence", "contract", "Violation(Contract, $\"{Mesh.HasEvidence} {Contract.Evidence?.Status} {Contract.Evidence?.AgeOn(AsOf)} {Contract.Evidence?.Rules.Count(rule => rule.Element is not null)}\");"),
        ("throws", "product", "if (Product.Name == \"Orders\") _ = Product.OutputPorts[100]; else Violation(Product, \"Reached.\");"),
        ("given-up", "product", "if (Product.OutputPorts.Count > 0) _ = Product.OutputPorts[100]; else Violation(Product, \"Reached.\");"),
    ];

    private readonly MeshRepository repository = MeshRepository.Open(CaseFolders.Repository);
    private readonly WorkerPolicyRunner runner = new(WorkerLimits.Default);
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.PoliciesIn(MeshProcess.Cache));

    /// <summary>What is known of the data is the same for both states, whatever else differs.</summary>
    private static readonly MemoryTree Recorded = new(new[] { "orders", "shipments" }.ToDictionary(
        contract => $"20270501T040000Z-{contract}-mesh.oors.json",
        contract => Encoding.UTF8.GetBytes(
            $"{{apiVersion: v0.8.1, kind: ObservabilityResults, id: a, observedAt: '2027-05-01T04:00:00Z', source: {{process: mesh}}, contract: {{contractId: {contract}}}, "
            + $"results: [{{id: a, type: check, name: A, status: fail, relatesTo: schema/{contract}}}]}}")));

    public static TheoryData<string> Changes => ["column", "description", "domain", "settings", "guild", "policy", "waiver", "renamed", "deleted", "added", "first", "broken product", "broken domain", "moved domain", "port", "reordered", "nothing"];

    [Theory]
    [MemberData(nameof(Changes))]
    public void Judging_again_what_can_have_changed_is_judging_everything(string change)
    {
        var before = new EditedTree(repository.WorkingTree(), Probes.SelectMany(PolicyFiles).ToDictionary(file => file.Path, byte[]? (file) => Encoding.UTF8.GetBytes(file.Text)));
        var after = new EditedTree(before, Edit(change, before));
        var known = new ParsedFiles();
        var reader = new YamlDescriptorReader();
        var evidence = Task.FromResult<KnownEvidence?>(EvidenceLoader.Load(new EvidenceSource(Recorded, "mesh-evidence", null), Day, reader, new ReadingLimits()));
        var rules = MeshLoader.Load(before, reader, known, evidence: evidence);
        var branchedOff = MeshLoader.Load(before, reader, known, rules: rules, evidence: evidence);
        var head = MeshLoader.Load(after, reader, known, rules: rules, evidence: evidence);

        var plan = EvaluationPlan.Of(head, Day, Selection.Everything, compiler);
        var planBefore = EvaluationPlan.Of(branchedOff, Day, Selection.Everything, compiler);
        var answers = new KnownAnswers(plan, planBefore);
        var result = runner.Run(plan);
        var rest = answers.RestAfter(result);
        Assert.InRange(rest.UnitCount, 1, planBefore.UnitCount - (change is "settings" or "guild" ? 0 : 1));
        var part = answers.With(result, runner.Run(rest));

        Assert.Equal(Text(planBefore, runner.Run(planBefore)), Text(planBefore, part));
    }

    public void Dispose()
    {
        runner.Dispose();
        repository.Dispose();
    }

    private static Dictionary<string, byte[]?> Edit(string change, IFileTree before)
    {
        return change switch
        {
            "column" => Replace(Orders + "orders.odcs.yaml", "properties:\n", "properties:\n      - name: shoe_size\n        logicalType: integer\n"),
            "description" => Replace(Orders + "product.yaml", "status: active", "status: deprecated"),
            "domain" => Replace("domains/checkout/domain.yaml", "@shop/checkout", "@shop/other"),
            "settings" => Replace("mesh.yaml", "name: Online shop", "name: Another shop"),
            "guild" => Replace("guild/guild.yaml", "days: 5", "days: 6"),
            "policy" => Put("policies/probe/alike/v1/policy.csx", "Violation(Product, \"Other.\");"),
            "waiver" => Put("guild/waivers/new.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: probe/alike@1\nelements: [checkout]\nreason: Test\nrequestedBy: checkout-owner@example.org\napprovedBy: [privacy-officer@example.org]\nfrom: 2027-05-01\nuntil: 2027-06-30\n"),
            "renamed" => new() { [Orders + "orders.odcs.yaml"] = null, [Orders + "a.odcs.yaml"] = Bytes(Orders + "orders.odcs.yaml") },
            "deleted" => All(Orders).ToDictionary(path => path, byte[]? (_) => null),
            "added" => All(Orders).ToDictionary(path => path.Replace("/orders/", "/zebra/", StringComparison.Ordinal), Bytes),
            "first" => All("domains/checkout/").ToDictionary(path => path.Replace("/checkout/", "/aaa/", StringComparison.Ordinal), Bytes),
            "broken product" => Put(Orders + "product.yaml", "kind: [DataProduct\n"),
            "broken domain" => Put("domains/checkout/domain.yaml", "- a list\n"),
            "moved domain" => All("domains/checkout/").SelectMany(path => new[] { (path, (byte[]?)null), (path.Replace("/checkout/", "/till/", StringComparison.Ordinal), Bytes(path)) }).ToDictionary(),
            "port" => Replace(Orders + "product.yaml", "outputPorts:\n", "outputPorts:\n  - name: extra\n    version: 1.0.0\n    type: file\n"),
            "reordered" => Put(Orders + "product.yaml", "# Another order.\n" + Encoding.UTF8.GetString(Bytes(Orders + "product.yaml")!)),
            _ => [],
        };

        byte[]? Bytes(string path) => before.Read(before.Find(path)!);

        IEnumerable<string> All(string folder) => before.List(folder.TrimEnd('/')).Select(file => file.Path);

        Dictionary<string, byte[]?> Put(string path, string text) => new() { [path] = Encoding.UTF8.GetBytes(text) };

        Dictionary<string, byte[]?> Replace(string path, string old, string @new)
        {
            var text = Encoding.UTF8.GetString(Bytes(path)!);
            var at = text.IndexOf(old, StringComparison.Ordinal);
            Assert.True(at >= 0, $"'{old}' is not in {path}.");
            return Put(path, text[..at] + @new + text[(at + old.Length)..]);
        }
    }

    private static IEnumerable<(string Path, string Text)> PolicyFiles((string Name, string Scope, string Script) probe)
    {
        var folder = $"policies/probe/{probe.Name}/v1/";
        yield return (folder + "policy.yaml", $"apiVersion: meshgovernance/v1\nkind: Policy\ntitle: Probe\nversion: 1.0.0\nscope: {probe.Scope}\nenforcement: required\nstatus: proposed\ndates: {{warn: 2026-01-01, block: 2026-02-01}}\nsteward: platform\n");
        yield return (folder + "policy.csx", probe.Script);
        yield return (folder + "README.md", "# Probe\n");
    }

    private static string Text(EvaluationPlan plan, RunResult result) =>
        Encoding.UTF8.GetString(JsonReport.Write(new ShownReport(Evaluator.Report(plan, result, Selection.Everything, new ReportHead("test", null, Dirty: false)), _ => null, "")));

    /// <summary>A tree in which some files are other than before, or gone.</summary>
    private sealed class EditedTree(IFileTree tree, IReadOnlyDictionary<string, byte[]?> edits) : IFileTree
    {
        private readonly PatchedTree patched = new(tree, edits.Where(edit => edit.Value is not null).ToDictionary(edit => edit.Key, edit => edit.Value!));

        public IReadOnlyList<FileEntry> List(string folder) => [.. patched.List(folder).Where(file => !IsGone(file.Path))];

        public FileEntry? Find(string path) => IsGone(path) ? null : patched.Find(path);

        public byte[] Read(FileEntry file) => patched.Read(file);

        private bool IsGone(string path) => edits.TryGetValue(path, out var content) && content is null;
    }
}
