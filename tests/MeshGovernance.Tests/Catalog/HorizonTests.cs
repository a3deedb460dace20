using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Whatever is dated and lies ahead is told: on the first page, in the calendar, and where it concerns somebody.</summary>
public sealed class HorizonTests
{
    private static readonly SamplePages Pages = SamplePages.Of(
        SampleMesh.Load(
        [
            SampleMesh.Domain("checkout"),
            SampleMesh.Domain("fulfillment"),
            SampleMesh.Product("checkout/orders"),
            SampleMesh.Product("checkout/returns"),
            ("domains/fulfillment/shipments/product.yaml",
                "apiVersion: v1.1.0\nkind: DataProduct\nid: shipments\nname: Shipments\nversion: 1.0.0\nstatus: active\noutputPorts:\n"
                + "- {name: parcels, version: 2.0.0, contractId: parcels}\n"
                + "- {name: parcels, version: 1.0.0, contractId: parcels, deprecated: true, customProperties: [{property: endOfSupport, value: 2027-03-31}, {property: replacedBy, value: fulfillment/shipments/out/parcels@2}]}\n"
                + "- {name: stock, version: 1.0.0, contractId: stock, deprecated: true, customProperties: [{property: endOfSupport, value: 2026-11-01}]}\n"),
            ("domains/fulfillment/shipments/parcels-v1.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: parcels\nversion: 1.0.0\nstatus: deprecated\nslaProperties: [{property: el, value: 2027-04-30}]\n"),
            ("domains/fulfillment/shipments/parcels-v2.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: parcels\nversion: 2.0.0\nstatus: active\n"),
            SampleMesh.Contract("fulfillment/shipments", "stock", ""),
            SampleMesh.Product("checkout/tracking", consumes: "parcels"),
            .. SampleMesh.Policy("privacy/hits", "product", "{warn: 2026-01-01, block: 2027-01-15, end: null}"),
            .. Rule("quality/quiet", "Quiet rule", "dates: {warn: 2026-12-01, block: 2027-06-01, end: 2027-09-01}\nreviewBy: 2027-01-21\n"),
            .. Rule("quality/other", "Other rule", "dates: {warn: 2026-12-01, block: null, end: null}\nreviewBy: 2026-11-20\n"),
            .. Rule("quality/proposal", "Proposed rule", "dates: {warn: 2026-12-01, block: null, end: null}\n", "proposed"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
            ("guild/waivers/returns.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/hits@1\nelements: [checkout/returns]\nreason: R\napprovedBy: [a]\nfrom: 2026-11-01\nuntil: 2027-01-31\n"),
        ]),
        answers: plan => plan.Units
            .Where(unit => plan.TargetOf(unit) is Product { DomainId: "checkout", Key: not "checkout/tracking" } && plan.Policies[unit.Policy].Source.Policy.PolicyId.Name is "hits" or "proposal")
            .Select(unit => VerdictsTests.Finds(plan, unit)));

    [Theory]
    [InlineData("1 Dec 2026 in 8 days Warns from then on: Other rule and Quiet rule . Nothing breaks them today.")]
    [InlineData("15 Jan 2027 in 53 days Blocks from then on: Rule . 1 finding to mend before, in orders of checkout .")]
    [InlineData("31 Jan 2027 in 69 days Last day of a waiver : Rule for returns of checkout . Then 1 finding blocks.")]
    [InlineData("21 Jan 2027 in 59 days To be reviewed by then: Quiet rule .")]
    [InlineData("20 Nov 2026 overdue for 3 days Should have been reviewed by then: Other rule .")]
    [InlineData("31 Mar 2027 in 128 days parcels 1.0.0 of Shipments is supported until then. Still consumed by tracking of checkout . Move to parcels@2 .")]
    [InlineData("30 Apr 2027 in 158 days parcels 1.0.0 of Shipments has its last day.")]
    [InlineData("1 Nov 2026 overdue for 22 days stock 1.0.0 of Shipments is not supported any more. Nothing consumes it.")]
    [InlineData("Proposed rule : it would find 2 things in orders of checkout and returns of checkout .")]
    public void The_first_page_and_the_calendar_tell_it(string words)
    {
        Assert.Contains(words, Pages.Text(""), StringComparison.Ordinal);
        Assert.Contains(words, Pages.Text("calendar/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Beyond_a_quarter_the_first_page_tells_what_somebody_consumes_and_leaves_rules_to_the_calendar()
    {
        const string Later = "1 Jun 2027 in 190 days Blocks from then on: Quiet rule";
        Assert.DoesNotContain(Later, Pages.Text(""), StringComparison.Ordinal);
        Assert.Contains(Later, Pages.Text("calendar/"), StringComparison.Ordinal);
        Assert.Contains("1 Sep 2027 in 282 days Ends: Quiet rule", Pages.Text("calendar/"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("products/checkout/tracking/", "parcels 1.0.0 of Shipments , which this product consumes, is supported until then. Move to parcels@2 .")]
    [InlineData("products/checkout/tracking/", "Shipments of fulfillment parcels 1.0.0 until 31 Mar 2027")]
    [InlineData("products/fulfillment/shipments/", "Its port parcels 1.0.0 is supported until then. Still consumed by tracking of checkout .")]
    [InlineData("products/fulfillment/shipments/", "version 1.0.0 deprecated until 31 Mar 2027")]
    [InlineData("products/checkout/orders/", "Blocks from then on: Rule . 1 finding to mend before.")]
    [InlineData("products/checkout/returns/", "Last day of a waiver : Rule. Then 1 finding blocks.")]
    [InlineData("domains/checkout/", "Last day of a waiver : Rule for returns of checkout . Then 1 finding blocks.")]
    [InlineData("domains/fulfillment/", "parcels 1.0.0 of Shipments has its last day.")]
    public void The_pages_of_those_concerned_tell_it(string page, string words) =>
        Assert.Contains(words.Replace(" .", ".", StringComparison.Ordinal), Pages.Text(page).Replace(" .", ".", StringComparison.Ordinal), StringComparison.Ordinal);

    [Fact]
    public void What_concerns_others_is_left_out() => Assert.DoesNotContain("parcels", Pages.Text("products/checkout/orders/"), StringComparison.Ordinal);

    private static (string Path, string Text)[] Rule(string id, string title, string rest, string status = "adopted") =>
    [
        ($"policies/{id}/v1/policy.yaml", $"apiVersion: meshgovernance/v1\nkind: Policy\ntitle: {title}\nversion: 1.0.0\nscope: product\nenforcement: required\nstatus: {status}\nsteward: platform\n{rest}"),
        ($"policies/{id}/v1/policy.csx", ""),
        ($"policies/{id}/v1/README.md", "# Rule\n"),
    ];
}
