using System.Text;
using System.Text.Json;
using MeshGovernance.Catalog.Api;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Reference;
using MeshGovernance.Wire;
using NJsonSchema;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Each file of the API holds what its schema says, nothing else, and all of it: a mesh that has something for every field is held against them.</summary>
public sealed class ApiSchemaTests
{
    private const string Api = "api/v1/";

    private static readonly Dictionary<string, SiteFile> Files = ApiFiles.Of(Catalog()).ToDictionary(file => file.Path[Api.Length..]);

    public static TheoryData<string> Paths => [.. Files.Keys.Where(path => !path.StartsWith("schemas/", StringComparison.Ordinal))];

    public static TheoryData<string> Names => [.. ApiSchema.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_file_holds_what_its_schema_says(string path)
    {
        var schema = await JsonSchema.FromJsonAsync(TextOf(KindOf(path).SchemaPath), TestContext.Current.CancellationToken);
        Assert.Equal([], schema.Validate(TextOf(path)).Select(error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_a_schema_is_in_some_file(string name)
    {
        using var schema = JsonDocument.Parse(TextOf($"schemas/{name}.schema.json"));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in Paths.Select(row => row.Data))
        {
            // A finding is the same wherever it stands.
            using var document = JsonDocument.Parse(TextOf(path));
            seen.UnionWith(JsonFields.Of(document.RootElement).Where(field => KindOf(path).Name == name || field.StartsWith("findings[].", StringComparison.Ordinal)));
        }

        Assert.Equal([], new SchemaTable(schema.RootElement).Paths().Where(path => !seen.Contains(path)));
    }

    [Fact]
    public void The_index_leads_to_each_kind_of_file_and_its_schema()
    {
        var kinds = JsonDocument.Parse(TextOf("index.json")).RootElement.GetProperty("files").EnumerateArray().ToList();
        Assert.Equal(ApiSchema.All.Select(kind => kind.Path), kinds.Select(kind => kind.GetProperty("path").GetString()));
        foreach (var kind in kinds)
        {
            Assert.Contains(kind.GetProperty("schema").GetString()!, Files);
            Assert.Contains(kind.TryGetProperty("listedIn", out var list) ? list.GetString()! : kind.GetProperty("path").GetString()!, Files);
        }
    }

    [Fact]
    public void The_page_for_people_leads_to_the_index_and_the_schemas_and_a_product_to_its_file()
    {
        var pages = SamplePages.Of(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"));
        foreach (var kind in ApiSchema.All)
            Assert.Contains($"href=\"../api/v1/{kind.SchemaPath}\"", pages.Source("about/"), StringComparison.Ordinal);
        Assert.Contains("href=\"../api/v1/index.json\"", pages.Source("about/"), StringComparison.Ordinal);
        Assert.Contains("<link rel=\"alternate\" type=\"application/json\" href=\"../../../api/v1/products/checkout/orders.json\">", pages.Source("products/checkout/orders/"), StringComparison.Ordinal);
    }

    private static ApiSchema KindOf(string path) => ApiSchema.All.FirstOrDefault(kind => kind.Path == path)
        ?? ApiSchema.All.Single(kind => !kind.IsOfMesh && kind.Path.Split('/')[0] == path.Split('/')[0]);

    private static string TextOf(string path) => Encoding.UTF8.GetString(Files[path].Content().Span);

    private static MeshCatalog Catalog()
    {
        var mesh = SampleMesh.Load(
        [
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\norganisation: Shop Ltd\n"),
            SampleMesh.Domain("checkout", "journey: {level: 2, since: 2026-01-01}\n"),
            SampleMesh.Domain("returns"),
            SampleMesh.Product("checkout/orders", offers: "orders"),
            ("domains/checkout/broken/product.yaml", "id: [\n"),
            SampleMesh.Contract("checkout/orders", "orders",
                "servers: [{server: prod, type: bigquery, project: p, dataset: d}, {server: odd, type: unheard-of}]\nschema: [{name: orders, physicalName: orders, quality: [{name: rows}], properties: [{name: order_id}, {name: email, classification: sensitive, tags: [pii]}]}]\nslaProperties: [{property: retention, value: 2, unit: y}]\n"),
            SampleMesh.Product("returns/reasons", consumes: "orders"),
            ("domains/returns/bought/product.yaml", "apiVersion: v1.0.0\nkind: DataProduct\nid: bought\nname: Bought\nversion: 1.0.0\nstatus: active\ncustomProperties: [{property: sourceSystem, value: Shopware}]\n"),
            .. SampleMesh.Policy("privacy/rule", "product"),
            .. SampleMesh.Policy("privacy/failing", "product"),
            .. SampleMesh.Policy("privacy/silent", "product"),
            ("policies/privacy/rule/v1/decision.yaml", "apiVersion: meshgovernance/v1\nkind: Decision\ndecisions: [{version: 1.0.0, outcome: adopted, date: 2026-01-02, method: consent, digest: 'sha256:00', consented: [checkout@x.org], objected: [{by: checkout@x.org, reason: Too early, withdrawn: 2026-01-01}]}]\n"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: checkout@x.org, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
            ("guild/waivers/w.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: [checkout/orders]\nreason: R\nrequestedBy: checkout@x.org\napprovedBy: [checkout@x.org]\nfrom: 2026-11-01\nuntil: 2027-01-01\n"),
        ]);
        mesh = SampleRuns.In(mesh, SampleMesh.Day, [SampleRuns.Run(SampleMesh.Day, SampleRuns.Result("schema/orders/quality/rows", EvidenceStatus.Fail, 7), Rows)]);
        var (verdicts, report) = SampleMesh.Judge(
            mesh,
            plan => Units(plan, "rule", unit => VerdictsTests.Finds(plan, unit)).Concat(Units(plan, "silent", unit => new UnitAnswer(unit, "Nothing to judge.", []))),
            plan => Units(plan, "failing", unit => new UnitFailure(unit, Fence.Time, "Too slow.", 0)).Take(1));
        var week = JudgedWeek.Of(verdicts, report);
        return new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(null, null))
        {
            Trend = new Trend([new TrendPoint(SampleMesh.Day.AddDays(-7), "c0ffee", week, null), new TrendPoint(SampleMesh.Day, null, week, null)]),
        };
    }

    private static EvidenceResult Rows => new("loaded", "Rows loaded", EvidenceStatus.Pass) { IsMetric = true, Measure = new EvidenceMeasure("rows_loaded", 58) { Unit = "rows", RowCount = 58, FailedRowCount = 0 } };

    private static IEnumerable<T> Units<T>(EvaluationPlan plan, string policy, Func<Unit, T> make) =>
        plan.Units.Where(unit => plan.Policies[unit.Policy].Source.Policy.PolicyId.Name == policy && plan.TargetOf(unit) is Product).Select(make);
}
