using System.Diagnostics;
using System.Text;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>The steps of our action as they stand in its file, run word for word as GitHub runs them.</summary>
/// <param name="folder">Where its files lie.</param>
internal sealed class ActionSteps(string folder)
{
    internal IReadOnlyList<Node> All { get; } =
        new YamlDescriptorReader().Parse(File.ReadAllBytes(Path.Combine(folder, "action.yml")), new ReadingLimits()).Root!["runs"]!["steps"]!.Items;

    /// <summary>Runs the script of a step in a job.</summary>
    internal (int Exit, string Log) Run(string name, IReadOnlyDictionary<string, string> environment)
    {
        var script = All.Single(step => step["name"]?.Text == name)["run"]!.Text!;

        // As GitHub starts 'shell: bash'.
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", script]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment.Clear();
        start.Environment["GITHUB_ACTION_PATH"] = folder;
        foreach (var (variable, value) in environment)
            start.Environment[variable] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.GetAwaiter().GetResult());
    }

    /// <summary>What steps said to those behind them.</summary>
    internal static Dictionary<string, string> Outputs(string file)
    {
        var outputs = new Dictionary<string, string>();
        foreach (var line in File.Exists(file) ? File.ReadAllLines(file, Encoding.UTF8) : [])
            outputs[line[..line.IndexOf('=', StringComparison.Ordinal)]] = line[(line.IndexOf('=', StringComparison.Ordinal) + 1)..];
        return outputs;
    }

    /// <summary>Runs both steps that take a release, as a job of a runner of Linux does; the second where the first chose one.</summary>
    internal (int Exit, string Log) Take(IReadOnlyDictionary<string, string> environment, string server)
    {
        var output = Path.Combine(environment["RUNNER_TEMP"], "tool");
        var job = new Dictionary<string, string>(environment) { ["GITHUB_SERVER_URL"] = server, ["GITHUB_OUTPUT"] = output, ["RUNNER_OS"] = "Linux", ["RUNNER_ARCH"] = "X64" };
        File.Delete(output);
        var (exit, log) = Run("Choose the tool", job);
        var chosen = Outputs(output);
        if (exit != 0 || !chosen.ContainsKey("version"))
            return (exit, log);
        foreach (var (variable, name) in new[] { ("VERSION", "version"), ("REPOSITORY", "repository"), ("PLATFORM", "platform"), ("COMMIT", "commit"), ("PIN", "sha256") })
            job[variable] = chosen[name];
        job["TOKEN"] = "nobody-knows";
        var taken = Run("Take the tool", job);
        return (taken.Exit, log + taken.Log);
    }
}
