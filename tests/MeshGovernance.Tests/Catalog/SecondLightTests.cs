using System.Text.Json;
using CsCheck;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Where the catalog shows how the data stand, beside how descriptions do.</summary>
public sealed class SecondLightTests
{
    private const string Page = "products/checkout/orders/";
    private const string Key = "schema/orders/quality/key";

    private static readonly LoadedMesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/carts"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders, quality: [{name: key}], properties: [{name: id}]}]\nslaProperties: [{property: latency, value: 30, unit: h, element: orders.id, description: Loaded each night.}]\n"));

    private static readonly SamplePages Dark = SamplePages.Of(Mesh);

    private static readonly SamplePages Red = SamplePages.Of(
        Mesh,
        runs:
        [
            SampleRuns.Run(Ago(2), SampleRuns.Result(Key, EvidenceStatus.Pass)),
            SampleRuns.Run(
                Ago(1),
                SampleRuns.Result(Key, EvidenceStatus.Fail, 3),
                new EvidenceResult("slaProperties/0", "Newest value", EvidenceStatus.Pass)
                {
                    RelatesTo = "slaProperties/0",
                    Measure = new EvidenceMeasure("freshness", 93_600) { Threshold = new EvidenceThreshold("mustBeLessOrEqualTo", [108_000]) },
                }),
        ]);

    [Theory]
    [InlineData("", "0 of 2 1 with broken promises · 1 not looked at")]
    [InlineData("", "orders Data: 1 broken promise")]
    [InlineData("products/", "Data not looked at")]
    [InlineData("products/", "Data: 1 broken promise")]
    [InlineData("domains/checkout/", "Data: 1 broken promise")]
    [InlineData(Page, "Keeps the rules Data: 1 broken promise")]
    public void It_stands_beside_the_first(string page, string words) => Assert.Contains(words, Red.Text(page), StringComparison.Ordinal);

    [Fact]
    public void Each_promise_says_what_was_measured_against_what_in_how_many_rows_and_when()
    {
        var text = Red.Text(Page);
        Assert.Contains("Key orders 3 rows break it. Broken 3 must be 0 3 of 1,000 rows 22 Nov 2026", text, StringComparison.Ordinal);
        Assert.Contains("Newest value orders.id Loaded each night. Kept 1 day 2 hours must be at most 1 day 6 hours", text, StringComparison.Ordinal);
        Assert.Contains("aria-label=\"2 looks since 2026-11-21: kept once, broken once, last on 2026-11-22.\"", Red.Source(Page), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_has_looked_it_is_grey_on_the_page_of_a_product_and_nowhere_else()
    {
        Assert.Contains("Data not looked at", Dark.Text(Page), StringComparison.Ordinal);
        Assert.Contains("Nobody has looked at the data", Dark.Text(Page), StringComparison.Ordinal);
        Assert.All(["", "products/", "domains/checkout/"], page => Assert.DoesNotContain("not looked at", Dark.Text(page), StringComparison.Ordinal));
    }

    [Fact]
    public void Grey_says_since_when() =>
        Assert.Contains("Data not looked at since 14 Nov 2026", SamplePages.Of(Mesh, runs: [SampleRuns.Run(Ago(9), SampleRuns.Result(Key, EvidenceStatus.Pass))]).Text("products/"), StringComparison.Ordinal);

    [Fact]
    public void Red_says_how_old_it_is_where_nobody_has_looked_since()
    {
        var old = SamplePages.Of(Mesh, runs: [SampleRuns.Run(Ago(9), SampleRuns.Result(Key, EvidenceStatus.Fail, 3))]);
        Assert.All(["", "products/", "domains/checkout/", Page], page => Assert.Contains("Data: 1 broken promise, as of 14 Nov 2026, 9 days old", old.Text(page), StringComparison.Ordinal));
        Assert.DoesNotContain("looked at on", old.Text(Page), StringComparison.Ordinal);
        Assert.Contains("3 rows break it. Broken, as of 14 Nov 2026, 9 days old", old.Text(Page), StringComparison.Ordinal);
        Assert.Contains("data: 1 broken promise on 2026-11-14", old.Source($"{Page}data-badge.svg"), StringComparison.Ordinal);
    }

    [Fact]
    public void More_promises_than_the_page_has_room_for_have_pages_of_their_own()
    {
        var many = SamplePages.Of(Mesh, runs: [SampleRuns.Run(Ago(1), [.. Enumerable.Range(0, 41).Select(index => SampleRuns.Result("schema/orders", EvidenceStatus.Pass, name: $"c{index:00} is there") with { Id = $"c{index:00}" })])]);
        Assert.Contains("All 41 promises", many.Text(Page), StringComparison.Ordinal);
        Assert.Contains("c39 is there", many.Text($"{Page}evidence/"), StringComparison.Ordinal);
        Assert.Contains("c40 is there", many.Text($"{Page}evidence~2/"), StringComparison.Ordinal);
        Assert.DoesNotContain(Red.Paths, path => path.Contains("evidence", StringComparison.Ordinal));
    }

    [Fact]
    public void Badge_and_API_say_the_same()
    {
        Assert.Contains("aria-label=\"data: 1 broken promise on 2026-11-22\"", Red.Source($"{Page}data-badge.svg"), StringComparison.Ordinal);
        Assert.Contains("aria-label=\"data: not looked at\"", Dark.Source($"{Page}data-badge.svg"), StringComparison.Ordinal);
        using var product = JsonDocument.Parse(Red.Source("api/v1/products/checkout/orders.json"));
        var data = product.RootElement.GetProperty("data");
        Assert.Equal(("red", "2026-11-22T04:30:00Z"), (data.GetProperty("light").GetString(), data.GetProperty("lookedAt").GetString()));
        Assert.Equal(["pass", "fail"], data.GetProperty("promises")[0].GetProperty("looks").EnumerateArray().Select(look => look.GetProperty("outcome").GetString()));
    }

    [Fact]
    public void Strangers_put_nothing_into_it_but_text() => ReportSamples.Hostile.Sample(
        text =>
        {
            var hostile = new EvidenceResult(text, text, EvidenceStatus.Fail) { RelatesTo = text, Message = text, Measure = new EvidenceMeasure(text, 1) { Unit = text, Threshold = new EvidenceThreshold(text, [1]) } };
            var run = SampleRuns.Run(Ago(1), hostile);
            var page = SamplePages.Of(Mesh, runs: [run with { Server = text, Process = text }, run with { Server = text }]).Source(Page);
            Assert.DoesNotContain("<script>alert", page, StringComparison.OrdinalIgnoreCase);
            Assert.Equal(Tags(Red.Source(Page)).Except(["polyline", "circle", "path", "svg"]).Order(StringComparer.Ordinal), Tags(page).Except(["polyline", "circle", "path", "svg"]).Order(StringComparer.Ordinal));
        },
        iter: 40);

    /// <summary>The names of all tags of a page.</summary>
    private static IEnumerable<string> Tags(string page) => page.Split('<').Skip(1).Select(part => new string([.. part.TakeWhile(char.IsAsciiLetterOrDigit)])).Where(name => name.Length > 0).Distinct();

    private static DateOnly Ago(int days) => SampleMesh.Day.AddDays(-days);
}
