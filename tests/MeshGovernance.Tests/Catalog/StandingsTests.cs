using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Who reads how the mesh is doing must not take "no errors" for "nothing to do".</summary>
public sealed class StandingsTests
{
    private static readonly SamplePages Pages = SamplePages.Of(
        SampleMesh.Load(
        [
            SampleMesh.Domain("checkout"),
            SampleMesh.Domain("empty"),
            SampleMesh.Product("checkout/carts"),
            SampleMesh.Product("checkout/orders"),
            SampleMesh.Product("checkout/returns"),
            .. SampleMesh.Policy("privacy/rule", "product", "{warn: 2026-01-01, block: 2027-01-01, end: null}"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
            ("guild/waivers/returns.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: [checkout/returns]\nreason: R\napprovedBy: [a]\nfrom: 2026-11-01\nuntil: 2027-01-01\n"),
        ]),
        answers: plan => plan.Units.Where(unit => plan.TargetOf(unit) is Product { Key: not "checkout/carts" }).Select(unit => VerdictsTests.Finds(plan, unit)));

    [Theory]
    [InlineData("")]
    [InlineData("products/")]
    [InlineData("domains/")]
    [InlineData("domains/checkout/")]
    public void Warnings_and_waivers_are_told_beside_errors(string page)
    {
        Assert.Contains("3 of 3", Pages.Text(page), StringComparison.Ordinal);
        Assert.Contains("1 with a warning · 1 waived", Pages.Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("keep all", Pages.Text(page), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_figure_leads_to_the_findings() => Assert.Contains("<a href=\"problems/\">3 of 3</a>", Pages.Source(""), StringComparison.Ordinal);

    [Fact]
    public void A_domain_without_products_offers_nothing() => Assert.Contains("across 1 domain", Pages.Text(""), StringComparison.Ordinal);
}
