using System.Text;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.GitHub;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>A copy of the action says from where it takes the tool, and exactly which.</summary>
public sealed class ToolFileTests
{
    private const string Repository = "repository: https://github.com/example/mesh\n";
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData(Repository + "version: 1.2.3\n", "names release 1.2.3.")]
    [InlineData(Repository + "version: '1.2.3-rc.1'\nsha256:\n  win-x64: 0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n", "names release 1.2.3-rc.1.")]
    [InlineData(Repository + "commit: " + Commit + "\n", "names one commit, which is built in each run.")]
    public void One_that_is_always_the_same_fits(string text, string says)
    {
        var item = Assert.Single(Examined(text));

        Assert.Equal((Health.Fits, $"{ToolFile.Path} {says}"), (item.Health, item.Says));
    }

    [Theory]
    [InlineData("repository: null\nversion: null\n", "does not say from where")]
    [InlineData("", "does not say from where")]
    [InlineData("version: 1.2.3\n", "names no repository")]
    [InlineData("repository: https://github.com/example/mesh\n", "names neither a version nor a commit")]
    [InlineData("repository: http://github.com/example/mesh\nversion: 1.2.3\n", "is not reached by https")]
    [InlineData("repository: https://github.com/mesh\nversion: 1.2.3\n", "is no address of a repository with releases")]
    [InlineData(Repository + "version: 1.2\n", "names the version '1.2'")]
    [InlineData(Repository + "version: v1.2.3\n", "names the version 'v1.2.3'")]
    [InlineData(Repository + "commit: main\n", "names the commit 'main', and others may come to have that name")]
    [InlineData(Repository + "version: 1.2.3\ncommit: " + Commit + "\n", "names a version and a commit")]
    [InlineData(Repository + "version: 1.2.3\nsha256: 12\n", "pins no hash under 'sha256'")]
    [InlineData(Repository + "version: 1.2.3\nsha256:\n  linux-x86: 12\n", "pins a hash for 'linux-x86', for which there are no releases")]
    [InlineData(Repository + "version: 1.2.3\nsha256:\n  linux-x64: 12\n", "pins no whole hash for linux-x64")]
    public void Anything_else_is_to_be_fixed(string text, string says)
    {
        var item = Assert.Single(Examined(text));

        Assert.Equal(Health.Falls, item.Health);
        Assert.Contains(says, item.Says, StringComparison.Ordinal);
        Assert.NotNull(item.Next);
    }

    [Fact]
    public void A_copy_of_the_action_alone_knows_no_tool()
    {
        Assert.Equal(Health.Falls, Assert.Single(Examined(null, ".github/actions/mesh/action.yml")).Health);
        Assert.Empty(Examined(null, ".github/actions/mesh/action.yml", "src/MeshGovernance.Cli/MeshGovernance.Cli.csproj"));
        Assert.Empty(Examined(null));
    }

    /// <summary>Nobody is asked: a release founds a mesh that takes this very release, and what was built here says that somebody has to name one.</summary>
    [Theory]
    [InlineData("https://github.com/example/mesh", "names release 1.2.3.")]
    [InlineData("/home/jane/mesh", "does not say from where the workflows take mesh.")]
    [InlineData(null, "does not say from where the workflows take mesh.")]
    public void A_new_mesh_takes_the_release_that_founds_it(string? repository, string says)
    {
        var source = StarterSet.OwnRelease(new ToolVersion("1.2.3", Commit, repository));
        var founded = new NewMesh("Shop", null, "jane@example.org", "jane", new DateOnly(2026, 12, 1), source).Files(StarterSet.Files());

        var item = Assert.Single(Examined(Encoding.UTF8.GetString(founded.Single(file => file.Path == ToolFile.Path).Content.Span)));

        Assert.Equal($"{ToolFile.Path} {says}", item.Says);
        Assert.Equal(
            Directory.EnumerateFiles(Path.Combine(CaseFolders.Repository, ".github", "actions", "mesh")).Select(path => Path.GetFileName(path)).Append("tool.yaml").Order(StringComparer.Ordinal),
            founded.Where(file => file.Path.StartsWith(".github/actions/mesh/", StringComparison.Ordinal)).Select(file => Path.GetFileName(file.Path)).Order(StringComparer.Ordinal));
    }

    private static List<CheckupItem> Examined(string? text, params string[] others)
    {
        var files = others.ToDictionary(path => path, _ => Array.Empty<byte>());
        if (text is not null)
            files[ToolFile.Path] = Encoding.UTF8.GetBytes(text);
        return [.. ToolFile.Examined(new MemoryTree(files), new YamlDescriptorReader())];
    }
}
