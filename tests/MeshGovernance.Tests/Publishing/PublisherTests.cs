using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>A verdict is written to GitHub whole, once, and by whoever may.</summary>
[Slow("asks Node.js what GitHub's description says")]
public sealed class PublisherTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);
    private static readonly PullRequestHead Jane = new("jane", "cups");

    private readonly GitHubServer server = new();
    private readonly InstantClock clock = new(Now);

    public void Dispose() => server.Dispose();

    [Fact]
    public async Task A_pull_request_gets_a_check_run_a_comment_and_suggestions()
    {
        server.Patches["data/" + ReportSamples.File] = "@@ -1,3 +1,3 @@\n schema:\n-- name: mail\n+- name: email\n   tags: [`x`]";

        Assert.Equal(["check run", "comment", "suggestions"], await Written(ReportSamples.Compared));

        var run = Assert.Single(server.CheckRuns);
        Assert.Equal(("Mesh verdict", "completed", "failure"), ((string?)run["name"], (string?)run["status"], (string?)run["conclusion"]));
        Assert.StartsWith("Failed: 2 errors, 1 warning, ", Text(run["output"]!["title"]), StringComparison.Ordinal);
        Assert.Contains("data/" + ReportSamples.File, server.Annotations[(long)run["id"]!].Select(annotation => (string?)annotation["path"]));
        Assert.Contains("Jane Doe", Text(Assert.Single(server.Comments)["body"]), StringComparison.Ordinal);
        var suggestion = Assert.Single(server.ReviewComments);
        Assert.Equal(2, (int)suggestion["line"]!);
        Assert.Contains("```suggestion\n- name: email\n", Text(suggestion["body"]), StringComparison.Ordinal);
        server.HoldsToItsDescription();
    }

    [Fact]
    public async Task What_was_published_is_not_published_again()
    {
        await Written(ReportSamples.Compared);
        server.Asked.Clear();
        Assert.Equal(["check run", "comment", "suggestions"], await Written(ReportSamples.Compared));
        Assert.Equal([], server.Written);
    }

    [Fact]
    public async Task What_is_fixed_is_closed_and_said()
    {
        server.Patches["data/" + ReportSamples.File] = "@@ -1,3 +1,3 @@\n schema:\n+- name: email\n   tags: [`x`]";
        await Written(ReportSamples.Compared);
        var suggestion = Assert.Single(server.ReviewComments);
        await Written(ReportSamples.Compared with { Findings = [], Fixed = [ReportSamples.Finding with { State = FindingState.Fixed }] }, digest: "second");

        Assert.Contains((long)suggestion["id"]!, server.Resolved);
        Assert.Contains("1 fixed", Text(Assert.Single(server.Comments)["body"]), StringComparison.Ordinal);
        Assert.Equal(["failure", "success"], server.CheckRuns.Select(run => (string?)run["conclusion"]));
    }

    [Fact]
    public async Task A_comment_that_somebody_deleted_is_written_anew_and_a_second_one_goes()
    {
        await Written(ReportSamples.Compared);
        server.Comments.Clear();
        await Written(ReportSamples.Compared);
        server.Say("github-actions[bot]", Text(Assert.Single(server.Comments)["body"]));
        await Written(ReportSamples.Compared);
        Assert.Single(server.Comments);
    }

    [Fact]
    public async Task Texts_of_people_stay_as_they_are_whatever_marks_they_hold()
    {
        server.Say("mallory", "<!-- mesh:verdict -->\nPassed");
        await Written(ReportSamples.Compared);
        Assert.Equal(2, server.Comments.Count);
        Assert.Equal("<!-- mesh:verdict -->\nPassed", Text(server.Comments[0]["body"]));
    }

    [Fact]
    public async Task Where_there_is_nothing_to_say_nobody_is_told()
    {
        await Written(ReportSamples.Compared with { Findings = [], Fixed = [], Proposal = null });
        Assert.Empty(server.Comments);
        Assert.Equal("success", (string?)Assert.Single(server.CheckRuns)["conclusion"]);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(50)]
    [InlineData(51)]
    [InlineData(137)]
    public async Task However_many_annotations_there_are_each_is_there_once(int count)
    {
        await Written(Many(count));
        Assert.Equal(Lines(count), AnnotatedLines());
        Assert.Equal("completed", (string?)Assert.Single(server.CheckRuns)["status"]);
        if (count > 100)
            server.HoldsToItsDescription();
    }

    [Theory]
    [InlineData("POST /repos/shop/mesh/check-runs")]
    [InlineData("PATCH /repos/shop/mesh/check-runs")]
    [InlineData("POST /repos/shop/mesh/issues/7/comments")]
    [InlineData("GET /repos/shop/mesh/pulls?")]
    public async Task A_connection_that_breaks_behind_a_request_leaves_nothing_twice(string request)
    {
        server.Disturb(request, new Trouble(IsBefore: false));
        Assert.Equal(["check run", "comment", "suggestions"], await Written(Many(137)));
        Assert.Equal(Lines(137), AnnotatedLines());
        Assert.Single(server.CheckRuns);
        Assert.Single(server.Comments);
    }

    [Fact]
    public async Task Errors_of_the_server_and_limits_are_waited_for()
    {
        server.Disturb("GET /repos/shop/mesh/pulls?", new Trouble(IsBefore: true, 502));
        server.Disturb("POST /repos/shop/mesh/check-runs", new Trouble(IsBefore: true, 403, "You have exceeded a secondary rate limit", ("Retry-After", "61")));
        server.Disturb("POST /repos/shop/mesh/issues/7/comments", new Trouble(IsBefore: true, 429, "API rate limit exceeded", ("Retry-After", "17")));
        Assert.Equal(["check run", "comment", "suggestions"], await Written(ReportSamples.Compared));
        Assert.Contains(TimeSpan.FromSeconds(61), clock.Waits);
        Assert.Contains(TimeSpan.FromSeconds(17), clock.Waits);
    }

    [Fact]
    public async Task A_limit_that_ends_in_an_hour_is_not_waited_for()
    {
        var reset = Now.AddHours(1).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        server.Disturb("GET /repos/shop/mesh/pulls?", new Trouble(IsBefore: true, 403, "API rate limit exceeded", ("X-RateLimit-Remaining", "0"), ("X-RateLimit-Limit", "1000"), ("X-RateLimit-Reset", reset)));
        var part = Assert.Single(await Publish(ReportSamples.Compared));
        Assert.True(part.Failed);
        Assert.Equal("GitHub takes no more requests before 2026-11-29 13:00 UTC: run the job again then.", part.Said);
    }

    [Fact]
    public async Task A_missing_permission_is_named_and_the_rest_is_written()
    {
        server.Disturb("POST /repos/shop/mesh/check-runs", new Trouble(IsBefore: true, 403, "Resource not accessible by integration"));
        var parts = await Publish(ReportSamples.Compared);
        Assert.Equal("The token may not do this. Add 'checks: write' to the permissions of the job that publishes (Resource not accessible by integration).", parts[0].Said);
        Assert.Equal([true, false, false], parts.Select(part => part.Failed));
        Assert.Single(server.Comments);
    }

    [Theory]
    [InlineData("open", "1111111111111111111111111111111111111111", "main", false, "#7 has other commits by now, which get a verdict of their own.")]
    [InlineData("closed", GitHubServer.ReportCommit, "main", false, "#7 was closed meanwhile.")]
    [InlineData("open", GitHubServer.ReportCommit, "release", false, "#7 is not for 'main', whose rules were asked.")]
    [InlineData("closed", "1111111111111111111111111111111111111111", "main", true, "No pull request from 'jane:cups' has the commit 0123456789abcdef0123456789abcdef01234567.")]
    public async Task A_pull_request_that_the_verdict_is_not_about_is_left_alone(string state, string commit, string into, bool fails, string said)
    {
        server.Pulls = [GitHubServer.Pull(state, commit, into)];
        Assert.Equal([new PublishedPart("pull request", said, fails)], await Publish(ReportSamples.Compared));
        Assert.Equal([], server.Written);
    }

    [Fact]
    public async Task A_commit_without_a_pull_request_gets_its_check_run_alone()
    {
        Assert.Equal(["check run"], await Written(ReportSamples.Compared, head: null));
        Assert.Empty(server.Comments);
    }

    [Fact]
    public async Task Nothing_judged_is_no_pass()
    {
        using var publisher = new Publisher(server.Address, "token", "1.0.0", clock);
        var parts = await publisher.Publish(
            new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, new PublishedVerdict("none", null, "The judge left no report.")) { Head = Jane }, TestContext.Current.CancellationToken);
        Assert.DoesNotContain(parts, part => part.Failed);
        Assert.Equal("failure", (string?)Assert.Single(server.CheckRuns)["conclusion"]);
        Assert.Contains("The judge left no report.", Text(Assert.Single(server.Comments)["body"]), StringComparison.Ordinal);
        server.HoldsToItsDescription();
    }

    [Theory]
    [InlineData("domains/a b/(1)#?/ü.yaml", "https://github.example.org/shop/mesh/blob/0123456789abcdef0123456789abcdef01234567/domains/a%20b/%281%29%23%3F/%C3%BC.yaml#L3")]
    [InlineData("../../../evil", null)]
    public void A_place_leads_to_its_line_at_the_commit(string file, string? page)
    {
        var report = ReportSamples.Whole with { Findings = [ReportSamples.Finding with { File = file, Range = new TextRange(new Position(3, 1), new Position(3, 2)) }] };
        var publication = new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, new PublishedVerdict("1", new ShownReport(report, _ => null, ""), null)) { Web = new Uri("https://github.example.org/") };
        Assert.Contains(page is null ? $"`{file}:3:1`\n" : $":3:1`]({page})\n", VerdictComment.Body(publication), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_of_an_organisation_has_its_own_addresses()
    {
        var address = GitHubAddress.Of(new Uri("https://github.example.org/api/v3"));
        Assert.Equal(("https://github.example.org/api/v3/", "https://github.example.org/api/graphql"), (address.Api.AbsoluteUri, address.GraphQl.AbsoluteUri));
        Assert.Equal("https://api.github.com/graphql", GitHubAddress.Public.GraphQl.AbsoluteUri);
    }

    private static Report Many(int count) => ReportSamples.Compared with
    {
        Proposal = null,
        Findings = [.. Lines(count).Select(line => ReportSamples.Finding with
        {
            Fingerprint = Finding.FingerprintOf("a@1", ElementName.OfDomain("checkout"), $"{line}"), Key = $"{line}", State = FindingState.New,
            Range = new TextRange(new Position(line, 1), new Position(line, 2)),
        })],
    };

    private static List<int> Lines(int count) => [.. Enumerable.Range(1, count)];

    private IEnumerable<int> AnnotatedLines() => server.Annotations.Values.SelectMany(annotations => annotations).Select(annotation => (int)annotation["start_line"]!);

    private Task<IReadOnlyList<PublishedPart>> Publish(Report report, string digest = "first") => Publish(report, Jane, digest);

    private async Task<IReadOnlyList<PublishedPart>> Publish(Report report, PullRequestHead? head, string digest)
    {
        var shown = new ShownReport(report, file => file == ReportSamples.File ? ReportSamples.Source : null, "data/");
        var publication = new Publication(new("shop", "mesh"), GitHubServer.ReportCommit, new PublishedVerdict(digest, shown, null)) { Head = head };
        using var publisher = new Publisher(server.Address, "token", "1.0.0", clock);
        return await publisher.Publish(publication, TestContext.Current.CancellationToken);
    }

    /// <summary>The parts, all of which were written.</summary>
    private Task<IEnumerable<string>> Written(Report report, string digest = "first") => Written(report, Jane, digest);

    private async Task<IEnumerable<string>> Written(Report report, PullRequestHead? head, string digest = "first")
    {
        var parts = await Publish(report, head, digest);
        Assert.Equal([], parts.Where(part => part.Failed).Select(part => part.Said));
        return parts.Select(part => part.Name);
    }

    private static string Text(JsonNode? node) => (string)node!;
}
