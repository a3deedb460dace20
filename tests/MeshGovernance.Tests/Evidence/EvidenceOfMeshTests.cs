using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Evidence;

/// <summary>What a mesh knows of its data: of each contract, server and tool the newest run that is not after the day.</summary>
public sealed class EvidenceOfMeshTests
{
    private const string Body =
        """
        servers: [{server: production, type: postgres, host: h, database: d, schema: s}]
        schema:
          - name: orders
            quality: [{name: enough, type: library, metric: rowCount, mustBeGreaterThan: 0}]
            properties:
              - name: id
                primaryKey: true
              - name: lines
                logicalType: array
                items: {properties: [{name: sku, quality: [{metric: nullValues, mustBe: 0}]}]}
        slaProperties: [{property: frequency, value: 1, unit: d}]
        """;

    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void The_newest_run_of_each_server_and_tool_counts()
    {
        var evidence = Of(
            Run("20261120T040000Z-orders-production-mesh", "mesh", status: "fail"),
            Run("20261122T040000Z-orders-production-mesh", "mesh"),
            Run("20261124T040000Z-orders-production-mesh", "mesh", status: "fail"),
            Run("20261101T040000Z-orders-production-dbt", "dbt", status: "warn")).Evidence!;
        Assert.Equal(["dbt 2026-11-01 warn", "mesh 2026-11-22 pass"], evidence.Rules.Select(rule => $"{rule.Process} {rule.Day:yyyy-MM-dd} {rule.Status}").Order());
        Assert.Equal((1, "warn", "2026-11-22T04:00:00Z"), (evidence.AgeOn(Day), evidence.Status, evidence.At));
    }

