using System.Text;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.PullRequests;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>The steps of the action that take a release, from a server on this machine: what is not proved to be it is never run.</summary>
[Slow("runs the steps of the action")]
public sealed class TakenReleaseTests : IDisposable
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";
    private const string Sources = "src/MeshGovernance.Cli/MeshGovernance.Cli.csproj";

    private static readonly byte[] Archive = ReleaseServer.ArchiveFor("/bin/echo");
    private static readonly string ArchivePath = ReleaseServer.PathOf(ReleaseServer.Archive);

    private readonly string temporary = Directory.CreateTempSubdirectory("mesh-release-").FullName;
    private readonly ReleaseServer server = new();
    private readonly GhProgram gh;

    public TakenReleaseTests()
    {
        gh = new GhProgram(Path.Combine(temporary, "programs"));
        server.Release(Archive);
    }

    private string Job => Path.Combine(temporary, "job");

    private string Kept => Path.Combine(Job, "mesh-release", ReleaseServer.Archive);

    public void Dispose()
    {
        server.Dispose();
        Directory.Delete(temporary, recursive: true);
    }

    [Theory]
    [InlineData(503)]
    [InlineData(ReleaseServer.Broken)]
    public void Is_downloaded_proved_and_unpacked_though_the_server_stumbles_once(int status)
    {
        server.Disturb(ArchivePath, status);

        var (exit, log) = Take($"repository: {server.Repository}.git\nversion: '1.2.3' # in June\n");

        Assert.Equal(0, exit);
        Assert.DoesNotContain("::", log, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(Job, "mesh", "mesh")));
        Assert.Equal(2, server.Asked.Count(path => path == ArchivePath));
        Assert.Equal([Proof()], gh.Asked);
    }

    /// <summary>Whoever could write a cache could not make anything of it run.</summary>
    [Fact]
    public void A_cache_that_was_tampered_with_is_told_and_replaced()
    {
        Keep("another program"u8);

        var (exit, log) = Take();

        Assert.Equal(0, exit);
        Assert.StartsWith("::warning title=A cache is not what was kept::", log, StringComparison.Ordinal);
        Assert.Equal(Archive, File.ReadAllBytes(Kept));
    }

    [Fact]
    public void What_was_kept_is_proved_again_and_not_downloaded()
    {
        Keep(Archive);

        Assert.Equal((0, ""), Take($"repository: {server.Repository}\nversion: 1.2.3\nsha256:\n  linux-x64: {ReleaseServer.HashOf(Archive)}\n"));
        Assert.Equal([ReleaseServer.PathOf(ReleaseServer.Sums)], server.Asked);
        Assert.Equal([Proof()], gh.Asked);
    }

    [Theory]
    [InlineData("nobody proves it", "Nobody proves that mesh-1.2.3-linux-x64.tar.gz was built by release.yml of example/mesh from v1.2.3")]
    [InlineData("another archive", "mesh-1.2.3-linux-x64.tar.gz has not the hash that SHA256SUMS says.")]
    [InlineData("no archive", "/example/mesh/releases/download/v1.2.3/mesh-1.2.3-linux-x64.tar.gz cannot be downloaded.")]
    [InlineData("no sums", "/example/mesh/releases/download/v1.2.3/SHA256SUMS cannot be downloaded.")]
    [InlineData("no sum", "SHA256SUMS of the release has no mesh-1.2.3-linux-x64.tar.gz.")]
    [InlineData("another pin", "pins aaaaaaaa")]
    [InlineData("no program", "mesh-1.2.3-linux-x64.tar.gz holds no mesh-1.2.3-linux-x64/mesh.")]
    public void Anything_else_is_refused_and_not_run(string found, string said)
    {
        var pin = "";
        switch (found)
        {
            case "nobody proves it":
                gh.Refuse();
                break;
            case "another archive":
                server.Files[ArchivePath] = ReleaseServer.ArchiveFor("/bin/false");
                break;
            case "no archive":
                server.Files.TryRemove(ArchivePath, out _);
                break;
            case "no sums":
                server.Files.TryRemove(ReleaseServer.PathOf(ReleaseServer.Sums), out _);
                break;
            case "no sum":
                server.Files[ReleaseServer.PathOf(ReleaseServer.Sums)] = Encoding.ASCII.GetBytes($"{ReleaseServer.HashOf(Archive)}  mesh-1x2.3-linux-x64.tar.gz\n");
                break;
            case "another pin":
                pin = $"sha256:\n  linux-x64: {new string('a', 64)}\n";
                break;
            default:
                Directory.CreateDirectory(Path.Combine(temporary, "empty"));
                File.WriteAllText(Path.Combine(temporary, "empty", "readme"), "");
                server.Release(ReleaseServer.ArchiveOf(Path.Combine(temporary, "empty")));
                break;
        }

        var (exit, log) = Take($"repository: {server.Repository}\nversion: 1.2.3\n{pin}");

        Assert.Equal(2, exit);
        Assert.Contains(said, Assert.Single(log.Split('\n'), line => line.StartsWith("::error title=mesh 1.2.3 is not taken::", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Job, "mesh", "mesh")));
    }

    /// <summary>GitHub proves nothing of most private repositories: the hash that reviewers agreed to stands for that.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_private_repository_shows_its_release_to_whoever_has_a_token(bool isPinned)
    {
        server.Files.Clear();
        gh.Hold(ReleaseServer.Archive, Archive);
        gh.Hold(ReleaseServer.Sums, Encoding.ASCII.GetBytes($"{ReleaseServer.HashOf(Archive)} *{ReleaseServer.Archive}\n"));

        var (exit, _) = Take($"repository: {server.Repository}\nversion: 1.2.3\n{(isPinned ? $"sha256:\n  linux-x64: {ReleaseServer.HashOf(Archive)}\n" : "")}");

        Assert.Equal(0, exit);
        Assert.Equal([Download("SHA256SUMS"), Download(ReleaseServer.Archive), .. isPinned ? Array.Empty<string>() : [Proof()]], gh.Asked);
        Assert.True(File.Exists(Path.Combine(Job, "mesh", "mesh")));
    }

    /// <summary>An Enterprise Server, or another host than the one that runs the job, cannot be asked; and is told no token.</summary>
    [Fact]
    public void A_server_without_proofs_needs_the_hash_in_the_repository()
    {
        var source = $"repository: {server.Repository}\nversion: 1.2.3\n";

        var unpinned = Take(source, runs: "https://github.example.org");
        var pinned = Take($"{source}sha256:\n  linux-x64: {ReleaseServer.HashOf(Archive)}\n", runs: "https://github.example.org");

        Assert.Equal(2, unpinned.Exit);
        Assert.StartsWith("::error title=Where does mesh come from?::https://github.example.org cannot say who built what", unpinned.Log, StringComparison.Ordinal);
        Assert.Equal((0, ""), pinned);
        Assert.Empty(gh.Asked);
    }

    [Theory]
    [InlineData("repository: null\nversion: null\n", "Name its repository in .github/actions/mesh/tool.yaml")]
    [InlineData("repository: https://github.com/example/mesh\n", "Name its repository in .github/actions/mesh/tool.yaml")]
    [InlineData("repository: https://github.com/example/mesh\nversion: 1.2.3\ncommit: 0123456789abcdef0123456789abcdef01234567\n", "names a version and a commit")]
    [InlineData("repository: https://github.com/example/mesh\ncommit: 0123456\n", "names the commit '0123456'")]
    [InlineData("repository: https://github.com/example/mesh\nversion: v1.2.3\n", "names the version 'v1.2.3'")]
    [InlineData("repository: https://github.com/example/mesh\nversion: 1.2.3/../../other\n", "names the version '1.2.3/../../other'")]
    [InlineData("repository: http://github.com/example/mesh\nversion: 1.2.3\n", "names the repository 'http://github.com/example/mesh'")]
    [InlineData("repository: http://127.0.0.1:80@example.org/example/mesh\nversion: 1.2.3\n", "names the repository 'http://127.0.0.1:80@")]
    [InlineData("repository: https://github.com/example\nversion: 1.2.3\n", "names the repository 'https://github.com/example'")]
    [InlineData("repository: https://github.com/example/mesh\nversion: 1.2.3\nsha256:\n  linux-arm64: 0\n", "pins no hash for linux-x64")]
    [InlineData("repository: https://github.com/example/mesh\nversion: 1.2.3\n", "There is no release for Linux on RISCV", "RISCV")]
    public void What_says_not_exactly_which_is_refused(string file, string said, string processor = "X64")
    {
        var (exit, log, outputs) = Choose(Brought(file), "https://github.com", processor);

        Assert.Equal(2, exit);
        Assert.StartsWith("::error title=Where does mesh come from?::", log, StringComparison.Ordinal);
        Assert.Contains(said, log, StringComparison.Ordinal);
        Assert.Empty(outputs);
    }

    [Fact]
    public void A_commit_alone_has_its_sources_built()
    {
        var tool = new Golden.Git(Directory.CreateDirectory(Path.Combine(temporary, "tool")).FullName);
        tool.Run("init", "--quiet");
        Directory.CreateDirectory(Path.Combine(temporary, "tool", "src"));
        File.WriteAllText(Path.Combine(temporary, "tool", "src", "a"), "");
        tool.Commit("Begin");
        var commit = tool.Run("rev-parse", "HEAD");

        var (exit, log, outputs) = Choose(Brought($"repository: file://{temporary}/tool\ncommit: {commit}\n"), server.Address);

        Assert.Equal((0, ""), (exit, log));
        Assert.Equal(new Dictionary<string, string> { ["sources"] = $"{Job}/mesh-tool", ["build"] = tool.Run("rev-parse", "HEAD:src") }, outputs);
        Assert.True(File.Exists(Path.Combine(Job, "mesh-tool", "src", "a")));
        Assert.Equal(["steps.tool.outputs.version", "steps.tool.outputs.sources"], new[] { "Take the tool", "Build the tool" }.Select(name => Steps.All.Single(step => step["name"]?.Text == name)["if"]!.Text));
    }

    /// <summary>Whoever uses the action by the hash of a commit gets what was released of it, proved to be built from that very commit; and its sources, where nothing was.</summary>
    [Theory]
    [InlineData("0123456789abcdef0123456789abcdef01234567\trefs/tags/v1.2.3\n", "1.2.3")]
    [InlineData("fedcba9876543210fedcba9876543210fedcba98\trefs/tags/v1.2.3\n0123456789abcdef0123456789abcdef01234567\trefs/tags/v1.2.3^{}\n", "1.2.3")]
    [InlineData("fedcba9876543210fedcba9876543210fedcba98\trefs/tags/v1.2.3\n", null)]
    [InlineData("0123456789abcdef0123456789abcdef01234567\trefs/tags/v1.2.3/../other\n", null)]
    [InlineData(null, null)]
    public void Used_from_elsewhere_the_release_of_its_own_commit_is_taken(string? tags, string? version)
    {
        if (tags is not null)
            server.Files[$"/{ReleaseServer.Name}/info/refs"] = Encoding.ASCII.GetBytes(tags);
        var root = Path.Combine(temporary, "_actions", "example", "mesh", Commit);
        Directory.CreateDirectory(Path.Combine(root, Path.GetDirectoryName(Sources)!));
        File.WriteAllText(Path.Combine(root, Sources), "");
        var action = Copied(Path.Combine(root, ".github", "actions", "mesh"));

        var (exit, _, outputs) = Choose(action, server.Address);

        Assert.Equal(0, exit);
        Assert.Equal(version, outputs.GetValueOrDefault("version"));
        Assert.Equal(version is null ? Commit : "1.2.3-linux-x64", outputs["build"]);
        if (version is null)
            return;
        Assert.Equal(0, new ActionSteps(action).Take(Environment(), server.Address).Exit);
        Assert.Equal([$"{Proof()} --source-digest {Commit}"], gh.Asked);
    }

    /// <summary>Where the sources are that the repository itself holds, nobody asks any server.</summary>
    [Fact]
    public void Our_own_repository_builds_what_it_holds()
    {
        var (exit, log, outputs) = Choose(Path.Combine(CaseFolders.Repository, ".github", "actions", "mesh"), server.Address);

        Assert.Equal((0, ""), (exit, log));
        Assert.Equal(["build", "sources"], outputs.Keys.Order());
        Assert.Equal(CaseFolders.Repository, outputs["sources"]);
        Assert.Empty(server.Asked);
    }

    private static ActionSteps Steps => new(Path.Combine(CaseFolders.Repository, ".github", "actions", "mesh"));

    private string Host => new Uri(server.Address).Authority;

    private string Download(string asset) => $"host={Host} token=nobody-knows release download v1.2.3 --repo {Host}/example/mesh --pattern {asset} --dir {Job}/mesh-release --clobber";

    private string Proof() =>
        $"host={Host} token=nobody-knows attestation verify {Kept} --repo example/mesh --signer-workflow example/mesh/.github/workflows/release.yml --source-ref refs/tags/v1.2.3";

    private (int Exit, string Log) Take(string? source = null, string? runs = null) =>
        new ActionSteps(Brought(source ?? $"repository: {server.Repository}\nversion: 1.2.3\n")).Take(Environment(), runs ?? server.Address);

    private (int Exit, string Log, Dictionary<string, string> Outputs) Choose(string action, string runs, string processor = "X64")
    {
        var output = Path.Combine(temporary, "output");
        var environment = Environment();
        (environment["GITHUB_OUTPUT"], environment["GITHUB_SERVER_URL"], environment["RUNNER_OS"], environment["RUNNER_ARCH"]) = (output, runs, "Linux", processor);
        var (exit, log) = new ActionSteps(action).Run("Choose the tool", environment);
        return (exit, log, ActionSteps.Outputs(output));
    }

    private Dictionary<string, string> Environment() => new() { ["RUNNER_TEMP"] = Directory.CreateDirectory(Job).FullName, ["HOME"] = temporary, ["PATH"] = gh.Path };

    /// <summary>The action as a mesh has it, with where it takes the tool from.</summary>
    private string Brought(string source)
    {
        var action = Copied(Path.Combine(temporary, "mesh", ".github", "actions", "mesh"));
        File.WriteAllText(Path.Combine(action, "tool.yaml"), source);
        return action;
    }

    private static string Copied(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(CaseFolders.Repository, ".github", "actions", "mesh")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        return folder;
    }

    private void Keep(ReadOnlySpan<byte> archive)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Kept)!);
        File.WriteAllBytes(Kept, archive);
    }
}
