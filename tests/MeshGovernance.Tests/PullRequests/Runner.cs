using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Releases;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>What a job leaves behind: whether it is green, its log with the annotations, its summary, and its report as an artifact.</summary>
internal sealed record JobResult(int Exit, string Log, string Summary, byte[]? Report = null)
{
    /// <summary>What it hands to other jobs, <c>name=value</c>.</summary>
    internal IReadOnlyList<string> Outputs { get; init; } = [];

    /// <summary>The lines that GitHub makes annotations of.</summary>
    internal IEnumerable<string> Annotations => Log.Split('\n').Where(line => line.StartsWith("::", StringComparison.Ordinal));
}

/// <summary>
/// Runs the steps of our action, word for word as they stand in its file, with a folder in the place of GitHub. The tool is the one that was built, or
/// what a release holds.
/// </summary>
internal sealed class Runner(string server, string repository)
{
    private const string Action = ".github/actions/mesh";

    /// <summary>Who has the release that the state's own <c>tool.yaml</c> names; null where none is taken.</summary>
    internal ReleaseServer? Release { get; init; }

    /// <summary>Runs a job that an event starts.</summary>
    /// <param name="action">The state whose action runs: the base.</param>
    /// <param name="mode">The mode of the action.</param>
    /// <param name="variables">What the event says, by the names that the steps know it by.</param>
    internal JobResult Run(string action, string mode, params (string Name, string Value)[] variables) => In(action, (temporary, steps) =>
    {
        var summary = Path.Combine(temporary, "summary");
        var output = Path.Combine(temporary, "output");
        var environment = Environment(temporary, [("GITHUB_STEP_SUMMARY", summary), ("GITHUB_OUTPUT", output), ("TOKEN", "nobody-knows"), ("MODE", mode), .. variables]);
        var fetched = steps.Run("Fetch the commits", environment);
        if (fetched.Exit != 0)
            return new JobResult(fetched.Exit, fetched.Log, "");
        var judged = steps.Run("Judge", environment);
        var report = Path.Combine(temporary, "mesh.json");
        return new JobResult(judged.Exit, judged.Log, File.Exists(summary) ? File.ReadAllText(summary) : "", File.Exists(report) ? File.ReadAllBytes(report) : null)
        {
            Outputs = File.Exists(output) ? File.ReadAllLines(output) : [],
        };
    });

    /// <summary>Runs the job that looks at the data, which hands on what it found.</summary>
    internal JobResult Look(string action, params (string Name, string Value)[] variables) => In(action, (temporary, steps) =>
    {
        var environment = Environment(temporary, [("TOKEN", "nobody-knows"), .. variables]);
        var fetched = steps.Run("Fetch the commits", environment);
        if (fetched.Exit != 0)
            return new JobResult(fetched.Exit, fetched.Log, "");
        var looked = steps.Run("Look at the data", environment);
        var found = Path.Combine(temporary, "mesh.oors.json");
        return new JobResult(looked.Exit, looked.Log, "", File.Exists(found) ? File.ReadAllBytes(found) : null);
    });

    /// <summary>Runs the job that records what the one before found.</summary>
    internal JobResult Record(string action, byte[] found, params (string Name, string Value)[] variables) => In(action, (temporary, steps) =>
    {
        File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(temporary, "data")).FullName, "mesh.oors.json"), found);
        var environment = Environment(temporary, [("TOKEN", "nobody-knows"), .. variables]);
        var fetched = steps.Run("Fetch the commits", environment);
        var recorded = fetched.Exit == 0 ? steps.Run("Record", environment) : fetched;
        return new JobResult(recorded.Exit, recorded.Log, "");
    });

    /// <summary>Runs the job that publishes, with what others left for it.</summary>
    /// <param name="action">The state whose action runs.</param>
    /// <param name="left">The reports, by the mode of the job that wrote them.</param>
    /// <param name="variables">What the event says.</param>
    internal JobResult Publish(string action, IReadOnlyDictionary<string, byte[]?> left, params (string Name, string Value)[] variables) => In(action, (temporary, steps) =>
    {
        foreach (var (mode, report) in left)
            if (report is not null)
                File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(temporary, mode)).FullName, "mesh.json"), report);
        var published = steps.Run("Publish", Environment(temporary, [("GITHUB_TOKEN", "nobody-knows"), .. variables]));
        return new JobResult(published.Exit, published.Log, "");
    });

    /// <summary>A job, with the action as a state of the repository has it.</summary>
    private JobResult In(string action, Func<string, ActionSteps, JobResult> job)
    {
        var temporary = Directory.CreateTempSubdirectory("mesh-runner-").FullName;
        try
        {
            var steps = new ActionSteps(Brought(action, Path.Combine(temporary, "action")));
            if (Release is null)
            {
                Directory.CreateSymbolicLink(Path.Combine(temporary, "mesh"), MeshProcess.Folder);
            }
            else
            {
                var gh = new GhProgram(Path.Combine(temporary, "programs"));
                var taken = steps.Take(Environment(temporary, [("PATH", gh.Path)]), Release.Address);
                if (taken.Exit != 0)
                    return new JobResult(taken.Exit, taken.Log, "");
            }

            return job(temporary, steps);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
    }

    private string Brought(string action, string folder)
    {
        var git = new Golden.Git(Path.Combine(server, repository));
        Directory.CreateDirectory(folder);
        foreach (var file in git.Run("ls-tree", "--name-only", action, Action + "/").Split('\n'))
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), git.Run("show", $"{action}:{file}") + "\n");
        return folder;
    }

    private Dictionary<string, string> Environment(string temporary, IEnumerable<(string Name, string Value)> variables)
    {
        var environment = new Dictionary<string, string>
        {
            ["RUNNER_TEMP"] = temporary,
            ["GITHUB_SERVER_URL"] = "file://" + server,
            ["GITHUB_REPOSITORY"] = repository,
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH")!,
            ["HOME"] = temporary,
            ["XDG_CACHE_HOME"] = MeshProcess.Cache,
        };
        foreach (var (name, value) in variables)
            environment[name] = value;
        return environment;
    }
}
