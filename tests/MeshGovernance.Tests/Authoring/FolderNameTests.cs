using CsCheck;
using MeshGovernance.Core.Authoring;
using Xunit;

namespace MeshGovernance.Tests.Authoring;

public sealed class FolderNameTests
{
    [Theory]
    [InlineData("checkout")]
    [InlineData("customer-360")]
    [InlineData("b2b")]
    public void Good_names_are_taken(string name) => Assert.Null(FolderName.FaultOf(name));

    [Theory]
    [InlineData("Checkout", "'checkout'")]
    [InlineData("order_items", "'order-items'")]
    [InlineData("orderItems", "'order-items'")]
    [InlineData("a/b", "'a-b'")]
    [InlineData("../etc", "'etc'")]
    [InlineData(".git", "'git'")]
    [InlineData("-x", "'x'")]
    [InlineData("a--b", "'a-b'")]
    [InlineData("Rückläufer", "'ruecklaeufer'")]
    [InlineData("con", "'con-data'")]
    [InlineData("lpt1", "'lpt1-data'")]
    public void Others_are_refused_with_a_proposal(string name, string proposal) => Assert.Contains(proposal, FolderName.FaultOf(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("...")]
    [InlineData("日本")]
    public void Where_nothing_can_be_proposed_nothing_is(string name) => Assert.DoesNotContain("How about", FolderName.FaultOf(name), StringComparison.Ordinal);

    [Theory]
    [InlineData("mesh")]
    [InlineData("policy")]
    public void A_domain_takes_no_word_of_the_names_of_elements(string name) => Assert.Contains($"'{name}-data'", FolderName.FaultOfDomain(name), StringComparison.Ordinal);

    [Fact]
    public void A_product_is_no_folder_of_policies() => Assert.NotNull(FolderName.FaultOfProduct("policies"));

    [Fact]
    public void What_is_proposed_would_be_taken() => Gen.String[0, 80].Sample(name =>
    {
        if (FolderName.FaultOf(name) is { } fault && fault.Split("How about '") is [_, var proposal])
            Assert.Null(FolderName.FaultOf(proposal.TrimEnd('?', '\'')));
    }, iter: 20_000, threads: 1);
}
