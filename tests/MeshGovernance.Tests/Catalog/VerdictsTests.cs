using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class VerdictsTests
{
    private static readonly Core.Meshes.LoadedMesh Mesh = SampleMesh.Load(
    [
        SampleMesh.Domain("checkout"),
        SampleMesh.Domain("empty"),
        SampleMesh.Product("checkout/carts"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", ""),
        SampleMesh.Product("checkout/returns"),
        .. SampleMesh.Policy("privacy/rule", "product"),
        .. SampleMesh.Policy("quality/rule", "contract"),
        ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
        ("guild/waivers/returns.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: [checkout/returns]\nreason: R\napprovedBy: [a]\nfrom: 2026-11-01\nuntil: 2027-01-01\n"),
    ]);

    [Fact]
    public void Each_policy_says_of_each_product_what_it_said_in_the_check()
    {
        var (verdicts, _) = SampleMesh.Judge(
            Mesh,
            plan => Units(plan, "privacy/rule", "checkout/carts", unit => new UnitAnswer(unit, "Nothing to judge.", []))
                .Concat(Units(plan, "privacy/rule", "checkout/returns", unit => Finds(plan, unit))));
        Assert.Equal("privacy/rule NotApplicable Nothing to judge.", Show(verdicts, "checkout/carts"));
        Assert.Equal("privacy/rule Passed; quality/rule Passed", Show(verdicts, "checkout/orders"));
        Assert.Equal("privacy/rule Failed 1 found", Show(verdicts, "checkout/returns"));
    }

    [Fact]
    public void What_falls_outside_of_a_policy_is_told_with_the_reason_and_no_worker_hears_of_it()
    {
        var (path, manifest) = SampleMesh.Policy("privacy/rule", "product")[0];
        var mesh = SampleMesh.Load(
        [
            SampleMesh.Domain("checkout"),
            SampleMesh.Product("checkout/carts"),
            SampleMesh.Product("checkout/orders", offers: "orders"),
            SampleMesh.Contract("checkout/orders", "orders", ""),
            (path, manifest + "appliesTo: {offered: true}\n"),
            .. SampleMesh.Policy("privacy/rule", "product")[1..],
        ]);
        var (verdicts, report) = SampleMesh.Judge(mesh, plan =>
        {
            Assert.Equal("checkout/orders", Assert.IsType<Product>(plan.TargetOf(Assert.Single(plan.Units))).Key);
            return [];
        });
        Assert.Equal((1, 1), (report.Policies[0].Judged, report.Policies[0].NotApplicable));
        var carts = Assert.Single(verdicts.Of(mesh.Mesh.Products[0]));
        Assert.Equal((Verdict.NotApplicable, "The data product has no output port."), (carts.Verdict, carts.Reason));
        Assert.Equal(Verdict.Passed, Assert.Single(verdicts.Of(mesh.Mesh.Products[1])).Verdict);
    }

    [Fact]
    public void A_product_keeps_the_rules_where_no_error_is_open_and_waivers_count()
    {
        var (verdicts, _) = SampleMesh.Judge(Mesh, plan => new[] { "checkout/carts", "checkout/returns" }.SelectMany(key => Units(plan, "privacy/rule", key, unit => Finds(plan, unit))));
        Assert.Equal(new Compliance(3, 2), verdicts.Mesh);
        Assert.Equal(66, verdicts.Mesh.Percent);
        Assert.Equal(new Compliance(3, 2), verdicts.Domains["checkout"]);
        Assert.Null(verdicts.Domains["empty"].Percent);
        Assert.Equal("returns.yaml", Assert.Single(verdicts.WaiversOf(Product("checkout/returns"))).File);
        Assert.Empty(verdicts.WaiversOf(Product("checkout/carts")));
    }

    [Fact]
    public void A_product_that_could_not_be_judged_does_not_keep_the_rules()
    {
        var (verdicts, _) = SampleMesh.Judge(Mesh, failures: plan => Units(plan, "privacy/rule", "checkout/carts", unit => new UnitFailure(unit, Fence.Time, "Too slow.", 0)));
        Assert.Equal("privacy/rule NotJudged", Show(verdicts, "checkout/carts"));
        Assert.Equal(new Compliance(3, 2), verdicts.Mesh);
    }

    [Fact]
    public void A_product_that_cannot_be_read_counts_and_does_not_keep_the_rules()
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/carts"), ("domains/checkout/orders/product.yaml", "a: [\n"));
        Assert.Equal(new Compliance(2, 1), SampleMesh.Judge(mesh).Verdicts.Mesh);
        Assert.Equal(new Compliance(2, 1), SampleMesh.Judge(mesh).Verdicts.Domains["checkout"]);
    }

    [Fact]
    public void A_product_that_cannot_be_read_counts_wherever_the_domains_lie()
    {
        var mesh = SampleMesh.Load(
        [
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\npaths: {domains: data/domains}\n"),
            .. new[] { SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/carts"), ("domains/checkout/orders/product.yaml", "a: [\n") }.Select(file => ($"data/{file.Item1}", file.Item2)),
        ]);
        Assert.Equal(new Compliance(2, 1), SampleMesh.Judge(mesh).Verdicts.Mesh);
        Assert.Equal(new Compliance(2, 1), SampleMesh.Judge(mesh).Verdicts.Domains["checkout"]);
    }

    [Fact]
    public void The_other_end_of_a_violation_is_told_with_its_file()
    {
        var (_, report) = SampleMesh.Judge(Mesh, plan => Units(plan, "privacy/rule", "checkout/carts", unit =>
        {
            var found = Finds(plan, unit);
            var other = plan.Mesh.Mesh.Products.Single(product => product.Key == "checkout/returns");
            return found with { Violations = [found.Violations[0] with { Related = [new WireRelated(other.Document.Index, other.Node["status"]!.Ordinal), new WireRelated(9999, 0), new WireRelated(-1, 0)] }] };
        }));
        var related = Assert.Single(Assert.Single(report.Findings, finding => finding.Policy == "privacy/rule").Related);
        Assert.Equal(("domains/checkout/returns/product.yaml", "checkout/returns", 6), (related.File, related.Element.Text, related.Range.Start.Line));
    }

    internal static UnitAnswer Finds(EvaluationPlan plan, Unit unit)
    {
        var target = plan.TargetOf(unit);
        return new UnitAnswer(unit, null, [new WireViolation(target.Document.Index, 0, [], "Wrong.", "", IsCertain: false, [])]);
    }

    private static IEnumerable<T> Units<T>(EvaluationPlan plan, string policy, string product, Func<Unit, T> make) => plan.Units
        .Where(unit => plan.Policies[unit.Policy].Source.Policy.PolicyId.Id == policy && plan.TargetOf(unit) is Product target && target.Key == product)
        .Select(make);

    private static Product Product(string key) => Mesh.Mesh.Products.Single(product => product.Key == key);

    private static string Show(Verdicts verdicts, string product) => string.Join("; ", verdicts.Of(Product(product)).Select(verdict =>
        $"{verdict.Policy.Id} {verdict.Verdict} {verdict.Reason}{(verdict.Findings.Count > 0 ? $"{verdict.Findings.Count} found" : "")}".TrimEnd()));
}
