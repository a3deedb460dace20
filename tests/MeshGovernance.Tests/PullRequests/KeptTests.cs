using MeshGovernance.GitHub;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>What one run keeps for others: written where the default branch is judged, and read by all.</summary>
[Slow("runs the steps of the action")]
public sealed class KeptTests : IDisposable
{
    private const string Save = "actions/cache/save@";
    private const string Restore = "actions/cache/restore@";

    private static readonly string Action = Path.Combine(CaseFolders.Repository, ".github", "actions", "mesh");

    private readonly StoryRepository shop = new();
    private readonly string job = Directory.CreateTempSubdirectory("mesh-kept-").FullName;

    public void Dispose()
    {
        shop.Dispose();
        Directory.Delete(job, recursive: true);
    }

    /// <summary>GitHub reads what 'workflow_run' would write wherever the default branch is judged: it must not write.</summary>
    [Fact]
    public void Only_a_push_to_the_default_branch_writes()
    {
        var steps = new ActionSteps(Action).All;
        var caches = steps.Where(step => Uses(step).StartsWith("actions/cache", StringComparison.Ordinal)).ToList();
        var saves = caches.Where(step => Uses(step).StartsWith(Save, StringComparison.Ordinal)).ToList();

        Assert.Equal(2, saves.Count);
        Assert.All(caches.Except(saves), step => Assert.StartsWith(Restore, Uses(step), StringComparison.Ordinal));
        Assert.Equal(caches.Except(saves).Select(Folder), saves.Select(Folder));
        Assert.All(
            [saves[0], steps.Single(step => step["id"]?.Text == "new")],
            step => Assert.Contains("inputs.mode == 'judge' && github.event_name == 'push' && github.ref_name == github.event.repository.default_branch", step["if"]!.Text, StringComparison.Ordinal));
        Assert.Equal("${{ !cancelled() && steps.new.outputs.key }}", saves[1]["if"]!.Text);
        Assert.EndsWith("github.server_url == 'https://github.com'", steps.Single(step => step["id"]?.Text == "kept")["if"]!.Text, StringComparison.Ordinal);

        // The tool reads and writes there, and nowhere that another job on the same machine can reach.
        Assert.Equal(Folder(saves[1]), steps.Single(step => step["name"]?.Text == "Judge")["env"]!["XDG_CACHE_HOME"]!.Text);
        Assert.StartsWith("${{ runner.temp }}/", Folder(saves[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_kept_belongs_to_the_tool_and_the_rules_and_is_kept_once()
    {
        var (first, key) = (Named("1.2.3-linux-x64"), Kept());
        Assert.StartsWith("mesh-kept-X64-1.2.3-linux-x64-", first, StringComparison.Ordinal);
        Assert.NotNull(key);
        Assert.StartsWith(first, key, StringComparison.Ordinal);
        Assert.Null(Kept(restored: key));
        Assert.NotEqual(first, Named("1.2.4-linux-x64"));

        // A product is judged by what was kept for the one before; another rule begins anew.
        shop.Append(StoryRepository.Contract, "tags: [changed]\n");
        shop.Git.Commit("Change a product");
        Assert.Equal(first, Named("1.2.3-linux-x64"));
        shop.Edit(StoryRepository.Policy, "[email, phone]", "[email]");
        shop.Git.Commit("Change a rule");
        Assert.NotEqual(first, Named("1.2.3-linux-x64"));
    }

    /// <summary>Nor does a workflow around the action, which <c>mesh doctor</c> looks at.</summary>
    [Theory]
    [InlineData("actions/cache", true)]
    [InlineData("actions/cache/save", true)]
    [InlineData("actions/cache/restore", false)]
    [InlineData("actions/setup-node", false)]
    public void A_workflow_that_writes_a_cache_of_its_own_is_unsafe(string action, bool isUnsafe)
    {
        var workflow = TestNodes.Yaml($"on: push\njobs: {{a: {{permissions: {{contents: read}}, timeout-minutes: 5, steps: [{{uses: {action}@{new string('a', 40)}}}]}}}}\n");

        Assert.Equal(isUnsafe ? ["A step writes a cache"] : [], WorkflowShape.FaultsOf(new Workflow("a.yml", workflow, new Dictionary<string, Node>()), []).Select(fault => fault.Split(',')[0]));
    }

    [Theory]
    [InlineData("cache-mode: write, ", "", true)]
    [InlineData("", "cache-mode: write-only, ", true)]
    [InlineData("cache-mode: read, ", "cache-mode: none, ", false)]
    public void Nor_does_one_ask_for_more_leave_than_GitHub_gives_runs_of_strangers(string workflow, string job, bool isUnsafe)
    {
        var root = TestNodes.Yaml($"{{{workflow}on: workflow_run, jobs: {{a: {{{job}permissions: {{contents: read}}, timeout-minutes: 5, steps: []}}}}}}\n");

        Assert.Equal(isUnsafe ? ["It lets runs write caches that strangers start"] : [], WorkflowShape.FaultsOf(new Workflow("a.yml", root, new Dictionary<string, Node>()), []).Select(fault => fault.Split(':')[0]));
    }

    private static string Uses(Node step) => step["uses"]?.Text ?? "";

    private static string Folder(Node step) => step["with"]!["path"]!.Text!;

    /// <summary>The beginning of the key, for the branch as it is.</summary>
    private string Named(string build)
    {
        var bare = Path.Combine(job, "mesh.git");
        if (!Directory.Exists(bare))
            new Golden.Git(job).Run("clone", "--quiet", "--bare", shop.Folder, bare);
        new Golden.Git(bare).Run("fetch", "--quiet", "origin", "+refs/heads/main:refs/mesh/head");
        return Output("Name what is kept", ("BUILD", build))["key"];
    }

    /// <summary>The key under which the cache is written; null where nothing is new.</summary>
    private string? Kept(string restored = "")
    {
        Directory.CreateDirectory(Path.Combine(job, "mesh-cache", "meshgovernance"));
        File.WriteAllText(Path.Combine(job, "mesh-cache", "meshgovernance", "one.parsed"), "what was parsed");
        return Output("See what is new to keep", ("KEY", Named("1.2.3-linux-x64")), ("RESTORED", restored)).GetValueOrDefault("key");
    }

    private Dictionary<string, string> Output(string step, params (string Name, string Value)[] variables)
    {
        var output = Path.Combine(job, "output");
        File.Delete(output);
        var environment = new Dictionary<string, string> { ["RUNNER_TEMP"] = job, ["RUNNER_ARCH"] = "X64", ["GITHUB_OUTPUT"] = output, ["PATH"] = Environment.GetEnvironmentVariable("PATH")! };
        foreach (var (name, value) in variables)
            environment[name] = value;
        Assert.Equal((0, ""), new ActionSteps(Action).Run(step, environment));
        return ActionSteps.Outputs(output);
    }
}
