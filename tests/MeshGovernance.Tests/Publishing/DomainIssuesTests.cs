using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>Each domain has one issue while it has something to do, whatever happens to the issue or on the way.</summary>
[Slow("asks Node.js what GitHub's description says")]
public sealed class DomainIssuesTests : IDisposable
{
    private const string Create = "POST /repos/shop/mesh/issues";
    private const string Update = "PATCH /repos/shop/mesh/issues/";

    private readonly GitHubServer server = new();
    private readonly InstantClock clock = new(new DateTimeOffset(2026, 11, 29, 3, 0, 0, TimeSpan.Zero));

    private static Report Done => ReportSamples.AtNight with { Findings = [], Horizon = ReportSamples.AtNight.Horizon! with { Entries = [] } };

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task Each_domain_with_something_to_do_has_one_and_so_has_the_guild()
    {
        Assert.Equal(["issue of Checkout", "issue of Search", "issue of Guild"], await Written(ReportSamples.AtNight));
        Assert.Equal(["Checkout: 1 finding blocks, 3 dates within 14 days", "Search: 1 date within 14 days", "Guild: 1 overdue, 1 proposal to decide"], Titles());
        Assert.All(server.Issues!, issue => Assert.Equal("mesh", (string?)issue["labels"]![0]!["name"]));

        // What is read and written is paced as GitHub asks, and holds to its description; so do the answers to what comes later.
        Assert.Equal(2, clock.Waits.Count(wait => wait == TimeSpan.FromSeconds(1)));
        await Written(Done);
        await Written(ReportSamples.AtNight);
        server.HoldsToItsDescription();
    }

    [Fact]
    public async Task What_was_said_is_not_said_again()
    {
        await Written(ReportSamples.AtNight);
        server.Asked.Clear();
        Assert.All(await Publish(ReportSamples.AtNight), part => Assert.Contains("says it already", part.Said, StringComparison.Ordinal));
        Assert.Equal([], server.Written);
    }

    [Fact]
    public async Task One_that_has_nothing_left_is_closed_and_opened_again_when_there_is_something()
    {
        await Written(ReportSamples.AtNight);
        await Written(Done);
        Assert.All(server.Issues!, issue => Assert.Equal(("closed", "completed"), ((string?)issue["state"], (string?)issue["state_reason"])));
        Assert.Equal("Checkout: nothing to do", Titles()[0]);
        Assert.Contains("Nothing of **Checkout** blocks, and until 2026-12-07 nothing begins to block, ends or is due.", Body(0), StringComparison.Ordinal);

        server.Asked.Clear();
        Assert.Equal("Nothing to say, so none was begun.", Assert.Single(await Publish(Done)).Said);
        Assert.Equal([], server.Written);

        await Written(ReportSamples.AtNight);
        Assert.Equal(["open", "open", "open"], States());
    }

    [Fact]
    public async Task Closed_by_hand_it_comes_back_unless_somebody_put_it_aside_and_nothing_is_new()
    {
        await Written(ReportSamples.AtNight);
        foreach (var (issue, reason) in server.Issues!.Zip(["completed", "not_planned", "not_planned"]))
            (issue["state"], issue["state_reason"]) = ("closed", reason);

        await Written(ReportSamples.AtNight with { AsOf = ReportSamples.AtNight.AsOf.AddDays(1) });
        Assert.Equal(["open", "closed", "closed"], States());

        // A day later the guild has something new, and the other domain has the same.
        var entries = ReportSamples.AtNight.Horizon!.Entries;
        await Written(ReportSamples.AtNight with { Horizon = ReportSamples.AtNight.Horizon with { Entries = [.. entries, entries[^1] with { Element = "policy/quality/verbs@1" }] } });
        Assert.Equal(["open", "closed", "open"], States());
    }

    [Fact]
    public async Task One_that_was_deleted_is_begun_anew()
    {
        await Written(ReportSamples.AtNight);
        server.Issues!.RemoveAt(0);
        await Written(ReportSamples.AtNight);
        Assert.Equal(3, server.Issues.Count);
    }

    [Theory]
    [InlineData("mallory")]
    [InlineData("other[bot]")]
    public async Task What_others_wrote_is_left_alone_whatever_marks_it_has(string login)
    {
        await Written(ReportSamples.AtNight);
        var (ours, forged) = (Body(0), Body(0).Replace("Jane Doe", "Mallory", StringComparison.Ordinal));
        server.Issues!.Clear();
        server.Tell(login, "Checkout", forged);
        server.Issues[0]["pull_request"] = null;
        await Written(ReportSamples.AtNight);
        Assert.Equal((4, forged, ours), (server.Issues.Count, Body(0), Body(1)));
        await Written(Done);
        Assert.Equal("open", States()[0]);
    }

    [Fact]
    public async Task Two_runs_at_once_end_with_one()
    {
        await Written(ReportSamples.AtNight);
        var (title, body) = (Titles()[0], Body(0));
        server.Tell("github-actions[bot]", title, body);
        server.Tell("github-actions[bot]", title, body);

        await Written(ReportSamples.AtNight);
        Assert.Equal(["open", "open", "open", "closed", "closed"], States());
        Assert.Contains($"This is told in #{server.Issues![0]["number"]}.", Body(3), StringComparison.Ordinal);

        // What was closed so is never opened again in the place of the first.
        server.Issues.RemoveAt(0);
        await Written(ReportSamples.AtNight);
        Assert.Equal(3, States().Count(state => state == "open"));
    }

