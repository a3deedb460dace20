using System.Text;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>Pull requests in a real repository, from their first commit to the verdict that GitHub would show.</summary>
[Slow("runs the steps of the action")]
public sealed class StoryTests : IDisposable
{
    private const string Contract = StoryRepository.Contract;
    private const string Policy = StoryRepository.Policy;
    private const string Script = "policies/privacy/personal-data/v1/policy.csx";
    private const string Action = ".github/actions/mesh/action.yml";
    private const string Column = "      - name: billing_email\n        logicalType: string\n";
    private const string Classification = "        classification: restricted\n";

    private readonly StoryRepository shop = new();

    [Fact]
    public void A_broken_column_is_annotated_and_mended_and_passes()
    {
        shop.Begin("column");
        shop.Append(Contract, Column);
        shop.Push("column", 1, "Add a column");

        var broken = Verdict(1);
        Assert.Equal(1, broken.Exit);
        Assert.StartsWith(
            $"::error file={Contract},line=18,col=9,endColumn=27,title=Personal data is classified::Column 'billing_email' looks like personal data, so it needs a classification.%0AFix: Set 'classification' to 'restricted'",
            Assert.Single(broken.Annotations),
            StringComparison.Ordinal);
        Assert.Contains("### 1 finding blocks", broken.Summary, StringComparison.Ordinal);
        Assert.Contains("```diff\n+" + Classification, broken.Summary, StringComparison.Ordinal);

        shop.Append(Contract, Classification);
        shop.Push("column", 1, "Classify it");

        var mended = Verdict(1);
        Assert.Equal(0, mended.Exit);
        Assert.Empty(mended.Annotations);
        Assert.DoesNotContain("changes-rules=true", mended.Outputs);
        Assert.StartsWith("## Shop: passed", mended.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_rule_shows_whom_it_hits_and_decides_nothing()
    {
        shop.Begin("rule");
        shop.Edit(Policy, "[email, phone]", "[email, phone, order]");
        shop.Push("rule", 2, "Orders are personal data");

        var proposal = Job(2, "show");
        Assert.Equal(1, proposal.Exit);
        Assert.Contains("The rule has changed, but its version is still 1.0.0: give it a new one.", proposal.Log, StringComparison.Ordinal);
        Assert.Contains("| domain | owner | newly fail |", proposal.Summary, StringComparison.Ordinal);
        Assert.Contains("| checkout | checkout-owner", proposal.Summary, StringComparison.Ordinal);

        var verdict = Verdict(2);
        Assert.DoesNotContain("order_id", verdict.Log + verdict.Summary, StringComparison.Ordinal);
        Assert.Contains("changes-rules=true", verdict.Outputs);

        var tried = shop.Try(shop.HeadOf(2));
        Assert.Equal((0, ""), (tried.Exit, tried.Summary));
        Assert.Empty(tried.Annotations);
        Assert.Contains("order_id", Encoding.UTF8.GetString(tried.Report!), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fork_that_edits_all_that_judges_it_does_not_get_through()
    {
        shop.Begin("fork");
        shop.Append(Contract, Column);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(shop.Folder, ".github"), "*", SearchOption.AllDirectories))
            File.WriteAllText(file, "on: pull_request_target\njobs: {verdict: {name: Mesh verdict, runs-on: ubuntu-latest, steps: [{run: exit 0}]}}\n");
        shop.Append("mesh.yaml", "parameters: {privacy/personal-data: {names: [nothing]}}\nlimits: {fileBytes: 1}\npaths: {domains: nowhere}\n");
        shop.Edit(Policy, "enforcement: required", "enforcement: advisory");
        File.WriteAllText(Path.Combine(shop.Folder, Script), "return;\n");
        shop.Edit("guild/guild.yaml", "decision:", "  - {username: mallory@example.org, github: mallory, represents: 'role:privacy', from: 2020-01-01}\ndecision:");
        Directory.CreateDirectory(Path.Combine(shop.Folder, "guild", "waivers"));
        File.WriteAllText(
            Path.Combine(shop.Folder, "guild", "waivers", "mine.yaml"),
            "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/personal-data@1\nelements: [checkout/orders]\nreason: Because.\nrequestedBy: mallory@example.org\napprovedBy: [mallory@example.org]\nfrom: 2020-01-01\nuntil: 2090-01-01\n");
        shop.Push("fork", 3, "Nothing to see");

        var verdict = Verdict(3);
        Assert.Equal(1, verdict.Exit);
        Assert.Contains(verdict.Annotations, line => line.StartsWith($"::error file={Contract},", StringComparison.Ordinal) && line.Contains("'billing_email'", StringComparison.Ordinal));

        // What was edited is told to whoever has to agree to it; nothing of it has judged.
        Assert.Contains("judged by 1 policy of the base", verdict.Summary, StringComparison.Ordinal);
        Assert.NotEqual(shop.Git.Run("show", $"main:{Action}"), shop.Git.Run("show", $"fork:{Action}"));
    }

    [Fact]
    public void The_verdict_is_on_the_commit_that_was_pushed_and_not_on_what_came_after()
    {
        shop.Begin("race");
        shop.Append(Contract, Column);
        shop.Push("race", 4, "Break");
        var broken = shop.Git.Run("rev-parse", "race");
        shop.Append(Contract, Classification);
        shop.Push("race", 4, "Fix");

        Assert.Equal(1, Verdict(4, head: broken).Exit);
        Assert.Equal(0, Verdict(4).Exit);

        // A commit that the pull request does not hold any more cannot be judged, and that is no pass.
        Assert.NotEqual(0, Verdict(4, head: new string('a', 40)).Exit);
    }

    [Fact]
    public void A_merge_queue_and_main_are_judged_too()
    {
        shop.Begin("queue");
        shop.Append(Contract, Column);
        shop.Git.Commit("Together with others");
        shop.Git.Run("update-ref", "refs/heads/gh-readonly-queue/main/pr-5", "queue");

        var queue = shop.Runner.Run(
            "main", "judge", ("EVENT", "merge_group"), ("GITHUB_REF", "refs/heads/gh-readonly-queue/main/pr-5"), ("QUEUE_BASE", shop.Git.Run("rev-parse", "main")), ("QUEUE_HEAD", shop.Git.Run("rev-parse", "queue")));
        Assert.Equal(1, queue.Exit);
        Assert.Single(queue.Annotations);

        shop.Git.Run("switch", "--quiet", "main");
        shop.Git.Run("merge", "--quiet", "--ff-only", "queue");
        var main = shop.Runner.Run("main", "judge", ("EVENT", "push"), ("GITHUB_REF", "refs/heads/main"), ("GITHUB_SHA", shop.Git.Run("rev-parse", "main")));
        Assert.Equal(1, main.Exit);
        Assert.Contains("billing_email", main.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_out_about_the_data_is_recorded_and_the_next_verdict_names_it()
    {
        shop.Append(Contract, "servers: [{server: files, type: local, path: orders.csv, format: csv}]\n");
        shop.Append("orders.csv", "order_id,email\n1,a@example.org\n1,b@example.org\n");
        shop.Git.Commit("Orders as a file");
        (string, string)[] main = [("EVENT", "schedule"), ("GITHUB_REF", "refs/heads/main"), ("GITHUB_SHA", shop.Git.Run("rev-parse", "main"))];

        var looked = shop.Runner.Look("main", main);
        Assert.True(looked.Exit == 0 && looked.Report is not null, looked.Log);
        foreach (var text in new[] { "Recorded 1 run", "Nothing is new" })
        {
            var recorded = shop.Runner.Record("main", looked.Report, main);
            Assert.True(recorded.Exit == 0, recorded.Log);
            Assert.Contains(text, recorded.Log, StringComparison.Ordinal);
        }

        Assert.Equal("1", shop.Git.Run("rev-list", "--count", "mesh-evidence"));
        Assert.StartsWith("checkout/orders/", shop.Git.Run("ls-tree", "-r", "--name-only", "mesh-evidence"), StringComparison.Ordinal);
        Assert.Contains($"Evidence of mesh-evidence at {shop.Git.Run("rev-parse", "mesh-evidence")[..8]}: 1 run on 1 contract.", shop.Runner.Run("main", "judge", main).Summary, StringComparison.Ordinal);
    }

    public void Dispose() => shop.Dispose();

    private JobResult Verdict(int number, string? head = null) => shop.Judge(head ?? shop.HeadOf(number));

    private JobResult Job(int number, string mode) =>
        shop.Runner.Run("main", mode, ("EVENT", "pull_request"), ("NUMBER", $"{number}"), ("PULL_BASE", "main"), ("PULL_HEAD", shop.HeadOf(number)));
}
