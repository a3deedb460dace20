using System.Text;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Git;
using MeshGovernance.GitHub;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Authoring;

/// <summary>What <c>mesh init</c> founds is a mesh that an organisation can begin with on any day.</summary>
[Slow("founds meshes and judges them")]
public sealed class FoundedMeshTests : IDisposable
{
    private static readonly YamlDescriptorReader Reader = new();
    private static readonly DateOnly Day = new(2028, 2, 29);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-init-").FullName;

    [Fact]
    public async Task It_passes_without_a_word_and_its_policies_keep_their_cases()
    {
        var said = await Init("shop", "--name", "Rosa's \"Shop\": #1");
        using var repository = MeshRepository.Open(Path.Combine(folder, "shop"));
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default);
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(MeshProcess.Cache));
        var tree = repository.WorkingTree();
        var mesh = MeshLoader.Load(tree, Reader);

        Assert.Contains("Passed: 0 errors, 0 warnings, 0 notes.", said, StringComparison.Ordinal);
        Assert.Equal("Rosa's \"Shop\": #1", mesh.Mesh.Name);
        Assert.Equal(Ours(), mesh.Policies.Select(policy => policy.Key));
        Assert.All(mesh.Policies, policy => Assert.Null(policy.Policy.Supersedes));
        Assert.All(mesh.Policies, policy => Assert.Equal(Level.Note, Lifecycle.LevelOn(policy.Policy, Day)));
        var compiled = compiler.Compile(mesh.Policies);
        Assert.All(mesh.Policies.Zip(compiled), pair => Assert.Equal(
            pair.First.Policy.Status == "proposed" ? null : pair.Second.Digest, pair.First.Policy.Decisions.SingleOrDefault()?.Node["digest"]!.Text));

        var trial = new CaseTrial(tree, Reader, compiler);
        var verdicts = mesh.Policies.SelectMany(policy => CaseReader.CasesOf(policy, tree, Reader).Where(tried => tried.Fires).Select(tried => trial.Prepare(policy, tried).Try(runner))).ToList();
        Assert.NotEmpty(verdicts);
        Assert.All(verdicts, verdict => Assert.True(verdict.Holds, string.Join('\n', [verdict.Tried.Folder, .. verdict.Obstacles, .. verdict.Missing.Select(finding => $"- {finding}"), .. verdict.Unexpected.Select(finding => $"+ {finding}")])));
    }

    [Fact]
    public async Task It_joins_the_repository_around_it()
    {
        new Golden.Git(folder).Run("init", "--quiet");

        Assert.Contains("part of the repository", await Init("shop"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder, "shop", ".git")));
    }

    [Fact]
    public async Task In_a_folder_of_a_repository_what_is_read_at_the_top_stands_there_and_says_which_folder()
    {
        var git = new Golden.Git(folder);
        git.Run("init", "--quiet", "--initial-branch", "main");
        Directory.CreateDirectory(Path.Combine(folder, ".github", "workflows"));
        await File.WriteAllTextAsync(Path.Combine(folder, ".github", "workflows", "verdict.yml"), "on: push\n", TestContext.Current.CancellationToken);

        var said = await Init("it's/mesh");
        Assert.Contains("/.github/workflows/verdict.yml", said, StringComparison.Ordinal);
        Assert.Contains("cd 'it'\\''s/mesh'", said, StringComparison.Ordinal);
        Assert.Contains("args: ['it''s/mesh']\n", await File.ReadAllTextAsync(Path.Combine(folder, ".pre-commit-config.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.False(Path.Exists(Path.Combine(folder, "it's", "mesh", ".github")));
        Assert.Equal("on: push\n", await File.ReadAllTextAsync(Path.Combine(folder, ".github", "workflows", "verdict.yml"), TestContext.Current.CancellationToken));
        File.Delete(Path.Combine(folder, ".github", "workflows", "verdict.yml"));
        Directory.Delete(Path.Combine(folder, "it's"), recursive: true);
        Directory.Delete(Path.Combine(folder, ".github"), recursive: true);
        File.Delete(Path.Combine(folder, ".pre-commit-config.yaml"));

        await Init("data/mesh");
        git.Commit("Founded");
        using var open = Workspace.At(Path.Combine(folder, "data/mesh"));
        var checkup = RepositoryCheckup.Of(open, Day, RepositoryKind.Unsaid);

        Assert.Equal(["Pull request", "Verdict", "Nightly", "Data"], checkup.Items.Where(item => item.Health == Health.Fits && item.File?.StartsWith(".github/workflows/", StringComparison.Ordinal) == true).Select(item => item.Name));
        Assert.Contains("args: ['data/mesh']\n", await File.ReadAllTextAsync(Path.Combine(folder, ".pre-commit-config.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("/data/mesh/policies/ ", CodeOwners.Text(open.Load(open.WorkingTree()), Day), StringComparison.Ordinal);

        var workflow = Path.Combine(folder, ".github", "workflows", "governance.yml");
        await File.WriteAllTextAsync(workflow, (await File.ReadAllTextAsync(workflow, TestContext.Current.CancellationToken)).Replace("path: 'data/mesh'", "path: ./data/", StringComparison.Ordinal), TestContext.Current.CancellationToken);
        Assert.Contains(RepositoryCheckup.Of(open, Day, RepositoryKind.Unsaid).Items, item => item is { Name: "Pull request", Health: Health.Falls } && item.Says.Contains("add 'path: data/mesh'", StringComparison.Ordinal));

        // A repository without files, as the action fetches it: a path leads into its commits.
        git.Run("clone", "--quiet", "--bare", ".", "bare.git");
        using var bare = MeshRepository.Open(Path.Combine(folder, "bare.git", "data", "mesh"));
        Assert.Equal("data/mesh/", bare.Prefix);
        Assert.NotNull(bare.Commit("HEAD", out _).Find("mesh.yaml"));
        Assert.Throws<GitException>(() => MeshRepository.Open(Path.Combine(folder, "data", "nowhere")));
    }

    [Fact]
    public async Task Its_first_commit_leaves_nothing_behind()
    {
        await Init("shop");
        var git = new Golden.Git(Path.Combine(folder, "shop"));
        Assert.Equal("refs/heads/main", git.Run("symbolic-ref", "HEAD"));

        git.Commit("Found the mesh");
        Assert.Empty(git.Run("status", "--porcelain", "--ignored"));
    }

    [Fact]
    public async Task It_leaves_alone_what_is_there_and_says_what_comes()
    {
        await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), "# Ours", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "LICENSE"), "MIT", TestContext.Current.CancellationToken);

        var said = await Init(".", "--privacy", "pat@example.org=pat");
        Assert.Equal("# Ours", await File.ReadAllTextAsync(Path.Combine(folder, "README.md"), TestContext.Current.CancellationToken));
        Assert.Equal("MIT", await File.ReadAllTextAsync(Path.Combine(folder, "LICENSE"), TestContext.Current.CancellationToken));
        Assert.True(File.Exists(Path.Combine(folder, ".github", "workflows", "governance.yml")));
        Assert.Matches("kept as it was +README.md\n", said);
        Assert.Contains("represents: role:privacy", await File.ReadAllTextAsync(Path.Combine(folder, "guild", "guild.yaml"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("Nobody is enabling or security yet", said, StringComparison.Ordinal);
        Assert.DoesNotContain("You are the guild alone", said, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What our own mesh has, without what it parts with.</summary>
    private static List<string> Ours()
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        var policies = MeshLoader.Load(repository.WorkingTree(), Reader).Policies;
        Assert.Contains(policies, policy => policy.Policy.Status == "deprecated");
        return [.. policies.Where(policy => policy.Policy.Status != "deprecated").Select(policy => policy.Key)];
    }

    private async Task<string> Init(params string[] arguments)
    {
        using var said = new MemoryStream();
        var exit = await new MeshProcess(folder, asOrdinaryUser: false).Run(
            ["init", .. arguments, "--owner", "jane@example.org", "--login", "jane", "--as-of", $"{Day:yyyy-MM-dd}"], said, said);
        var text = Encoding.UTF8.GetString(said.ToArray());
        Assert.True(exit == 0, text);
        return text;
    }
}
