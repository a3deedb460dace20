using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.PullRequests;
using MeshGovernance.Tests.Releases;
using Xunit;

namespace MeshGovernance.Tests.Publishing;

/// <summary>A pull request from a fork, from its first commit until it is merged, as its author sees it on GitHub: jobs, check run, comment, suggestions. And a night after it.</summary>
[Slow("runs the steps of the action")]
public sealed class ForkStoryTests : IDisposable
{
    private const int Number = GitHubServer.Number;

    private readonly ReleaseServer release = new();
    private readonly StoryRepository shop;
    private readonly GitHubServer server = new();

    public ForkStoryTests()
    {
        release.Release(ReleaseServer.ArchiveFor(Path.Combine(MeshProcess.Folder, "mesh")));
        shop = new StoryRepository(release);
    }

    public void Dispose()
    {
        release.Dispose();
        server.Dispose();
        shop.Dispose();
    }

    [Fact]
    public void A_column_is_added_mended_by_a_suggestion_and_merged()
    {
        shop.Begin("cups");
        shop.Append(StoryRepository.Contract, "      - name: billing_email\n        logicalType: string\n");
        shop.Edit(StoryRepository.Policy, "[email, phone]", "[email, phone, order]");
        shop.Push("cups", Number, "Sell cups");
        ShowPatches();

        // It is red, and says where, why and how to mend it; whom its own rule would hit is told and counts for nothing.
        Assert.Equal(0, Verdict());
        Assert.Equal("failure", Conclusion());
        var comment = Comment();
        Assert.StartsWith("<!-- mesh:verdict -->\n## Shop: failed\n", comment, StringComparison.Ordinal);
        Assert.Contains("#### `checkout/orders` · checkout-owner", comment, StringComparison.Ordinal);
        Assert.Contains("Column 'billing\\_email' looks like personal data", comment, StringComparison.Ordinal);
        Assert.Contains($"](https://github.com/shop/mesh/blob/{shop.HeadOf(Number)}/{StoryRepository.Contract}#L18)", comment, StringComparison.Ordinal);
        Assert.Contains("### Changed rules, tried on the whole mesh", comment, StringComparison.Ordinal);
        Assert.Contains("| checkout | checkout-owner", comment, StringComparison.Ordinal);
        Assert.Contains("### What changes in the catalog\n\n", comment, StringComparison.Ordinal);
        Assert.Contains("](https://shop.example/mesh/products/checkout/orders/) `products/checkout/orders/`\n", comment, StringComparison.Ordinal);

        // Its author agrees to what is suggested, and takes the rule back.
        var suggestion = Assert.Single(server.ReviewComments);
        var lines = ((string)suggestion["body"]!).Split("```suggestion\n")[1].Split("\n```")[0].Split('\n');
        Accept((int?)suggestion["start_line"] ?? (int)suggestion["line"]!, (int)suggestion["line"]!, lines);
        shop.Edit(StoryRepository.Policy, "[email, phone, order]", "[email, phone]");
        shop.Push("cups", Number, "Classify it");
        ShowPatches();

        Assert.Equal(0, Verdict());
        Assert.Equal("success", Conclusion());
        Assert.StartsWith("<!-- mesh:verdict -->\n## Shop: passed\n", Comment(), StringComparison.Ordinal);
        Assert.Contains((long)suggestion["id"]!, server.Resolved);

        // Once it is merged, nothing is written to it any more.
        server.Pulls = [GitHubServer.Pull("closed", shop.HeadOf(Number), "main")];
        server.Asked.Clear();
        Assert.Equal(0, Verdict());
        Assert.Equal([], server.Written);
        server.HoldsToItsDescription();
    }

