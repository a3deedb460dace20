using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The second light: what it is made from, and when it goes out.</summary>
public sealed class DataStandingTests
{
    private const string Key = "schema/orders/quality/key";
    private const string Late = "slaProperties/0";

    private static readonly Mesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders, properties: [{name: id}]}]\n")).Mesh;

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
    public void A_promise_that_was_taken_back_is_told_of_no_longer_than_a_look_counts()
    {
        var newest = SampleRuns.Run(Ago(0), SampleRuns.Result(Late, EvidenceStatus.Pass));
        Assert.Equal(2, Of(SampleRuns.Run(Ago(3), SampleRuns.Result(Key, EvidenceStatus.Fail)), newest).Promises.Count);
        Assert.Equal([Late], Of(SampleRuns.Run(Ago(9), SampleRuns.Result(Key, EvidenceStatus.Fail)), newest).Promises.Select(promise => promise.Place));
    }

    private static DateOnly Ago(int days) => SampleMesh.Day.AddDays(-days);

    private static DataStanding Of(params EvidenceRun[] runs) => DataStandings.Of(Mesh, _ => runs, SampleMesh.Day).Of(Mesh.Products[0]);
}
