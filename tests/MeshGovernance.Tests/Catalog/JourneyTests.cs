using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class JourneyTests
{
    private static readonly LearningPage[] Pages = [.. new[] { "0", "1", "12", "23", "34" }.Select(levels => new LearningPage($"learning/{levels}.md", levels, [.. levels.Select(level => level - '0')], ""))];

    [Theory]
    [InlineData("", 0, null, "Ask your operational database")]
    [InlineData("journey: {level: 1}", 1, 1, "Build a model")]
    [InlineData("journey: {level: 2}", 2, 2, "Consume a product of another domain")]
    [InlineData("journey: {level: 4}", 2, 4, "Consume a product of another domain")]
    [InlineData("journey: {level: 99999999999999999999}", 0, null, "Ask your operational database")]
    public void What_a_team_declares_counts_up_to_level_2(string declared, int level, int? said, string missing)
    {
        var journey = Of("checkout", SampleMesh.Domain("checkout", declared));
        Assert.Equal((level, said), (journey.Level, journey.Declared));
        Assert.StartsWith(missing, journey.Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Consuming_an_active_product_of_another_domain_is_level_3()
    {
        var journey = Of("returns", [.. Edge(status: "active")]);
        Assert.Equal(3, journey.Level);
        Assert.Equal("'returns' consumes 'orders' of checkout, which is active.", journey.Evidence[0].Sentence);
        Assert.Equal(("checkout/orders", "returns/returns"), (journey.Evidence[0].Source!.Key, journey.Evidence[0].Consumer!.Key));
        Assert.Equal("No other domain consumes 'returns' yet: find out who needs it, and for what.", journey.Missing);
    }

    [Fact]
    public void Consuming_a_draft_is_not()
    {
        var journey = Of("returns", [.. Edge(status: "draft")]);
        Assert.Equal(0, journey.Level);
        Assert.StartsWith("'orders' of other domains is consumed but not active", Of("returns", [.. Edge(status: "draft", declared: "journey: {level: 2}")]).Missing, StringComparison.Ordinal);
    }

    [Fact]
    public void Publishing_an_active_product_that_another_domain_consumes_is_level_4()
    {
        var journey = Of("checkout", [.. Edge(status: "active")]);
        Assert.Equal((4, null), (journey.Level, journey.Missing));
        Assert.Equal("'orders' is active, has no open errors, and 'returns' of returns consumes it.", journey.Evidence[0].Sentence);
    }

    [Fact]
    public void Publishing_with_an_open_error_is_not()
    {
        var mesh = SampleMesh.Load([.. Edge(status: "active"), .. SampleMesh.Policy("privacy/rule", "product")]);
        var (verdicts, _) = SampleMesh.Judge(mesh, plan => plan.Units.Where(unit => ((Product)plan.TargetOf(unit)).Key == "checkout/orders").Select(unit => VerdictsTests.Finds(plan, unit)));
        var journey = Journey.Of(mesh.Mesh, verdicts, Pages).Single(journey => journey.Domain.Key == "checkout");
        Assert.Equal(0, journey.Level);
    }

    [Fact]
    public void Consuming_from_its_own_domain_is_no_level()
    {
        var journey = Of("checkout", SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders"), SampleMesh.Product("checkout/carts", consumes: "orders"));
        Assert.Equal(0, journey.Level);
    }

    [Theory]
    [InlineData("", "0 1 12")]
    [InlineData("journey: {level: 1}", "12")]
    [InlineData("journey: {level: 2}", "23")]
    public void The_pages_that_lead_from_a_level_to_the_next_name_both(string declared, string pages) =>
        Assert.Equal(pages, string.Join(' ', Of("checkout", SampleMesh.Domain("checkout", declared)).Learning.Select(page => page.Title)));

    private static IEnumerable<(string, string)> Edge(string status, string declared = "") =>
    [
        SampleMesh.Domain("checkout"),
        SampleMesh.Domain("returns", declared),
        SampleMesh.Product("checkout/orders", offers: "orders", status: status),
        SampleMesh.Contract("checkout/orders", "orders", ""),
        SampleMesh.Product("returns/returns", consumes: "orders"),
    ];

    private static Journey Of(string domain, params (string Path, string Text)[] files)
    {
        var mesh = SampleMesh.Load(files);
        return Journey.Of(mesh.Mesh, SampleMesh.Judge(mesh).Verdicts, Pages).Single(journey => journey.Domain.Key == domain);
    }
}
