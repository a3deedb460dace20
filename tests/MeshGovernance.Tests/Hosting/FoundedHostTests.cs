using System.Text;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.GitHub;
using MeshGovernance.Tests.Fences;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>What a new mesh gets of the host where it will lie, and of no other.</summary>
public sealed class FoundedHostTests
{
    private const string Source = "https://github.com/acme/mesh@1.2.3";

    [Theory]
    [InlineData(MeshHost.GitHub, ".github/workflows/verdict.yml", "## On GitHub")]
    [InlineData(MeshHost.GitLab, ".gitlab-ci.yml", "## On GitLab")]
    [InlineData(MeshHost.Azure, "azure-pipelines.yml", "## On Azure DevOps")]
    [InlineData(MeshHost.None, null, "## On your server")]
    public void A_mesh_has_what_its_host_runs_and_its_README_says_how(MeshHost host, string? pipeline, string heading)
    {
        var files = Founded(host, Source);
        string[] all = [".github/workflows/verdict.yml", ".gitlab-ci.yml", "azure-pipelines.yml"];
        Assert.Equal(pipeline is null ? [] : [pipeline], all.Where(files.ContainsKey));
        Assert.DoesNotContain(files.Keys, path => path.StartsWith("hosts/", StringComparison.Ordinal));
        Assert.Contains(heading + "\n", files["README.md"], StringComparison.Ordinal);
        Assert.DoesNotContain("{{", files["README.md"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(MeshHost.GitLab, ".gitlab-ci.yml", "$CI_COMMIT_SHA")]
    [InlineData(MeshHost.Azure, "azure-pipelines.yml", "$BUILD_SOURCEVERSION")]
    public void A_pipeline_takes_the_release_that_was_named(MeshHost host, string pipeline, string variable)
    {
        var text = Founded(host, Source)[pipeline];
        Assert.Contains("https://github.com/acme/mesh/releases/download/v1.2.3/mesh-1.2.3-linux-x64.tar.gz", text, StringComparison.Ordinal);
        Assert.Contains(variable, text, StringComparison.Ordinal);
        Assert.DoesNotMatch("OWNER|[-v]VERSION", text);

        // Where nobody said which, it says what to fill in.
        Assert.Contains("OWNER/REPOSITORY/releases/download/vVERSION/", Founded(host, null)[pipeline], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://gitlab.com/shop/mesh.git", MeshHost.GitLab)]
    [InlineData("git@gitlab.example.org:shop/mesh.git", MeshHost.GitLab)]
    [InlineData("git@ssh.dev.azure.com:v3/shop/data/mesh", MeshHost.Azure)]
    [InlineData("https://shop.visualstudio.com/data/_git/mesh", MeshHost.Azure)]
    [InlineData("https://github.com/shop/gitlab-to-github.git", MeshHost.GitHub)]
    [InlineData("https://github.com/shop/dev.azure.com", MeshHost.GitHub)]
    [InlineData("/srv/git/gitlab.git", MeshHost.GitHub)]
    public void A_host_is_known_by_its_server_and_not_by_what_lies_there(string origin, MeshHost host) => Assert.Equal(host, MeshHosts.OfServer(RepositoryAddress.HostOf(origin)));

    [Theory]
    [InlineData(MeshHost.GitLab, ".gitlab-ci.yml", "judges by the rules of the target")]
    [InlineData(MeshHost.GitLab, null, "There is no .gitlab-ci.yml")]
    [InlineData(MeshHost.Azure, "azure-pipelines.yml", "judges by the rules of the target")]
    [InlineData(MeshHost.Azure, "azure-pipelines.yml", "judge by the rules of the target: it has no", "--base ", "--commit ")]
    [InlineData(MeshHost.Azure, "azure-pipelines.yml", "runs the rules that a change brings", " --no-proposal", "")]
    [InlineData(MeshHost.GitLab, ".gitlab-ci.yml", "without looking at its hash", "sha256sum --check", "echo")]
    [InlineData(MeshHost.GitLab, ".gitlab-ci.yml", "does not say from where it takes mesh", "/v1.2.3/", "/vVERSION/")]
    public void Doctor_knows_what_a_pipeline_must_do(MeshHost host, string? pipeline, string says, string old = "x", string @new = "x")
    {
        var text = pipeline is null ? null : Founded(host, Source)[pipeline].Replace(old, @new, StringComparison.Ordinal);
        var tree = new MemoryTree(text is null ? [] : new Dictionary<string, string> { [pipeline!] = text });
        var items = OtherHost.Examined(host, tree).ToList();
        Assert.Contains(says, items[0].Says, StringComparison.Ordinal);
        Assert.Equal(items[0].Says.EndsWith("judges by the rules of the target.", StringComparison.Ordinal) ? Health.Fits : Health.Falls, items[0].Health);
        Assert.All(items.Skip(1), item => Assert.Equal(Health.Unseen, item.Health));
    }

    private static Dictionary<string, string> Founded(MeshHost host, string? source) =>
        new NewMesh("Shop", null, "jane@example.org", "jane", new DateOnly(2026, 12, 1), source is null ? null : ToolSource.Read(source)) { Host = host }
            .Files(StarterSet.Files())
            .ToDictionary(file => file.Path, file => Encoding.UTF8.GetString(file.Content.Span));
}
