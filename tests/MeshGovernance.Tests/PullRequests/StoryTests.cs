using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>Pull requests in a real repository, from their first commit to the verdict that GitHub would show.</summary>
[Slow("runs the steps of the action")]
public sealed class StoryTests : IDisposable
{
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    private const string Policy = "policies/privacy/personal-data/v1/policy.yaml";
    private const string Script = "policies/privacy/personal-data/v1/policy.csx";
    private const string Action = ".github/actions/mesh/action.yml";
    private const string Column = "      - name: billing_email\n        logicalType: string\n";
    private const string Classification = "        classification: restricted\n";

    private readonly string server = Directory.CreateTempSubdirectory("mesh-story-").FullName;
    private readonly string folder;
    private readonly Golden.Git git;
    private readonly Runner runner;

    public StoryTests()
    {
        folder = Path.Combine(server, "shop");
        git = new Golden.Git(Directory.CreateDirectory(folder).FullName);
        runner = new Runner(server, "shop");
        git.Run("init", "--quiet", "--initial-branch", "main");
        Copy(Path.Combine(CaseFolders.Bases, "shop"), "");
        Copy(Path.Combine(CaseFolders.Repository, ".github"), ".github");

        // The rule binds on any day on which this test is run.
        Edit(Policy, "dates: {warn: 2026-09-01, block: 2026-12-01, end: 2027-12-01}", "dates: {warn: 2024-01-01, block: 2024-02-01, end: null}");
        git.Commit("Main");
    }

