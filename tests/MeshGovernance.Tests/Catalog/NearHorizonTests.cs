using System.Globalization;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What lies ahead is told to each whom it concerns, with the line that says so.</summary>
public sealed class NearHorizonTests
{
    private static readonly ReportHorizon Horizon = Of(60);

    [Theory]
    [InlineData("2026-11-01 Offer fulfillment fulfillment/shipments domains/fulfillment/shipments/product.yaml:9 'stock 1.0.0' is not supported any more. Nothing consumes it.")]
    [InlineData("2026-11-20 Review checkout policy/checkout:quality/own@1 domains/checkout/policies/quality/own/v1/policy.yaml:11 'Own rule' (checkout:quality/own@1) is to be looked at again, by its steward checkout.")]
    [InlineData("2026-12-15 Blocks checkout policy/privacy/hits@1 policies/privacy/hits/v1/policy.yaml:8 'Rule' (privacy/hits@1) begins to block. [1]")]
    [InlineData("2026-12-20 Offer fulfillment fulfillment/shipments domains/fulfillment/shipments/product.yaml:8 'parcels 1.0.0' is supported until then. Still consumed by checkout/tracking.")]
    [InlineData("2026-12-20 Input checkout checkout/tracking domains/checkout/tracking/product.yaml:7 It consumes 'parcels 1.0.0' of fulfillment/shipments, which is supported until then. Move to fulfillment/shipments/out/parcels@2.")]
    [InlineData("2026-12-31 Waiver checkout waiver/returns.yaml guild/waivers/returns.yaml:8 Last day of a waiver of 'Rule' (privacy/hits@1): 1 finding blocks from the next day on. It was given for: Migration [1]")]
    [InlineData("2027-01-21 Review guild policy/quality/quiet@1 policies/quality/quiet/v1/policy.yaml:10 'Quiet rule' (quality/quiet@1) is to be looked at again, by its steward platform.")]
    [InlineData(" Decision guild policy/quality/proposal@1 policies/quality/proposal/v1/policy.yaml:7 'Proposed rule' (quality/proposal@1) is proposed. It would find 2 things in checkout/orders, checkout/returns.")]
    public void An_entry_says_when_what_and_where(string told) => Assert.Contains(told, Horizon.Entries.Select(Told));

    [Fact]
    public void The_nearest_comes_first_and_nothing_else_is_told() => Assert.Equal(
        ["Offer", "Review", "Blocks", "Input", "Offer", "Waiver", "Review", "Decision"], Horizon.Entries.Select(entry => entry.Kind.ToString()));

    [Fact]
    public void What_is_farther_away_is_left_for_later() => Assert.Equal(["Offer", "Review", "Decision"], Of(14).Entries.Select(entry => entry.Kind.ToString()));

    [Fact]
    public void Every_domain_is_named_also_one_that_cannot_be_read() => Assert.Equal(["broken", "checkout", "fulfillment"], Horizon.Domains.Select(domain => domain.Key));

    private static string Told(HorizonEntry entry) => string.Create(
        CultureInfo.InvariantCulture,
        $"{entry.On:yyyy-MM-dd} {entry.Kind} {entry.Domain ?? "guild"} {entry.Element} {entry.File}:{entry.Line} {entry.Message}{(entry.Findings.Count > 0 ? $" [{entry.Findings.Count}]" : "")}");

    private static ReportHorizon Of(int days)
    {
        var mesh = SampleMesh.Load(
        [
            SampleMesh.Domain("checkout"),
            SampleMesh.Domain("fulfillment"),
            ("domains/broken/domain.yaml", "id: [\n"),
            SampleMesh.Product("checkout/orders"),
            SampleMesh.Product("checkout/returns"),
            ("domains/fulfillment/shipments/product.yaml",
                "apiVersion: v1.1.0\nkind: DataProduct\nid: shipments\nname: Shipments\nversion: 1.0.0\nstatus: active\noutputPorts:\n"
                + "- {name: parcels, version: 1.0.0, contractId: parcels, deprecated: true, customProperties: [{property: endOfSupport, value: 2026-12-20}, {property: replacedBy, value: fulfillment/shipments/out/parcels@2}]}\n"
                + "- {name: stock, version: 1.0.0, contractId: stock, deprecated: true, customProperties: [{property: endOfSupport, value: 2026-11-01}]}\n"),
            SampleMesh.Contract("fulfillment/shipments", "parcels", ""),
            SampleMesh.Contract("fulfillment/shipments", "stock", ""),
            SampleMesh.Product("checkout/tracking", consumes: "parcels"),
            .. SampleMesh.Policy("privacy/hits", "product", "{warn: 2026-01-01, block: 2026-12-15, end: null}"),
            .. Rule("policies/quality/quiet", "Quiet rule", "platform", "dates: {warn: 2026-12-01, block: 2026-12-02, end: null}\nreviewBy: 2027-01-21\n"),
            .. Rule("policies/quality/proposal", "Proposed rule", "platform", "dates: {warn: 2026-12-01, block: null, end: null}\n", "proposed"),
            .. Rule("domains/checkout/policies/quality/own", "Own rule", "checkout", "dates: {warn: 2026-12-01, block: null, end: null}\nparameters: {}\nreviewBy: 2026-11-20\n"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
            ("guild/waivers/returns.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/hits@1\nelements: [checkout/returns]\nreason: Migration\napprovedBy: [a]\nfrom: 2026-11-01\nuntil: 2026-12-31\n"),
        ]);
        var (verdicts, report) = SampleMesh.Judge(mesh, plan => plan.Units
            .Where(unit => plan.TargetOf(unit) is Product { DomainId: "checkout", Key: not "checkout/tracking" } && plan.Policies[unit.Policy].Source.Policy.PolicyId.Name is "hits" or "proposal")
            .Select(unit => VerdictsTests.Finds(plan, unit)));
        return NearHorizon.Of(mesh, report, verdicts, days);
    }

    private static (string Path, string Text)[] Rule(string folder, string title, string steward, string rest, string status = "adopted") =>
    [
        ($"{folder}/v1/policy.yaml", $"apiVersion: meshgovernance/v1\nkind: Policy\ntitle: {title}\nversion: 1.0.0\nscope: product\nenforcement: required\nstatus: {status}\nsteward: {steward}\n{rest}"),
        ($"{folder}/v1/policy.csx", ""),
        ($"{folder}/v1/README.md", "# Rule\n"),
    ];
}