    [Fact]
    public async Task A_second_one_that_another_run_begins_meanwhile_is_closed_by_this_one()
    {
        server.Before(Create, () => server.Tell("github-actions[bot]", "Checkout", "<!-- mesh:issue domain/checkout 0 -->\nEarlier"));
        await Written(ReportSamples.AtNight);
        Assert.Equal(["open", "closed", "open", "open"], States());
    }

    [Fact]
    public async Task The_issue_of_a_domain_that_is_gone_is_closed_with_a_word()
    {
        await Written(ReportSamples.AtNight);
        var horizon = ReportSamples.AtNight.Horizon!;
        var renamed = ReportSamples.AtNight with { Horizon = horizon with { Domains = [new HorizonDomain("checkout", "Checkout"), new HorizonDomain("find", "Find")], Entries = [.. horizon.Entries.Select(entry => entry.Domain == "search" ? entry with { Domain = "find" } : entry)] } };
        Assert.Contains(await Publish(renamed), part => part.Said.EndsWith("was closed: their domain is gone, or another one says the same.", StringComparison.Ordinal));
        Assert.Equal(["open", "closed", "open", "open"], States());
        Assert.Contains("The mesh has no domain `search` any more", Body(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Create)]
    [InlineData(Update)]
    [InlineData("GET /repos/shop/mesh/issues?")]
    public async Task A_connection_that_breaks_behind_a_request_leaves_nothing_twice(string request)
    {
        if (request == Update)
            await Written(Done with { Findings = ReportSamples.AtNight.Findings });
        server.Disturb(request, new Trouble(IsBefore: false));
        await Written(ReportSamples.AtNight);
        Assert.Equal(["open", "open", "open"], States());
    }

    [Fact]
    public async Task Errors_of_the_server_and_limits_are_waited_for()
    {
        server.Disturb("GET /repos/shop/mesh/issues?", new Trouble(IsBefore: true, 502));
        server.Disturb(Create, new Trouble(IsBefore: true, 403, "You have exceeded a secondary rate limit", ("Retry-After", "61")));
        await Written(ReportSamples.AtNight);
        Assert.Contains(TimeSpan.FromSeconds(61), clock.Waits);
        Assert.Equal(3, server.Issues!.Count);
    }

    [Fact]
    public async Task A_missing_permission_is_named_once()
    {
        server.Disturb(Create, new Trouble(IsBefore: true, 403, "Resource not accessible by integration"));
        var part = Assert.Single(await Publish(ReportSamples.AtNight));
        Assert.True(part.Failed);
        Assert.Equal("The token may not do this. Add 'issues: write' to the permissions of the job that publishes (Resource not accessible by integration).", part.Said);
    }

    [Fact]
    public async Task Issues_that_are_switched_off_are_said_to_be()
    {
        server.Issues = null;
        var part = Assert.Single(await Publish(ReportSamples.AtNight));
        Assert.StartsWith("Issues are switched off in this repository", part.Said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_GitHub_refuses_keeps_no_other_from_being_written()
    {
        server.Disturb(Create, new Trouble(IsBefore: true, 422, "Validation Failed"));
        Assert.Equal([true, false, false], (await Publish(ReportSamples.AtNight)).Select(part => part.Failed));
        Assert.Equal(2, server.Issues!.Count);
    }

    [Fact]
    public async Task Where_not_everything_could_be_judged_nothing_is_closed()
    {
        await Written(ReportSamples.AtNight);
        await Written(Done with { Problems = ReportSamples.Unjudged.Problems, Horizon = Done.Horizon! with { Domains = [] } });
        Assert.Equal(["open", "open", "open"], States());
    }

    [Fact]
    public async Task A_report_of_another_sort_changes_nothing()
    {
        await Written(ReportSamples.AtNight);
        server.Asked.Clear();
        Report[] others = [ReportSamples.Whole, ReportSamples.AtNight with { Base = ReportSamples.Compared.Base }, ReportSamples.AtNight with { Selection = new Selection(["privacy/personal-data"], [], []) }];
        foreach (var other in others)
            Assert.True(Assert.Single(await Publish(other)).Failed);
        Assert.True(Assert.Single(await Publish(new PublishedVerdict("none", null, "The judge left no report."))).Failed);
        Assert.Equal([], server.Asked);
    }

    private string[] Titles() => [.. server.Issues!.Select(issue => (string)issue["title"]!)];

    private string[] States() => [.. server.Issues!.Select(issue => (string)issue["state"]!)];

    private string Body(int index) => (string)server.Issues![index]["body"]!;

    private async Task<IEnumerable<string>> Written(Report report)
    {
        var parts = await Publish(report);
        Assert.Equal([], parts.Where(part => part.Failed).Select(part => part.Said));
        return parts.Select(part => part.Name);
    }

    private Task<IReadOnlyList<PublishedPart>> Publish(Report report) => Publish(new PublishedVerdict("first", new ShownReport(report, file => file == ReportSamples.File ? ReportSamples.Source : null, "data/"), null));

    private async Task<IReadOnlyList<PublishedPart>> Publish(PublishedVerdict verdict)
    {
        using var publisher = new Publisher(server.Address, "token", "1.0.0", clock);
        return await publisher.PublishIssues(new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, verdict) { Web = new Uri("https://github.com/") }, TestContext.Current.CancellationToken);
    }
}
