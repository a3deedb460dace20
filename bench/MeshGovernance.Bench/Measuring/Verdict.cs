using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Tests.Publishing;
using MeshGovernance.Tests.PullRequests;
using MeshGovernance.Tests.Releases;

namespace MeshGovernance.Bench.Measuring;

/// <summary>How long a part of a job took, and how much of processors, which says the same on a busy machine.</summary>
internal sealed record Part(string Name, double Seconds, double Computed);

/// <summary>
/// A pull request's verdict as <c>verdict.yml</c> makes it: the job that judges and the one that publishes, by the action's own steps, until the check run
/// is posted. A folder stands for GitHub's git, a server on this machine for its releases, another for its checks and comments; caches are copied, and a
/// program that agrees stands for <c>gh</c>.
/// </summary>
internal sealed class Verdict : IDisposable
{
    private const string Repository = "shop/mesh";

    private readonly string folder;
    private readonly ReleaseServer release = new();
    private readonly GitHubServer github = new();
    private readonly ActionSteps steps;
    private readonly GhProgram gh;

    /// <param name="folder">A folder of its own outside of the clone, which has an action itself; it is deleted in the end.</param>
    /// <param name="program">The tool as it is shipped.</param>
    /// <param name="products">How many data products the mesh has.</param>
    internal Verdict(string folder, string program, int products)
    {
        this.folder = folder;
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        MeshFolder.Write(Mesh, products);
        var archive = ReleaseServer.ArchiveOf(Path.GetDirectoryName(program)!);
        ArchiveBytes = archive.Length;
        release.Release(archive);
        var action = Directory.CreateDirectory(Path.Combine(folder, "action")).FullName;
        foreach (var file in Directory.EnumerateFiles(Path.Combine(SourceTree.Root, ".github", "actions", "mesh")))
            File.Copy(file, Path.Combine(action, Path.GetFileName(file)));
        File.WriteAllText(Path.Combine(action, "tool.yaml"), $"repository: {release.Repository}\nversion: {ReleaseServer.Version}\n");
        steps = new ActionSteps(action);
        gh = new GhProgram(Path.Combine(folder, "programs"));
        Head = Commit(MeshFolder.Topic);
        github.Pulls = [GitHubServer.Pull("open", Head, "main", branch: MeshFolder.Topic)];
        foreach (var contract in Shell.Read(Mesh, "git", "diff", "--name-only", "main", MeshFolder.Topic).Split('\n'))
            github.Patches[contract] = "@@ -1 +1 @@";
    }

    /// <summary>How large the archive of the release is.</summary>
    internal long ArchiveBytes { get; }

    /// <summary>How large what a push to <c>main</c> keeps is.</summary>
    internal long KeptBytes => new DirectoryInfo(Kept).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private string Mesh => Path.Combine(folder, Repository);

    /// <summary>What a push to <c>main</c> keeps for others.</summary>
    private string Kept => Path.Combine(folder, "kept", "mesh-cache");

    private string Archive => Path.Combine(folder, "kept", "mesh-release");

    private string Head { get; }

    /// <summary>Judges <c>main</c> as a push does, and keeps what it leaves.</summary>
    internal void Push()
    {
        var job = Job(isWarm: false);
        Judge([], job, ("EVENT", "push"), ("GITHUB_REF", "refs/heads/main"), ("GITHUB_SHA", Commit("main")));
        Copy(Path.Combine(job, "mesh-cache"), Kept);
        Copy(Path.Combine(job, "mesh-release"), Archive);
    }

