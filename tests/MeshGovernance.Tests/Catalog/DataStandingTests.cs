using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The second light: what it is made from, and when it goes out.</summary>
public sealed class DataStandingTests
{
    private const string Key = "schema/orders/quality/key";
    private const string Late = "slaProperties/0";

    private static readonly LoadedMesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders, quality: [{name: key}], properties: [{name: id}]}]\nslaProperties: [{property: latency}, {property: retention}]\n"));

    [Theory]
    [InlineData("pass", DataLight.Green)]
    [InlineData("warn", DataLight.Green)]
    [InlineData("fail", DataLight.Red)]
    [InlineData("error", DataLight.Grey)]
    [InlineData("skip", DataLight.Grey)]
    [InlineData("unknown", DataLight.Grey)]
    [InlineData("pass fail", DataLight.Red)]
    [InlineData("fail pass", DataLight.Green)]
    [InlineData("fail error", DataLight.Red)]
    [InlineData("pass skip", DataLight.Green)]
    public void The_newest_look_that_found_something_out_decides(string looks, DataLight light)
    {
        var statuses = looks.Split(' ').Select(look => Enum.Parse<EvidenceStatus>(look, ignoreCase: true)).ToList();
        Assert.Equal(light, Of([.. statuses.Index().Select(look => SampleRuns.Run(Ago(statuses.Count - look.Index), SampleRuns.Result(Key, look.Item)))]).Light);
    }

    [Fact]
    public void A_look_counts_for_a_week_and_says_its_day_when_it_does_not_any_more()
    {
        Assert.Equal(DataLight.Green, Of(SampleRuns.Run(Ago(7), SampleRuns.Result(Key, EvidenceStatus.Pass))).Light);
        var old = Of(SampleRuns.Run(Ago(8), SampleRuns.Result(Key, EvidenceStatus.Pass)));
        Assert.Equal((DataLight.Grey, Ago(8)), (old.Light, old.LookedOn!.Value));
        Assert.Equal(DataLight.Grey, Of(SampleRuns.Run(Ago(8), SampleRuns.Result(Key, EvidenceStatus.Warn))).Light);
    }

    [Fact]
    public void A_broken_promise_stays_red_however_old_it_is_as_policies_see_it()
    {
        var old = Of(SampleRuns.Run(Ago(80), SampleRuns.Result(Key, EvidenceStatus.Fail)), SampleRuns.Run(Ago(1), SampleRuns.Result(Key, EvidenceStatus.Error)));
        Assert.Equal((DataLight.Red, true, 80), (old.Light, old.LastBroken!.IsOld, old.LastBroken.Age));
        var mesh = SampleRuns.In(Mesh, SampleMesh.Day, [SampleRuns.Run(Ago(80), SampleRuns.Result(Key, EvidenceStatus.Fail))]);
        Assert.True(mesh.Mesh.Products[0].OutputPorts[0].Contract!.Evidence!.Rules.Single().IsBroken);
    }

    [Fact]
    public void Nobody_has_looked_where_there_is_no_run_and_what_comes_later_is_not_known_yet()
    {
        Assert.Equal(DataStanding.Unknown, Of());
        Assert.Equal(DataStanding.Unknown, Of(SampleRuns.Run(Ago(-1), SampleRuns.Result(Key, EvidenceStatus.Fail))));
    }

    [Fact]
    public void One_broken_promise_is_enough_and_stands_first()
    {
        var standing = Of(SampleRuns.Run(Ago(1), SampleRuns.Result(Key, EvidenceStatus.Pass), SampleRuns.Result(Late, EvidenceStatus.Fail), SampleRuns.Result("schema/orders", EvidenceStatus.Error), SampleRuns.Result("slaProperties/1", EvidenceStatus.Skip)));
        Assert.Equal((DataLight.Red, 1, 1, 2), (standing.Light, standing.Broken, standing.Kept, standing.Unseen));
        Assert.Equal([Late, "schema/orders", Key, "slaProperties/1"], standing.Promises.Select(promise => promise.Place));
    }

    [Fact]
    public void A_promise_on_another_server_or_by_another_tool_is_another_one()
    {
        var run = SampleRuns.Run(Ago(1), SampleRuns.Result(Key, EvidenceStatus.Pass));
        var standing = Of(run, run with { Server = "test" }, run with { Process = "dbt", Results = [SampleRuns.Result(Key, EvidenceStatus.Fail)] });
        Assert.Equal((3, DataLight.Red), (standing.Promises.Count, standing.Light));
    }

    [Fact]
    public void A_run_on_a_part_leaves_the_rest_as_it_was()
    {
        var newest = SampleRuns.Run(Ago(0), SampleRuns.Result(Late, EvidenceStatus.Pass));
        var standing = Of(SampleRuns.Run(Ago(3), SampleRuns.Result(Key, EvidenceStatus.Fail)), newest);
        Assert.Equal((2, DataLight.Red), (standing.Promises.Count, standing.Light));
        Assert.Equal((1, 1), Of(SampleRuns.Run(Ago(9), SampleRuns.Result(Key, EvidenceStatus.Pass)), newest) is var old ? (old.Kept, old.Unseen) : default);
    }

    [Fact]
    public void A_promise_that_the_contract_makes_no_more_is_not_told_of() =>
        Assert.Equal([Key], Of(SampleRuns.Run(Ago(1), SampleRuns.Result(Key, EvidenceStatus.Pass), SampleRuns.Result("schema/orders/quality/gone", EvidenceStatus.Fail))).Promises.Select(promise => promise.Place));

    [Fact]
    public void A_number_that_is_held_against_nothing_is_no_promise()
    {
        var rows = new EvidenceResult("rows", "Rows loaded", EvidenceStatus.Pass) { IsMetric = true, Measure = new EvidenceMeasure("rows_loaded", 58) };
        var standing = Of(SampleRuns.Run(Ago(1), rows, rows with { Id = "held", Measure = rows.Measure with { Threshold = new EvidenceThreshold("mustBe", [58]) } }));
        Assert.Equal(["held"], standing.Promises.Select(promise => promise.Newest.Result.Id));
        Assert.Equal(["rows"], standing.Values.Select(measured => measured.Newest.Result.Id));
    }

    private static DateOnly Ago(int days) => SampleMesh.Day.AddDays(-days);

    private static DataStanding Of(params EvidenceRun[] runs)
    {
        var mesh = SampleRuns.In(Mesh, SampleMesh.Day, runs);
        return DataStandings.Of(mesh, SampleMesh.Day).Of(mesh.Mesh.Products[0]);
    }
}
