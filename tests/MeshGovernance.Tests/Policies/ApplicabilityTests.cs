using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Policies;

public sealed class ApplicabilityTests
{
    private static readonly LoadedMesh Mesh = SampleMesh.Load(
    [
        SampleMesh.Domain("checkout"),
        SampleMesh.Domain("empty"),
        SampleMesh.Domain("reporting").With("archetype: sourceAligned", "archetype: consumerAligned"),
        SampleMesh.Product("checkout/carts", status: "draft"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", ""),
        SampleMesh.Contract("checkout/orders", "unused", ""),
        SampleMesh.Product("reporting/sales", status: "In review"),
        SampleMesh.Product("reporting/stock", status: "DEPRECATED"),
        SampleMesh.Product("reporting/trial").With("status: active\n", ""),
        SampleMesh.Product("unknown/thing"),
        SampleMesh.Contract("unknown/other", "alone", ""),
        .. SampleMesh.Policy("privacy/rule", "product"),
    ]);

    [Theory]
    [InlineData("product", "{offered: true}", "checkout/carts, reporting/sales, reporting/stock, reporting/trial, unknown/thing")]
    [InlineData("product", "{offered: false}", "checkout/orders")]
    [InlineData("product", "{status: [active]}", "checkout/carts, reporting/sales, reporting/stock, reporting/trial")]
    [InlineData("product", "{status: [active, deprecated]}", "checkout/carts, reporting/sales, reporting/trial")]
    [InlineData("product", "{status: [active, deprecated, other]}", "checkout/carts")]
    [InlineData("product", "{archetype: [sourceAligned]}", "reporting/sales, reporting/stock, reporting/trial, unknown/thing")]
    [InlineData("product", "{archetype: [sourceAligned, aggregate, consumerAligned]}", "unknown/thing")]
    [InlineData("product", "{domains: [checkout, unknown]}", "reporting/sales, reporting/stock, reporting/trial")]
    [InlineData("product", "{domains: [checkout], status: [active]}", "checkout/carts, reporting/sales, reporting/stock, reporting/trial, unknown/thing")]
    [InlineData("contract", "{offered: true}", "unused, alone")]
    [InlineData("contract", "{offered: false}", "orders")]
    [InlineData("contract", "{status: [draft]}", "orders, unused, alone")]
    [InlineData("contract", "{status: [other]}", "orders, unused")]
    [InlineData("contract", "{archetype: [sourceAligned]}", "alone")]
    [InlineData("contract", "{domains: [checkout]}", "alone")]
    [InlineData("domain", "{offered: true}", "empty, reporting")]
    [InlineData("domain", "{offered: false}", "checkout")]
    [InlineData("domain", "{status: [deprecated]}", "checkout, empty")]
    [InlineData("domain", "{archetype: [sourceAligned]}", "reporting")]
    [InlineData("domain", "{domains: [reporting]}", "checkout, empty")]
    [InlineData("policy", "{status: [proposed]}", "privacy/rule@1")]
    [InlineData("policy", "{status: [adopted]}", "")]
    public void What_meets_no_condition_falls_outside(string scope, string conditions, string outside) =>
        Assert.Equal(outside, string.Join(", ", Applicability.Outside(Policy(scope, conditions), Mesh.Mesh).Select(found => NameOf(found.Target))));

    [Theory]
    [InlineData("product", "{}")]
    [InlineData("product", "{status: []}")]
    [InlineData("product", "{status: [adopted], archetype: [odd], offered: maybe, domains: checkout, more: 1}")]
    [InlineData("product", "a text")]
    [InlineData("policy", "{offered: true, archetype: [aggregate], domains: [checkout], status: [draft]}")]
    [InlineData("mesh", "{domains: [checkout]}")]
    [InlineData("odd", "{domains: [checkout]}")]
    public void What_cannot_be_understood_leaves_nobody_out(string scope, string conditions)
    {
        Assert.Null(Applicability.Of(Policy(scope, conditions)));
        Assert.Empty(Applicability.Outside(Policy(scope, conditions), Mesh.Mesh));
    }

    [Fact]
    public void A_policy_of_a_domain_is_not_aimed_at_others() =>
        Assert.Null(Applicability.Of(Policy("product", "{domains: [reporting]}", domain: "checkout")));

    [Theory]
    [InlineData("product", "{domains: [checkout], status: [draft]}", "reporting/sales", "It belongs to the domain 'reporting', not to checkout.")]
    [InlineData("product", "{status: [active, deprecated, retired]}", "reporting/sales", "The data product has the status 'In review', not active, deprecated or retired.")]
    [InlineData("product", "{status: [active]}", "reporting/trial", "The data product has no status, not active.")]
    [InlineData("product", "{archetype: [aggregate, consumerAligned]}", "checkout/carts", "The data product is source-aligned, not aggregate or consumer-aligned.")]
    [InlineData("product", "{archetype: [aggregate]}", "unknown/thing", "Nothing says which archetype the data product has.")]
    [InlineData("product", "{offered: true, status: [active]}", "checkout/carts", "The data product has no output port.")]
    [InlineData("contract", "{offered: true}", "unused", "No output port offers data under this contract.")]
    [InlineData("contract", "{offered: false}", "orders", "An output port offers data under this contract.")]
    [InlineData("contract", "{status: [draft]}", "orders", "Its data product has the status 'active', not draft.")]
    [InlineData("domain", "{offered: true}", "reporting", "No data product of the domain has an output port.")]
    [InlineData("domain", "{status: [retired, draft]}", "reporting", "No data product of the domain has the status retired or draft.")]
    [InlineData("policy", "{status: [proposed]}", "privacy/rule@1", "The policy has the status 'adopted', not proposed.")]
    public void The_first_condition_that_does_not_hold_is_the_reason(string scope, string conditions, string element, string reason) =>
        Assert.Equal(reason, Applicability.Outside(Policy(scope, conditions), Mesh.Mesh).Single(found => NameOf(found.Target) == element).Reason);

    [Theory]
    [InlineData("contract", "{offered: true}", "contracts that an output port offers")]
    [InlineData("contract", "{offered: true, status: [active, deprecated, other]}", "contracts that an output port offers, of data products whose status is active, deprecated or other")]
    [InlineData("contract", "{archetype: [aggregate], status: [active], domains: [checkout, reporting]}", "contracts of data products in the domain checkout or reporting that are aggregate and whose status is active")]
    [InlineData("product", "{offered: false, archetype: [sourceAligned]}", "data products without an output port that are source-aligned")]
    [InlineData("product", "{status: [active]}", "data products whose status is active")]
    [InlineData("domain", "{status: [active], domains: [checkout]}", "domains called checkout with a data product whose status is active")]
    [InlineData("policy", "{status: [adopted]}", "policies whose status is adopted")]
    public void What_a_policy_is_about_is_said_in_words(string scope, string conditions, string words) =>
        Assert.Equal(words, Applicability.Of(Policy(scope, conditions))!.Words);

    private static Policy Policy(string scope, string conditions, string domain = "") => new(
        new Document(0, DocumentKind.Policy, [domain, "privacy", "rule", "1"], TestNodes.Yaml($"scope: {scope}\nappliesTo: {conditions}\n")), null, null);

    private static string NameOf(Element element) => element switch
    {
        Product product => product.Key,
        Contract contract => contract.ContractId,
        Domain domain => domain.Key,
        Policy policy => policy.Key,
        _ => "mesh",
    };
}

file static class Files
{
    internal static (string Path, string Text) With(this (string Path, string Text) file, string old, string @new) => (file.Path, file.Text.Replace(old, @new, StringComparison.Ordinal));
}
