using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Waivers are listed by what they are for, the one that ends first at the top.</summary>
public sealed class WaiversPageTests
{
    private static readonly string Text = SamplePages.Of(
    [
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/orders"),
        SampleMesh.Product("checkout/returns"),
        .. SampleMesh.Policy("privacy/rule", "product"),
        ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
        Waiver("a-late", "checkout/orders/contract/orders@1/orders/email", "2026-11-01", "2027-02-01"),
        Waiver("b-over", "checkout/returns", "2026-09-01", "2026-10-01"),
        Waiver("c-soon", "checkout/returns", "2026-11-03", "2026-12-13"),
        Waiver("d-later", "checkout/orders", "2026-12-24", "2027-03-01"),
        Waiver("e-nobody", "checkout", "2026-11-01", "2027-01-01", "nobody"),
    ]).Text("waivers/");

    [Fact]
    public void The_order_is_by_the_last_day_and_what_is_over_comes_last() => Assert.Matches("c-soon.* e-nobody.* a-late.* d-later.* b-over", Text);

    [Theory]
    [InlineData("returns of checkout Rule privacy/rule@1 Because of c-soon a Ends soon 13 Dec 2026 20 days left 50 % since 3 Nov 2026")]
    [InlineData("orders of checkout contract/orders@1/orders/email Rule privacy/rule@1 Because of a-late a In force 1 Feb 2027 70 days left")]
    [InlineData("checkout Rule privacy/rule@1 Because of e-nobody nobody Does not hold 1 Jan 2027")]
    [InlineData("Because of d-later a Not yet 1 Mar 2027")]
    [InlineData("Because of b-over a Over 1 Oct 2026 since 1 Sep 2026")]
    public void A_row_is_titled_by_what_it_is_for_and_tells_how_long_it_holds(string words) => Assert.Contains(words, Text, StringComparison.Ordinal);

    private static (string Path, string Text) Waiver(string name, string element, string from, string until, string approver = "a") => (
        $"guild/waivers/{name}.yaml",
        $"apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: [{element}]\nreason: Because of {name}\napprovedBy: [{approver}]\nfrom: {from}\nuntil: {until}\n");
}
