using System.Diagnostics;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;

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
/// Runs the steps of our action that fetch and judge, word for word as they stand in its file, with a folder in the place of GitHub. The
/// tool is the one that was built.
/// </summary>
internal sealed class Runner(string server, string repository)
{
    private const string Action = ".github/actions/mesh/action.yml";

    /// <summary>Runs a job that an event starts.</summary>
    /// <param name="action">The state whose action runs: the base.</param>
    /// <param name="mode">The mode of the action.</param>
    /// <param name="variables">What the event says, by the names that the steps know it by.</param>
    internal JobResult Run(string action, string mode, params (string Name, string Value)[] variables) => In(temporary =>
    {
        var summary = Path.Combine(temporary, "summary");
        var output = Path.Combine(temporary, "output");
        var environment = Environment(temporary, [("GITHUB_STEP_SUMMARY", summary), ("GITHUB_OUTPUT", output), ("TOKEN", "nobody-knows"), ("MODE", mode), .. variables]);
        var steps = StepsOf(action);
        var fetched = Step(steps, "Fetch the commits", environment);
        if (fetched.Exit != 0)
            return new JobResult(fetched.Exit, fetched.Log, "");
        var judged = Step(steps, "Judge", environment);
        var report = Path.Combine(temporary, "mesh.json");
        return new JobResult(judged.Exit, judged.Log, File.Exists(summary) ? File.ReadAllText(summary) : "", File.Exists(report) ? File.ReadAllBytes(report) : null)
        {
            Outputs = File.Exists(output) ? File.ReadAllLines(output) : [],
        };
    });

    /// <summary>Runs the job that publishes, with what others left for it.</summary>
    /// <param name="action">The state whose action runs.</param>
    /// <param name="left">The reports, by the mode of the job that wrote them.</param>
    /// <param name="variables">What the event says.</param>
    internal JobResult Publish(string action, IReadOnlyDictionary<string, byte[]?> left, params (string Name, string Value)[] variables) => In(temporary =>
    {
        foreach (var (mode, report) in left)
            if (report is not null)
                File.WriteAllBytes(Path.Combine(Directory.CreateDirectory(Path.Combine(temporary, mode)).FullName, "mesh.json"), report);
        var published = Step(StepsOf(action), "Publish", Environment(temporary, [("GITHUB_TOKEN", "nobody-knows"), .. variables]));
        return new JobResult(published.Exit, published.Log, "");
    });

    private static JobResult In(Func<string, JobResult> job)
    {
        var temporary = Directory.CreateTempSubdirectory("mesh-runner-").FullName;
        try
        {
            Directory.CreateSymbolicLink(Path.Combine(temporary, "mesh"), MeshProcess.Folder);
            return job(temporary);
        }
        finally
        {
            Directory.Delete(temporary, recursive: true);
        }
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

    private IReadOnlyList<Node> StepsOf(string action) => TestNodes.Yaml(new Golden.Git(Path.Combine(server, repository)).Run("show", $"{action}:{Action}"))["runs"]!["steps"]!.Items;

    private static (int Exit, string Log) Step(IEnumerable<Node> steps, string name, Dictionary<string, string> environment)
    {
        var script = steps.Single(step => step["name"]?.Text == name)["run"]!.Text!;

        // As GitHub starts 'shell: bash'.
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }
}
