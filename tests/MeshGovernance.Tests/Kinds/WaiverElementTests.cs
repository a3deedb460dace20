using MeshGovernance.Core.Findings;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>A waiver names elements that there are, or is told which ones it may have meant.</summary>
public sealed class WaiverElementTests
{
    [Theory]
    [InlineData("shop/ordrs", "The mesh has no 'shop/ordrs'. Did you mean 'shop/orders'?")]
    [InlineData("shopp/orders", "The mesh has no 'shopp/orders'. Did you mean 'shop/orders'?")]
    [InlineData("shop/orders/contract/orders@1/orders/emial", "The mesh has no 'shop/orders/contract/orders@1/orders/emial'. Did you mean 'shop/orders/contract/orders@1/orders/email'?")]
    [InlineData("shop/orders/contract/orders@2/orders", "The mesh has no 'shop/orders/contract/orders@2/orders'. Did you mean 'shop/orders/contract/orders@1/orders'?")]
    [InlineData("shop/orders/out/order@1", "The mesh has no 'shop/orders/out/order@1'. Did you mean 'shop/orders/out/orders@1'?")]
    [InlineData("returns/refunds", "The mesh has no 'returns/refunds': remove it from the waiver, or write it as a report does.")]
    [InlineData("shop/orders", "Nothing that the waiver names breaks 'privacy/rule@1' any more: remove the file.")]
    [InlineData("shop/orders/contract/orders@1/orders/email", "Nothing that the waiver names breaks 'privacy/rule@1' any more: remove the file.")]
    [InlineData("shop", "Nothing that the waiver names breaks 'privacy/rule@1' any more: remove the file.")]
    public void One_that_covers_nothing_is_told_why(string element, string message) => Assert.Equal([message], Told(element));

    [Fact]
    public void What_cannot_be_read_may_have_the_element() =>
        Assert.Equal(["Nothing that the waiver names breaks 'privacy/rule@1' any more: remove the file."], Told("shop/orders/out/orders@1", ("domains/shop/orders/product.yaml", "id: [")));

    private static IEnumerable<string> Told(string element, params (string Path, string Text)[] instead)
    {
        (string Path, string Text)[] files =
        [
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: email, logicalType: string}]}]\n"),
            .. SampleMesh.Policy("privacy/rule", "contract"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: g@x.org, github: g, represents: 'role:privacy'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
            ("guild/waivers/w.yaml", $"apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/rule@1\nelements: ['{element}']\nreason: R\nrequestedBy: a@x.org\napprovedBy: [g@x.org]\nfrom: 2026-11-01\nuntil: 2026-12-31\n"),
        ];
        var mesh = SampleMesh.Load([.. files.ExceptBy(instead.Select(file => file.Path), file => file.Path), .. instead]);
        return SampleMesh.Judge(mesh).Report.Findings.Where(finding => finding.Policy == EngineRule.WaiverUnmatched.Id).Select(finding => finding.Message);
    }
}
