using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>A domain whose file cannot be read or is missing, and a policy that is not whole, stay where people look for them and say what is wrong.</summary>
public sealed class UnreadDomainTests
{
    private static readonly SamplePages Pages = SamplePages.Of(
    [
        ("domains/checkout/domain.yaml", "apiVersion: meshgovernance/v1\nkind: Domain\ndescription: [a\nid: checkout\n"),
        SampleMesh.Product("checkout/orders"),
        ("domains/checkout/carts/product.yaml", "tags: [a\n"),
        SampleMesh.Product("returns/reasons"),
        ("domains/payment/domain.yaml", "id: [\n"),
        ("policies/privacy/broken/v1/policy.yaml", "apiVersion: meshgovernance/v1\ndates: {warn: 2026-01-01\n"),
        ("policies/privacy/broken/v1/policy.csx", ""),
        ("policies/privacy/broken/v1/README.md", "# Broken\n\nWhy it was decided.\n"),
        .. SampleMesh.Policy("privacy/scriptless", "product", "{warn: 2027-01-01, block: null, end: null}").Where(file => !file.Path.EndsWith(".csx", StringComparison.Ordinal)),
        ("policies/privacy/nameless/v2/policy.csx", ""),
    ]);

    [Theory]
    [InlineData("domains/checkout/", @"Its domain\.yaml cannot be read .*domains/checkout/domain\.yaml:\d .*> +\d +(description: \[a|id: checkout)")]
    [InlineData("domains/checkout/", "What it offers carts Cannot be read checkout orders")]
    [InlineData("domains/payment/", "Its domain\\.yaml cannot be read .*No data products yet")]
    [InlineData("domains/returns/", "Its domain\\.yaml is missing .*It belongs into domains/returns/domain\\.yaml.* reasons")]
    [InlineData("policies/privacy/broken/v1/", @"Its policy\.yaml cannot be read .*policies/privacy/broken/v1/policy\.yaml:\d .*Why it was decided\.")]
    [InlineData("policies/privacy/scriptless/v1/", "Its policy\\.csx is missing .*It belongs into policies/privacy/scriptless/v1/policy\\.csx")]
    [InlineData("policies/privacy/nameless/v2/", "Its policy\\.yaml is missing ")]
    public void Its_page_says_what_is_wrong_and_what_is_known(string page, string words) => Assert.Matches(words, Pages.Text(page));

    [Theory]
    [InlineData("", "checkout cannot be read")]
    [InlineData("", "returns has no domain.yaml")]
    [InlineData("domains/", "checkout 2 products Cannot be read")]
    [InlineData("domains/", "payment 0 products Cannot be read")]
    [InlineData("domains/", "returns 1 product Has no domain.yaml")]
    [InlineData("products/", "3 data products of 3 domains.")]
    [InlineData("products/checkout/orders/", "Domains checkout Data product of checkout")]
    [InlineData("policies/", "privacy/broken version 1 policy.yaml cannot be read")]
    [InlineData("policies/", "privacy/scriptless version 1 policy.csx is missing")]
    [InlineData("policies/", "privacy/nameless version 2 policy.yaml is missing")]
    public void It_is_listed_where_the_others_are(string page, string words) => Assert.Contains(words, Pages.Text(page), StringComparison.Ordinal);

    [Fact]
    public void The_findings_lead_to_them()
    {
        var findings = Pages.Source("problems/");
        Assert.Contains("../domains/checkout/", findings, StringComparison.Ordinal);
        Assert.Contains("../policies/privacy/broken/v1/", findings, StringComparison.Ordinal);
    }

    [Fact]
    public void A_search_finds_them()
    {
        var entries = Pages.Source("search/part-1.json");
        Assert.Contains("[\"domain\",\"domains/checkout/\"", entries, StringComparison.Ordinal);
        Assert.Contains("[\"policy\",\"policies/privacy/broken/v1/\"", entries, StringComparison.Ordinal);
    }

    [Fact]
    public void What_judges_nobody_is_announced_nowhere() => Assert.DoesNotContain("Warns from then on", Pages.Text("calendar/"), StringComparison.Ordinal);

    [Fact]
    public void What_is_whole_is_not_told_as_broken()
    {
        var pages = SamplePages.Of([SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"), .. SampleMesh.Policy("privacy/rule", "product")]);
        Assert.DoesNotContain("Not whole", pages.Text("policies/"), StringComparison.Ordinal);
        Assert.DoesNotContain("annot be read", pages.Text("domains/"), StringComparison.Ordinal);
    }
}
