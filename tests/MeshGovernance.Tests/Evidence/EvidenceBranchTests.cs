using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Settings;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;
using MeshGovernance.Git;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Yaml;
using Xunit;
using GitProgram = MeshGovernance.Tests.Golden.Git;

namespace MeshGovernance.Tests.Evidence;

/// <summary>Evidence is recorded on a branch of its own, and nothing else of the repository changes.</summary>
[Slow("runs git")]
public sealed class EvidenceBranchTests : IDisposable
{
    private const string Branch = "mesh-evidence";

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 6, 0, 0, TimeSpan.Zero);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-evidence-").FullName;
    private readonly GitProgram git;

    public EvidenceBranchTests()
    {
        git = new GitProgram(folder);
        git.Run("init", "--quiet", "--initial-branch", "main");
        File.WriteAllText(Path.Combine(folder, "mesh.yaml"), "name: Shop\n");
        git.Commit("first");
    }

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories))
            file.Attributes = FileAttributes.Normal;
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void A_branch_begins_by_itself_and_leaves_the_files_alone()
    {
        File.WriteAllText(Path.Combine(folder, "mesh.yaml"), "name: Half written\n");
        var before = (git.Run("status", "--porcelain"), git.Run("rev-parse", "HEAD"));
        using var repository = MeshRepository.Open(folder);
        var first = repository.CommitTo(Branch, _ => Change(("shop/a.json", "1")), Now);
        var second = repository.CommitTo(Branch, tree => Change(("shop/b.json", Encoding.UTF8.GetString(tree!.Read(tree.Find("shop/a.json")!)) + "2")), Now);

        Assert.Null(first.Before);
        Assert.Equal(first.Tip, second.Before);
        Assert.Equal("shop/a.json\nshop/b.json", git.Run("ls-tree", "-r", "--name-only", Branch));
        Assert.Equal("12", git.Run("show", $"{Branch}:shop/b.json"));
        Assert.Equal("2", git.Run("rev-list", "--count", Branch));
        Assert.Equal("Record.", git.Run("log", "-1", "--format=%s", Branch));
        Assert.Equal(before, (git.Run("status", "--porcelain"), git.Run("rev-parse", "HEAD")));
        Assert.Equal("", git.Run("fsck", "--strict", "--no-dangling"));
    }

    [Fact]
    public void What_is_there_already_is_no_commit()
    {
        using var repository = MeshRepository.Open(folder);
        var first = repository.CommitTo(Branch, _ => Change(("a.json", "1")), Now);
        var again = repository.CommitTo(Branch, _ => Change(("a.json", "1")), Now.AddDays(1));
        Assert.Equal((first.Tip, first.Tip), (again.Tip, again.Before));
    }

    [Fact]
    public void It_goes_on_from_what_the_origin_has()
    {
        git.Run("update-ref", $"refs/remotes/origin/{Branch}", git.Run("rev-parse", "HEAD"));
        using var repository = MeshRepository.Open(folder);
        var made = repository.CommitTo(Branch, tree => new BranchChange(new Dictionary<string, byte[]> { ["a.json"] = [1] }, tree!.Find("mesh.yaml") is null ? [] : ["mesh.yaml"], "Record.\n"), Now);
        Assert.Equal(git.Run("rev-parse", "HEAD"), made.Before);
        Assert.Equal("a.json", git.Run("ls-tree", "-r", "--name-only", Branch));
    }

    [Fact]
    public void A_branch_that_is_checked_out_is_left_alone()
    {
        using var repository = MeshRepository.Open(folder);
        Assert.StartsWith("The branch 'main' is checked out", Assert.Throws<GitException>(() => repository.CommitTo("main", _ => Change(("a.json", "1")), Now)).Message, StringComparison.Ordinal);
        Assert.StartsWith("'a..b' is no name", Assert.Throws<GitException>(() => repository.CommitTo("a..b", _ => Change(("a.json", "1")), Now)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_plan_says_what_is_recorded_and_what_is_not()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), SampleMesh.Contract("shop/orders", "orders", "schema: []\n"),
            ("domains/shop/orders/later.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: returns\nversion: 1.0.0\nstatus: active\n"), ("domains/shop/orders/last.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: returns\nversion: 2.0.0\nstatus: active\n")).Mesh;
        var plan = EvidencePlan.Of(
            mesh,
            [
                Document("orders", "2026-11-28T04:00:00Z", "a"), Document("orders", "2026-11-28T04:00:05Z", "b", run: "7"), Document("orders", "2026-11-28T04:00:09Z", "c", run: "7"),
                Document("nobody", "2026-11-28T04:00:00Z", "a"), Document("returns", "2026-11-28T04:00:00Z", "a"), Document("orders", "2026-12-28T04:00:00Z", "a"),
                Document("orders", "2026-11-28T04:00:00Z", "a", more: "\nrun: {state: running}"), Document("", "2026-11-28T04:00:00Z", "a"), ("broken", OorsReader.Read("{"u8.ToArray(), new YamlDescriptorReader(), new ReadingLimits())),
            ],
            new HashSet<string>(),
            Now);

        Assert.Equal(["shop/orders/20261128T040000Z-orders-mesh.oors.json", "shop/orders/20261128T040009Z-orders-mesh.oors.json"], plan.Files.Keys);
        Assert.Equal("1.0.0", plan.Files.Values.First().ContractVersion);
        Assert.Equal(["b", "c"], plan.Files.Values.Last().Results.Select(result => result.Id));
        Assert.Equal(
            [
                "a: The mesh has no contract 'nobody'.",
                "a: It names no version (contract.version), and the mesh has several of the contract 'returns'.",
                "a: It is of 2026-12-28T04:00:00Z, which is not over yet: until then it would count as the newest.",
                "a: The run goes on: record it when it is over.",
                "a: It names no contract (contract.contractId). 'mesh data import' relates results of other tools to contracts.",
            ],
            plan.Refused.SkipLast(1));
        Assert.StartsWith("broken: 1:", plan.Refused[^1], StringComparison.Ordinal);
        Assert.Equal("Record 2 runs on the data of shop/orders\n", plan.Message);

        // As many of the same tool on the same data are kept as are asked for; other files are nobody's business.
        string[] there = ["README.md", "shop/orders/20261101T040000Z-orders-mesh.oors.json", "shop/orders/20261102T040000Z-orders-dbt.oors.json", "shop/orders/20261127T040000Z-orders-mesh.oors.json"];
        Assert.Equal([there[1]], plan.Old(there, keep: 3));
        Assert.Equal([there[1], there[3]], plan.Old(there, keep: 2).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_run_that_leaves_what_counts_is_named_so_and_a_later_one_gets_the_name_when_an_earlier_one_comes()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, quality: [{name: a}, {name: b}]}]\n")).Mesh;
        EvidencePlan Plan(IReadOnlySet<string> there, params (string, ReadEvidence)[] documents) => EvidencePlan.Of(mesh, documents, there, Now);

        const string Whole = "shop/orders/20261127T040000Z-orders-mesh.oors.json";
        const string Part = "shop/orders/20261128T040000Z-orders-mesh~part.oors.json";
        var (a, b) = (Document("orders", "2026-11-27T04:00:00Z", "schema/orders/quality/a"), Document("orders", "2026-11-28T04:00:00Z", "schema/orders/quality/b"));
        Assert.Equal([Whole, Part], Plan(new HashSet<string>(), b, a).Files.Keys);

        // The one of the 28th came first, and was all there was.
        var recorded = "shop/orders/20261128T040000Z-orders-mesh.oors.json";
        var late = Plan(new HashSet<string> { recorded }, a);
        Assert.Equal([Whole], late.Files.Keys);
        Assert.Equal([(recorded, Part)], late.Moves.Select(move => (move.From, move.To)));
        Assert.Equal([Part], Plan(new HashSet<string> { Part }, b).Files.Keys);
        Assert.Empty(late.Old([recorded], keep: 1));
    }

    [Fact]
    public void What_turns_out_to_be_a_part_gets_another_name_in_git()
    {
        foreach (var (path, text) in (ReadOnlySpan<(string, string)>)[
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, quality: [{name: a}, {name: b}]}]\n")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        git.Commit("mesh");
        using var open = Workspace.At(folder);
        var later = Record(open, "2026-11-28T04:00:00Z", "schema/orders/quality/b");
        var content = git.Run("rev-parse", $"{Branch}:shop/orders/20261128T040000Z-orders-mesh.oors.json");
        var earlier = Record(open, "2026-11-27T04:00:00Z", "schema/orders/quality/a");

        Assert.Equal((true, true), (later.IsNew, earlier.IsNew));
        Assert.Equal("shop/orders/20261127T040000Z-orders-mesh~part.oors.json\nshop/orders/20261128T040000Z-orders-mesh~part.oors.json", git.Run("ls-tree", "-r", "--name-only", Branch));
        Assert.Equal(content, git.Run("rev-parse", $"{Branch}:shop/orders/20261128T040000Z-orders-mesh~part.oors.json"));
        Assert.Contains("R100\tshop/orders/20261128T040000Z-orders-mesh.oors.json", git.Run("diff", "--name-status", "--find-renames=100%", $"{Branch}~1", Branch), StringComparison.Ordinal);
        Assert.Equal("", git.Run("fsck", "--strict", "--no-dangling"));
        Assert.False(Record(open, "2026-11-27T04:00:00Z", "schema/orders/quality/a").IsNew);
    }

    [Fact]
    public void A_run_that_looked_through_a_filter_is_apart_from_all_others_and_leaves_what_counts()
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, quality: [{name: a}]}]\n")).Mesh;
        var (name, read) = Document("orders", "2026-11-28T04:00:00Z", "schema/orders/quality/a");
        var run = read.Run!;
        var filtered = read with { Run = run with { Results = [run.Results[0] with { Filter = "id > 3" }] } };
        Assert.Matches("^shop/orders/20261128T040000Z-orders-mesh~rows-[0-9a-f]{8}~part.oors.json$", Assert.Single(EvidencePlan.Of(mesh, [(name, filtered)], new HashSet<string>(), Now).Files.Keys));

        // One call may bring what was seen of all rows and of some, by two filters, at the same moment: none takes the place of another.
        var other = read with { Run = run with { Results = [run.Results[0] with { Filter = "id > 9", Status = EvidenceStatus.Fail }] } };
        var plan = EvidencePlan.Of(mesh, [(name, filtered), (name, read), (name, other)], new HashSet<string>(), Now);
        Assert.Empty(plan.Refused);
        Assert.Equal(3, plan.Files.Count);
        Assert.Equal(run.Results, plan.Files["shop/orders/20261128T040000Z-orders-mesh.oors.json"].Results);
        Assert.Empty(plan.Old([], keep: 1));
    }

    private RecordedEvidence Record(Workspace open, string at, string rule)
    {
        var file = Path.Combine(folder, ".git", "results.oors.json");
        File.WriteAllText(file, DocumentText("orders", at, rule));
        return EvidenceRecord.Run(open, new RecordRequest([file], null, Branch, 30, Now));
    }

    private static BranchChange Change(params (string Path, string Text)[] files) => new(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text)), [], "Record.\n");

    private static (string Name, ReadEvidence Read) Document(string contract, string at, string result, string? run = null, string more = "") => (
        result,
        OorsReader.Read(Encoding.UTF8.GetBytes(DocumentText(contract, at, result, run, more)), new YamlDescriptorReader(), new ReadingLimits()));

    private static string DocumentText(string contract, string at, string result, string? run = null, string more = "") =>
        $"apiVersion: v0.8.1\nkind: ObservabilityResults\nid: x\nobservedAt: '{at}'\nsource: {{process: mesh{(run is null ? "" : $", runId: '{run}'")}}}{more}\n"
        + (contract.Length == 0 ? "" : $"contract: {{contractId: {contract}}}\n") + $"results: [{{id: {result}, type: check, name: R, status: pass{(result.Contains('/', StringComparison.Ordinal) ? $", relatesTo: {result}" : "")}}}]\n";
}
