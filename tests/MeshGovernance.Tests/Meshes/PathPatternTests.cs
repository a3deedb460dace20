using System.Diagnostics;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>Patterns of paths: what fits them, what their gaps stand for, and what is none.</summary>
public sealed class PathPatternTests
{
    [Theory]
    [InlineData("contracts/{contract}.odcs.yaml", "contracts/orders.odcs.yaml", null, null, "orders")]
    [InlineData("contracts/{contract}.yaml", "contracts/orders.odcs.yaml", null, null, "orders.odcs")]
    [InlineData("teams/{domain}/products/{product}/contracts/{contract}.yaml", "teams/shop/products/orders/contracts/v1.yaml", "shop", "orders", "v1")]
    [InlineData("*/team-{domain}-x/{contract}/*.yml", "eu/team-shop-x/orders/a.yml", "shop", null, "orders")]
    [InlineData("{contract}.yaml", "a.yaml", null, null, "a")]
    [InlineData("a/contract.yaml", "a/contract.yaml", null, null, null)]
    public void A_gap_stands_for_one_name(string pattern, string path, string? domain, string? product, string? contract)
    {
        var match = Read(pattern).Match(path.Split('/'));
        Assert.NotNull(match);
        Assert.Equal((domain, product, contract), (match.Domain, match.Product, match.Contract));
    }

    [Theory]
    [InlineData("contracts/{contract}.odcs.yaml", "contracts/.odcs.yaml")]
    [InlineData("contracts/{contract}.odcs.yaml", "contracts/a/b.odcs.yaml")]
    [InlineData("contracts/{contract}.odcs.yaml", "Contracts/b.odcs.yaml")]
    [InlineData("contracts/{contract}.odcs.yaml", "contracts/b.odcs.yml")]
    [InlineData("*/{contract}.yaml", "b.yaml")]
    [InlineData("x{contract}x.yaml", "x.yaml")]
    public void What_does_not_fit_is_none(string pattern, string path) => Assert.Null(Read(pattern).Match(path.Split('/')));

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  ", "empty")]
    [InlineData("/contracts/{contract}.yaml", "from the top")]
    [InlineData("../{contract}.yaml", "from the top")]
    [InlineData("a/../{contract}.yaml", "from the top")]
    [InlineData("a//{contract}.yaml", "from the top")]
    [InlineData("a\\{contract}.yaml", "from the top")]
    [InlineData("a\n/{contract}.yaml", "from the top")]
    [InlineData("{team}/{contract}.yaml", "'{team}' is no placeholder: there are {domain}, {product}, {contract}")]
    [InlineData("{}/{contract}.yaml", "'{}' is no placeholder")]
    [InlineData("{Domain}/{contract}.yaml", "'{Domain}' is no placeholder")]
    [InlineData("{product}/{product}/{contract}.yaml", "'{product}' twice")]
    [InlineData("{domain}-{product}/{contract}.yaml", "several gaps")]
    [InlineData("***/{contract}.yaml", "'**' is not read here")]
    [InlineData("**/{contract}.yaml", "'**' is not read here")]
    [InlineData("{contract/a.yaml", "do not close")]
    [InlineData("contract}/a.yaml", "do not close")]
    [InlineData("}a{/a.yaml", "do not close")]
    [InlineData("contracts/{contract}", "end in .yaml")]
    [InlineData("contracts/{contract}.json", "end in .yaml")]
    public void What_is_no_pattern_says_why(string text, string why)
    {
        Assert.Null(PathPattern.Read(text, PathPattern.OfContracts, out var fault));
        Assert.Contains(why, fault, StringComparison.Ordinal);
    }

    [Fact]
    public void A_product_is_known_by_its_name_and_has_no_contract_in_its_path()
    {
        Assert.Null(PathPattern.Read("a/product.yaml", PathPattern.OfProducts, out var nameless));
        Assert.Contains("lacks '{product}'", nameless, StringComparison.Ordinal);
        Assert.Null(PathPattern.Read("{product}/{contract}.yaml", PathPattern.OfProducts, out var other));
        Assert.Contains("for the contracts of a product", other, StringComparison.Ordinal);
    }

    [Fact]
    public void Thousands_of_stars_are_refused_and_many_parts_match_in_no_time()
    {
        Assert.Null(PathPattern.Read(string.Concat(Enumerable.Repeat("*/", 5000)) + "a.yaml", PathPattern.OfContracts, out var fault));
        Assert.Contains("longer than 300", fault, StringComparison.Ordinal);
        var deep = Read(string.Concat(Enumerable.Repeat("*/", 140)) + "a.yaml");
        string[] path = [.. Enumerable.Repeat(new string('x', 200), 140), "b.yaml"];
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 10_000; i++)
            Assert.Null(deep.Match(path));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Theory]
    [InlineData("contracts/{contract}.yaml", "contracts")]
    [InlineData("a/b/{domain}/c/{contract}.yaml", "a/b")]
    [InlineData("*/c/{contract}.yaml", "")]
    [InlineData("{contract}.yaml", "")]
    public void All_that_fits_lies_below_its_top(string pattern, string top) => Assert.Equal(top, Read(pattern).Top.Text);

    [Fact]
    public void Lists_are_equal_by_what_they_say_and_grow_by_what_is_new()
    {
        var (one, two) = (List("['a/{contract}.yaml', 'b/{contract}.yaml']"), List("['b/{contract}.yaml', 'c/{contract}.yaml', 7, {a: b}, '..']"));
        Assert.Equal(one, List("['a/{contract}.yaml', 'b/{contract}.yaml', 'b/{contract}.yaml']"));
        Assert.NotEqual(one, two);
        Assert.Equal(one.GetHashCode(), List("['a/{contract}.yaml', 'b/{contract}.yaml']").GetHashCode());
        Assert.Equal(["a/{contract}.yaml", "b/{contract}.yaml", "c/{contract}.yaml"], one.And(two).All.Select(pattern => pattern.Text));
        Assert.Equal(PathPatterns.None, List("a/{contract}.yaml"));
        Assert.Equal(PathPatterns.Most, List($"[{string.Join(", ", Enumerable.Range(0, 2000).Select(number => $"'{number}/{{contract}}.yaml'"))}]").All.Count);
    }

    [Fact]
    public void A_pattern_is_filled_where_nothing_stays_open()
    {
        Assert.Equal("teams/shop/products/orders/contracts/returns.yaml", Read("teams/{domain}/products/{product}/contracts/{contract}.yaml").PathOf("shop", "orders", "returns")?.Text);
        Assert.Null(Read("*/{contract}.yaml").PathOf("shop", "orders", "returns"));
        Assert.Equal("eu/returns.yaml", Read("*/{contract}.yaml").Match(["eu", "orders.yaml"])!.Beside("returns")?.Text);
        Assert.Equal("*/a-*.yaml", Read("*/a-{contract}.yaml").Glob);
        Assert.True(Read("a/{domain}/*/{contract}.yaml").Reaches(RepoPath.Of("a/shop")));
        Assert.False(Read("a/{domain}/*/{contract}.yaml").Reaches(RepoPath.Of("b/shop")));
    }

    private static PathPattern Read(string text)
    {
        var pattern = PathPattern.Read(text, PathPattern.OfContracts, out var fault);
        Assert.Equal("", fault);
        return pattern!;
    }

    private static PathPatterns List(string yaml) => PathPatterns.Read(TestNodes.Yaml(yaml), PathPattern.OfContracts);
}