    /// <summary>Judges the pull request and posts its check run.</summary>
    /// <param name="isWarm">Whether what a push kept is there.</param>
    internal IReadOnlyList<Part> Of(bool isWarm)
    {
        var parts = new List<Part>();
        var job = Job(isWarm);
        Judge(parts, job, ("EVENT", "workflow_run"), ("GITHUB_SHA", Commit("main")), ("RUN_HEAD", Head));
        var report = File.ReadAllBytes(Path.Combine(job, "mesh.json"));

        job = Job(isWarm);
        Take(parts, job);
        Directory.CreateDirectory(Path.Combine(job, "judge"));
        File.WriteAllBytes(Path.Combine(job, "judge", "mesh.json"), report);
        github.CheckRuns.Clear();
        Timed(parts, "publish", "Publish", Environment(
            job,
            ("EVENT", "workflow_run"), ("RUN_COMMIT", Head), ("RUN_OWNER", "jane"), ("RUN_BRANCH", MeshFolder.Topic), ("QUEUE_COMMIT", ""), ("CATALOG", ""),
            ("GITHUB_TOKEN", "nobody-knows"), ("GITHUB_API_URL", github.Address.Api.AbsoluteUri), ("GITHUB_SERVER_URL", "https://github.com"), ("GITHUB_RUN_ID", "1")));
        if (github.CheckRuns is not [var run] || (string?)run["head_sha"] != Head || run["conclusion"] is null)
            throw new InvalidOperationException("The verdict was not posted.");
        return parts;
    }

    public void Dispose()
    {
        release.Dispose();
        github.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private void Judge(List<Part> parts, string job, params (string Name, string Value)[] @event)
    {
        Take(parts, job);
        var environment = Environment(job, [
            ("MODE", "judge"), ("PAGES", "true"), ("FOLDER", "."), ("CATALOG", ""), ("TOKEN", "nobody-knows"), ("BUILD", $"{ReleaseServer.Version}-{ReleaseServer.Platform}"), ("RUNNER_ARCH", "X64"),
            ("GITHUB_STEP_SUMMARY", Path.Combine(job, "summary")), ("GITHUB_OUTPUT", Path.Combine(job, "output")), ("GITHUB_SERVER_URL", "file://" + folder), .. @event]);
        Timed(parts, "fetch", "Fetch the commits", environment);
        Timed(parts, "name what is kept", "Name what is kept", environment);
        Timed(parts, "judge", "Judge", environment);
    }

    private void Take(List<Part> parts, string job)
    {
        Timed(parts, "take the tool", () => steps.Take(Environment(job), release.Address));
    }

    private void Timed(List<Part> parts, string name, string step, Dictionary<string, string> environment) => Timed(parts, name, () => steps.Run(step, environment));

    /// <summary>A verdict of any kind is one; a job that could not be done is none.</summary>
    private static void Timed(List<Part> parts, string name, Func<(int Exit, string Log)> step)
    {
        var (started, computed) = (Stopwatch.GetTimestamp(), Computed());
        var (exit, log) = step();
        if (exit > 1)
            throw new InvalidOperationException($"{name}: {log}");
        parts.Add(new Part(name, Stopwatch.GetElapsedTime(started).TotalSeconds, Computed() - computed));
    }

    /// <summary>What programs that we started have computed, and those that they started, in seconds.</summary>
    private static double Computed()
    {
        const int OfChildren = 13;
        const double Ticks = 100;
        var numbers = File.ReadAllText("/proc/self/stat").Split(") ")[^1].Split(' ');
        return numbers[OfChildren..(OfChildren + 2)].Sum(ticks => double.Parse(ticks, CultureInfo.InvariantCulture)) / Ticks;
    }

    private Dictionary<string, string> Environment(string job, params (string Name, string Value)[] variables)
    {
        var environment = new Dictionary<string, string>
        {
            ["RUNNER_TEMP"] = job,
            ["HOME"] = job,
            ["PATH"] = gh.Path,
            ["XDG_CACHE_HOME"] = Path.Combine(job, "mesh-cache"),
            ["GITHUB_REPOSITORY"] = Repository,
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }

    /// <summary>A new machine, which has the same folders as the one before, with what caches bring.</summary>
    private string Job(bool isWarm)
    {
        var job = Path.Combine(folder, "runner");
        if (Directory.Exists(job))
            Directory.Delete(job, recursive: true);
        Directory.CreateDirectory(job);
        if (isWarm)
        {
            Copy(Archive, Path.Combine(job, "mesh-release"));
            Copy(Kept, Path.Combine(job, "mesh-cache"));
        }

        return job;
    }

    private string Commit(string name) => Shell.Read(Mesh, "git", "rev-parse", name);

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy, overwrite: true);
        }
    }
}