    [Fact]
    public void What_is_no_evidence_lets_the_run_before_it_count()
    {
        var contract = Of(
            Run("20261120T040000Z-orders-production-mesh", "mesh"),
            Run("20261121T040000Z-orders-production-mesh", "mesh", status: "fail", more: "\nrun: {state: running}"),
            ("shop/orders/20261122T040000Z-orders-production-mesh.oors.json", "{\"apiVersion\": \"v0.8"));
        Assert.Equal(new DateOnly(2026, 11, 20), contract.Evidence!.Day);
        var mesh = Load(("shop/orders/20261122T040000Z-orders-production-mesh.oors.json", "{\"apiVersion\": \"v0.8"));
        Assert.StartsWith("shop/orders/20261122T040000Z-orders-production-mesh.oors.json:1:", Assert.Single(mesh.Evidence!.Faults), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("schema/orders", "orders")]
    [InlineData("schema/orders/quality/enough", "enough")]
    [InlineData("schema/orders/quality/0", "enough")]
    [InlineData("schema/orders/properties/id/unique", "id")]
    [InlineData("schema/orders/properties/lines/items/properties/sku/quality/0", null)]
    [InlineData("schema/orders/primaryKey", "orders")]
    [InlineData("orders_total", null)]
    [InlineData("slaProperties/0", "frequency")]
    [InlineData(null, null)]
    public void A_rule_is_about_a_part_of_the_contract(string? path, string? name)
    {
        var element = Assert.Single(Of(Run("20261122T040000Z-orders-mesh", "mesh", about: path)).Evidence!.Rules).Element;
        Assert.Equal(name, element switch { SchemaObject item => item.Name, Column column => column.Name, QualityRule rule => rule.Name, ServiceLevel level => level.Property, _ => null });
    }

    [Theory]
    [InlineData("schema/orders/properties/gone/required")]
    [InlineData("schema/orders/quality/gone")]
    [InlineData("schema/gone")]
    [InlineData("slaProperties/7")]
    [InlineData("schema/orders/properties/id/required", true)]
    [InlineData("schema/orders/properties/id/logicalTypeOptions", true)]
    public void What_the_contract_has_no_more_does_not_count(string path, bool isOfContract = false) =>
        Assert.Null(Of(Run("20261122T040000Z-orders-mesh", "mesh", about: path, id: isOfContract ? path : "r")).Evidence);

    [Fact]
    public void The_newest_that_was_found_out_of_each_rule_counts_in_whichever_run_it_stands()
    {
        const string Key = "schema/orders/primaryKey";
        const string Enough = "schema/orders/quality/enough";
        var contract = Of(
            Run("20261118T040000Z-orders-production-mesh", "mesh", Key, "fail"),
            Run("20261119T040000Z-orders-production-mesh", "mesh", Key, "pass"),
            Run("20261119T040000Z-orders-production-mesh-2", "mesh", Enough, "fail"),
            Run("20261121T040000Z-orders-production-mesh~part", "mesh", Enough, "error"),
            Run("20261122T040000Z-orders-production-mesh~part", "mesh", Key, "fail"));
        Assert.Equal([$"{Enough} 2026-11-19 fail", $"{Key} 2026-11-22 fail"], contract.Evidence!.Rules.Select(rule => $"{rule.Id} {rule.Day:yyyy-MM-dd} {rule.Status}").Order(StringComparer.Ordinal).Reverse());
    }

    [Fact]
    public void What_a_tool_looks_at_on_its_own_account_counts_until_it_tells_of_the_object_without_it()
    {
        var old = Run("20261118T040000Z-orders-dbt", "dbt", "test_a", "fail", about: "schema/orders/properties/id");
        Assert.Equal("test_a", Assert.Single(Of(old, Run("20261119T040000Z-orders-dbt~part", "dbt", "test_b", "pass", about: null)).Evidence!.Rules, rule => rule.IsBroken).Id);
        Assert.Equal("test_b", Assert.Single(Of(old, Run("20261119T040000Z-orders-dbt~part", "dbt", "test_b", "pass", about: "schema/orders")).Evidence!.Rules).Id);
    }

    [Theory]
    [InlineData("")]
    [InlineData("~part")]
    public void A_run_that_looked_through_a_filter_counts_nowhere(string mark)
    {
        const string Enough = "schema/orders/quality/enough";
        var mesh = Load(
            Run("20261120T040000Z-orders-production-mesh", "mesh", Enough, "fail"),
            Filtered(Run($"20261122T040000Z-orders-production-mesh{mark}", "mesh", Enough, "pass")));
        var evidence = mesh.Mesh.Contracts.Single().Evidence!;
        Assert.Equal(("fail", "2026-11-20T04:00:00Z"), (evidence.Status, evidence.At));
        Assert.Single(mesh.Evidence!.Files);
        Assert.Null(Of(Filtered(Run("20261122T040000Z-orders-soda", "soda"))).Evidence);
    }

    [Fact]
    public void A_filter_in_one_check_of_a_tools_own_is_a_part_of_that_check()
    {
        var (path, text) = Run("20261122T040000Z-orders-soda", "soda");
        var evidence = Of((path, text.Replace("results: [", "results: [{id: few, type: check, name: F, status: fail, target: {filter: id > 3}}, ", StringComparison.Ordinal))).Evidence!;
        Assert.Equal(["few", "r"], evidence.Rules.Select(rule => rule.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_file_may_hold_a_list_of_documents()
    {
        string[] tools = ["dbt", "mesh"];
        var at = new DateTimeOffset(2026, 11, 22, 4, 0, 0, TimeSpan.Zero);
        var runs = tools.Select(process => new EvidenceRun(at, process, "orders", [new EvidenceResult("r", "R", EvidenceStatus.Pass)])).ToList();
        var mesh = Load(("a.oors.json", Encoding.UTF8.GetString(OorsWriter.Write(runs))));
        Assert.Empty(mesh.Evidence!.Faults);
        Assert.Equal(tools, mesh.Mesh.Contracts.Single().Evidence!.Rules.Select(rule => rule.Process).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_server_that_the_contract_names_no_more_does_not_count()
    {
        Assert.Null(Of(Run("20261122T040000Z-orders-old-mesh", "mesh", server: "old")).Evidence);
        Assert.NotNull(Of(Run("20261122T040000Z-orders-production-mesh", "mesh", server: "production")).Evidence);
    }

    [Fact]
    public void Another_major_version_is_another_contract()
    {
        Assert.Null(Of(Run("20261122T040000Z-orders-mesh", "mesh", version: "2.0.0")).Evidence);
        Assert.NotNull(Of(Run("20261122T040000Z-orders-mesh", "mesh", version: "1.9.0")).Evidence);
        Assert.NotNull(Of(Run("20261122T040000Z-orders-mesh", "mesh", version: null)).Evidence);
    }

    [Fact]
    public void Where_nobody_recorded_anything_nothing_is_known()
    {
        Assert.False(SampleMesh.Load(Files()).Mesh.HasEvidence);
        Assert.True(Load().Mesh.HasEvidence);
        Assert.Null(Of().Evidence);
    }

    [Fact]
    public void A_contract_that_the_mesh_lacks_is_told_once()
    {
        var mesh = Load(Run("20261121T040000Z-returns-mesh", "mesh", contract: "returns"), Run("20261122T040000Z-returns-dbt", "dbt", contract: "returns"), Run("20261122T040000Z-orders-mesh", "mesh"));
        var (_, report) = SampleMesh.Judge(mesh);
        Assert.Equal(["1 contract is not in this mesh, or in no such major version: 'returns'."], report.Evidence!.Notes);
        Assert.Equal(("mesh-evidence", "0123456789abcdef", 1, 1), (report.Evidence.Source, report.Evidence.Commit, report.Evidence.Runs, report.Evidence.Contracts));
    }

    private static Contract Of(params (string Path, string Text)[] runs) => Load(runs).Mesh.Contracts.Single();

    private static LoadedMesh Load(params (string Path, string Text)[] runs)
    {
        var reader = new YamlDescriptorReader();
        var source = new EvidenceSource(Tree(runs), "mesh-evidence", "0123456789abcdef");
        return MeshLoader.Load(Tree(Files()), reader, evidence: Task.FromResult<KnownEvidence?>(EvidenceLoader.Load(source, Day, reader, new ReadingLimits())));
    }

    private static (string Path, string Text) Filtered((string Path, string Text) run) =>
        (run.Path, run.Text.Replace("type: check", "type: check, target: {filter: id > 3}", StringComparison.Ordinal));

    private static MemoryTree Tree((string Path, string Text)[] files) => new(files.ToDictionary(file => file.Path, file => file.Text));

    private static (string Path, string Text)[] Files() => [SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), SampleMesh.Contract("shop/orders", "orders", Body)];

    private static (string Path, string Text) Run(string name, string process, string id, string status) => Run(name, process, id, status, about: id);

    private static (string Path, string Text) Run(string name, string process, string id, string status, string? about) => Run(name, process, status, about: about, id: id);

    private static (string Path, string Text) Run(
        string name, string process, string status = "pass", string more = "", string? about = "schema/orders", string? version = "1.0.0", string contract = "orders", string? server = null, string id = "r") => (
        $"shop/orders/{name}.oors.json",
        $"apiVersion: v0.8.1\nkind: ObservabilityResults\nid: a\nobservedAt: '{name[..4]}-{name[4..6]}-{name[6..8]}T{name[9..11]}:00:00Z'\nsource: {{process: {process}}}{more}\n"
        + $"contract: {{contractId: {contract}{(version is null ? "" : $", version: {version}")}{(server is null ? "" : $", server: {server}")}}}\nresults: [{{id: {id}, type: check, name: R, status: {status}{(about is null ? "" : $", relatesTo: {about}")}}}]\n");
}
