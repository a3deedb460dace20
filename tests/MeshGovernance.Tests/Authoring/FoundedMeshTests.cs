using System.Text;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Git;
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
    public async Task Its_first_commit_leaves_nothing_behind()
    {
        await Init("shop");
        var git = new Golden.Git(Path.Combine(folder, "shop"));
        Assert.Equal("refs/heads/main", git.Run("symbolic-ref", "HEAD"));

        git.Commit("Found the mesh");
        Assert.Empty(git.Run("status", "--porcelain", "--ignored"));
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