    [Fact]
    public void A_broken_column_is_annotated_and_mended_and_passes()
    {
        Begin("column");
        Append(Contract, Column);
        Push("column", 1, "Add a column");

        var broken = Verdict(1);
        Assert.Equal(1, broken.Exit);
        Assert.StartsWith(
            $"::error file={Contract},line=18,col=9,endColumn=27,title=Personal data is classified::Column 'billing_email' looks like personal data, so it needs a classification.%0AFix: Set 'classification' to 'restricted'",
            Assert.Single(broken.Annotations),
            StringComparison.Ordinal);
        Assert.Contains("### 1 finding blocks", broken.Summary, StringComparison.Ordinal);
        Assert.Contains("```diff\n+" + Classification, broken.Summary, StringComparison.Ordinal);

        Append(Contract, Classification);
        Push("column", 1, "Classify it");

        var mended = Verdict(1);
        Assert.Equal(0, mended.Exit);
        Assert.Empty(mended.Annotations);
        Assert.StartsWith("## Shop: passed", mended.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_changed_rule_shows_whom_it_hits_and_decides_nothing()
    {
        Begin("rule");
        Edit(Policy, "[email, phone]", "[email, phone, order]");
        Push("rule", 2, "Orders are personal data");

        var proposal = Job(2, "show");
        Assert.Equal(1, proposal.Exit);
        Assert.Contains("The rule has changed, but its version is still 1.0.0: give it a new one.", proposal.Log, StringComparison.Ordinal);
        Assert.Contains("| domain | owner | newly fail |", proposal.Summary, StringComparison.Ordinal);
        Assert.Contains("| checkout | checkout-owner", proposal.Summary, StringComparison.Ordinal);

        var verdict = Verdict(2);
        Assert.DoesNotContain("order_id", verdict.Log + verdict.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fork_that_edits_all_that_judges_it_does_not_get_through()
    {
        Begin("fork");
        Append(Contract, Column);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, ".github"), "*", SearchOption.AllDirectories))
            File.WriteAllText(file, "on: pull_request_target\njobs: {verdict: {name: Mesh verdict, runs-on: ubuntu-latest, steps: [{run: exit 0}]}}\n");
        Append("mesh.yaml", "parameters: {privacy/personal-data: {names: [nothing]}}\nlimits: {fileBytes: 1}\npaths: {domains: nowhere}\n");
        Edit(Policy, "enforcement: required", "enforcement: advisory");
        File.WriteAllText(Path.Combine(folder, Script), "return;\n");
        Edit("guild/guild.yaml", "decision:", "  - {username: mallory@example.org, github: mallory, represents: 'role:privacy', from: 2020-01-01}\ndecision:");
        Directory.CreateDirectory(Path.Combine(folder, "guild", "waivers"));
        File.WriteAllText(
            Path.Combine(folder, "guild", "waivers", "mine.yaml"),
            "apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: privacy/personal-data@1\nelements: [checkout/orders]\nreason: Because.\nrequestedBy: mallory@example.org\napprovedBy: [mallory@example.org]\nfrom: 2020-01-01\nuntil: 2090-01-01\n");
        Push("fork", 3, "Nothing to see");

        var verdict = Verdict(3);
        Assert.Equal(1, verdict.Exit);
        Assert.Contains(verdict.Annotations, line => line.StartsWith($"::error file={Contract},", StringComparison.Ordinal) && line.Contains("'billing_email'", StringComparison.Ordinal));

        // What was edited is told to whoever has to agree to it; nothing of it has judged.
        Assert.Contains("judged by 1 policy of the base", verdict.Summary, StringComparison.Ordinal);
        Assert.NotEqual(git.Run("show", $"main:{Action}"), git.Run("show", $"fork:{Action}"));
    }

    [Fact]
    public void The_verdict_is_on_the_commit_that_was_pushed_and_not_on_what_came_after()
    {
        Begin("race");
        Append(Contract, Column);
        Push("race", 4, "Break");
        var broken = git.Run("rev-parse", "race");
        Append(Contract, Classification);
        Push("race", 4, "Fix");

        Assert.Equal(1, Verdict(4, head: broken).Exit);
        Assert.Equal(0, Verdict(4).Exit);

        // A commit that the pull request does not hold any more cannot be judged, and that is no pass.
        Assert.NotEqual(0, Verdict(4, head: new string('a', 40)).Exit);
    }

    [Fact]
    public void A_merge_queue_and_main_are_judged_too()
    {
        Begin("queue");
        Append(Contract, Column);
        git.Commit("Together with others");
        git.Run("update-ref", "refs/heads/gh-readonly-queue/main/pr-5", "queue");

        var queue = runner.Run(
            "main", "judge", ("EVENT", "merge_group"), ("GITHUB_REF", "refs/heads/gh-readonly-queue/main/pr-5"), ("QUEUE_BASE", git.Run("rev-parse", "main")), ("QUEUE_HEAD", git.Run("rev-parse", "queue")));
        Assert.Equal(1, queue.Exit);
        Assert.Single(queue.Annotations);

        git.Run("switch", "--quiet", "main");
        git.Run("merge", "--quiet", "--ff-only", "queue");
        var main = runner.Run("main", "judge", ("EVENT", "push"), ("GITHUB_REF", "refs/heads/main"), ("GITHUB_SHA", git.Run("rev-parse", "main")));
        Assert.Equal(1, main.Exit);
        Assert.Contains("billing_email", main.Summary, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(server, recursive: true);

    private JobResult Verdict(int number, string? head = null) =>
        runner.Run("main", "judge", ("EVENT", "workflow_run"), ("GITHUB_SHA", git.Run("rev-parse", "main")), ("RUN_HEAD", head ?? HeadOf(number)));

    private JobResult Job(int number, string mode) =>
        runner.Run("main", mode, ("EVENT", "pull_request"), ("NUMBER", $"{number}"), ("PULL_BASE", "main"), ("PULL_HEAD", HeadOf(number)));

    private string HeadOf(int number) => git.Run("rev-parse", $"refs/pull/{number}/head");

    private void Begin(string branch) => git.Run("switch", "--quiet", "--create", branch, "main");

    private void Push(string branch, int number, string message)
    {
        git.Commit(message);
        git.Run("update-ref", $"refs/pull/{number}/head", branch);
    }

    private void Append(string path, string text) => File.AppendAllText(Path.Combine(folder, path), text);

    private void Edit(string path, string old, string @new)
    {
        var file = Path.Combine(folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    private void Copy(string from, string into)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(folder, into, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