    [Fact]
    public void At_night_the_domain_reads_what_came_to_main_and_when_it_is_mended_the_issue_is_closed()
    {
        shop.Append(StoryRepository.Contract, "      - name: billing_email\n        logicalType: string\n");
        shop.Git.Commit("Merged before the rule");
        Assert.Equal(0, Night());
        var issue = Assert.Single(server.Issues!, issue => ((string)issue["body"]!).StartsWith("<!-- mesh:issue domain/checkout ", StringComparison.Ordinal));
        Assert.StartsWith("Checkout: 1 finding blocks", (string)issue["title"]!, StringComparison.Ordinal);
        Assert.Contains($"](https://github.com/shop/mesh/blob/{shop.Git.Run("rev-parse", "main")}/{StoryRepository.Contract}#L18)", (string)issue["body"]!, StringComparison.Ordinal);

        shop.Edit(StoryRepository.Contract, "      - name: billing_email\n        logicalType: string\n", "");
        shop.Git.Commit("Taken back");
        Assert.Equal(0, Night());
        Assert.Equal("closed", (string?)issue["state"]);
    }

    /// <summary>Runs both jobs of a night and gives the exit code of the one that publishes.</summary>
    private int Night()
    {
        var judged = shop.JudgeAtNight();
        Assert.Equal(0, judged.Exit);
        Assert.Equal([], judged.Annotations);
        return shop.Runner.Publish(
            "main",
            new Dictionary<string, byte[]?> { ["judge"] = judged.Report },
            ("MODE", "issues"), ("EVENT", "schedule"), ("GITHUB_SHA", shop.Git.Run("rev-parse", "main")), ("CATALOG", ""),
            ("GITHUB_API_URL", server.Address.Api.AbsoluteUri), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_RUN_ID", "1")).Exit;
    }

    /// <summary>Runs the jobs of the verdict on the head of the pull request and gives the exit code of the job that publishes.</summary>
    private int Verdict()
    {
        var head = shop.HeadOf(Number);
        if ((string?)server.Pulls[0]["state"] == "open")
            server.Pulls = [GitHubServer.Pull("open", head, "main")];
        var judged = shop.Judge(head, withPages: true);
        var published = shop.Runner.Publish(
            "main",
            new Dictionary<string, byte[]?> { ["judge"] = judged.Report, ["try"] = judged.Outputs.Contains("changes-rules=true") ? shop.Try(head).Report : null },
            ("EVENT", "workflow_run"), ("RUN_COMMIT", head), ("RUN_OWNER", "jane"), ("RUN_BRANCH", "cups"), ("QUEUE_COMMIT", ""), ("CATALOG", "https://shop.example/mesh"),
            ("GITHUB_API_URL", server.Address.Api.AbsoluteUri), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_RUN_ID", "1"));
        Print(published.Log, server.Comments is [var comment, ..] ? (string)comment["body"]! : "");
        return published.Exit;
    }

    /// <summary>For whoever wants to read along: <c>-showLiveOutput</c>.</summary>
    private static void Print(params IEnumerable<string> texts)
    {
        foreach (var text in texts)
            TestContext.Current.TestOutputHelper?.WriteLine(text);
    }

    private string? Conclusion() => (string?)server.CheckRuns.Last(run => (string?)run["head_sha"] == shop.HeadOf(Number))["conclusion"];

    private string Comment() => (string)Assert.Single(server.Comments)["body"]!;

    /// <summary>GitHub shows what the branch changes.</summary>
    private void ShowPatches()
    {
        server.Patches.Clear();
        foreach (var file in shop.Git.Run("diff", "--name-only", "main", "cups").Split('\n', StringSplitOptions.RemoveEmptyEntries))
            server.Patches[file] = shop.Git.Run("diff", "main", "cups", "--", file) is var diff && diff.IndexOf("@@", StringComparison.Ordinal) is var at and >= 0 ? diff[at..] : "";
    }

    private void Accept(int first, int last, string[] lines)
    {
        var file = Path.Combine(shop.Folder, StoryRepository.Contract);
        var text = File.ReadAllLines(file).ToList();
        text.RemoveRange(first - 1, last - first + 1);
        text.InsertRange(first - 1, lines);
        File.WriteAllLines(file, text);
    }
}
