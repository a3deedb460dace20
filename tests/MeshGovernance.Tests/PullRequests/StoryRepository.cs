using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Releases;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>A shop in a real repository with its pull requests, and our action that runs on what it holds.</summary>
internal sealed class StoryRepository : IDisposable
{
    internal const string Name = "shop/mesh";
    internal const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    internal const string Policy = "policies/privacy/personal-data/v1/policy.yaml";

    private readonly string server = Directory.CreateTempSubdirectory("mesh-story-").FullName;

    /// <param name="release">Who has the release that its action takes; null where the tool is simply there.</param>
    internal StoryRepository(ReleaseServer? release = null)
    {
        Folder = Path.Combine(server, "shop", "mesh");
        Git = new Golden.Git(Directory.CreateDirectory(Folder).FullName);
        Runner = new Runner(server, Name) { Release = release };
        Git.Run("init", "--quiet", "--initial-branch", "main");
        Copy(Path.Combine(CaseFolders.Bases, "shop"), "");
        Copy(Path.Combine(CaseFolders.Repository, ".github"), ".github");

        if (release is not null)
            File.WriteAllText(Path.Combine(Folder, ".github", "actions", "mesh", "tool.yaml"), $"repository: {release.Repository}\nversion: {ReleaseServer.Version}\n");

        // The rule binds on any day on which this test is run.
        Edit(Policy, "dates: {warn: 2026-09-01, block: 2026-12-01, end: 2027-12-01}", "dates: {warn: 2024-01-01, block: 2024-02-01, end: null}");
        Git.Commit("Main");
    }

    internal string Folder { get; }

    internal Golden.Git Git { get; }

    internal Runner Runner { get; }

    /// <summary>The commit that a pull request asks to merge.</summary>
    internal string HeadOf(int number) => Git.Run("rev-parse", $"refs/pull/{number}/head");

    /// <summary>Runs the job that judges behind the one that shows.</summary>
    internal JobResult Judge(string commit, bool withPages = false) => Behind("judge", commit, ("PAGES", withPages ? "true" : "false"));

    /// <summary>Runs the job that tries the rules of the pull request.</summary>
    internal JobResult Try(string commit) => Behind("try", commit);

    /// <summary>Runs the job that judges at night.</summary>
    internal JobResult JudgeAtNight() => Runner.Run("main", "nightly", ("EVENT", "schedule"), ("GITHUB_SHA", Git.Run("rev-parse", "main")), ("GITHUB_REF", "refs/heads/main"));

    private JobResult Behind(string mode, string commit, params (string Name, string Value)[] others) =>
        Runner.Run("main", mode, [("EVENT", "workflow_run"), ("GITHUB_SHA", Git.Run("rev-parse", "main")), ("RUN_HEAD", commit), .. others]);

    internal void Begin(string branch) => Git.Run("switch", "--quiet", "--create", branch, "main");

    internal void Push(string branch, int number, string message)
    {
        Git.Commit(message);
        Git.Run("update-ref", $"refs/pull/{number}/head", branch);
    }

    internal void Append(string path, string text) => File.AppendAllText(Path.Combine(Folder, path), text);

    internal void Edit(string path, string old, string @new)
    {
        var file = Path.Combine(Folder, path);
        var text = File.ReadAllText(file);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(file, text.Replace(old, @new, StringComparison.Ordinal));
    }

    public void Dispose() => Directory.Delete(server, recursive: true);

    private void Copy(string from, string into)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(Folder, into, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }
    }
}
