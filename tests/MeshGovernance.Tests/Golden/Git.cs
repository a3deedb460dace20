using System.Diagnostics;

namespace MeshGovernance.Tests.Golden;

/// <summary>The real git, away from the settings of whoever runs the tests; commits have one author and one date, so that their ids stay the same.</summary>
internal sealed class Git(string folder, string date = Git.Usual)
{
    private const string Usual = "2026-11-01T12:00:00Z";

    private static readonly Dictionary<string, string> Settings = new()
    {
        ["GIT_CONFIG_NOSYSTEM"] = "1",
        ["GIT_CONFIG_GLOBAL"] = OperatingSystem.IsWindows() ? "NUL" : "/dev/null",
        ["GIT_AUTHOR_NAME"] = "Case",
        ["GIT_AUTHOR_EMAIL"] = "case@example.org",
        ["GIT_COMMITTER_NAME"] = "Case",
        ["GIT_COMMITTER_EMAIL"] = "case@example.org",

        // What nobody looks at in a repository that lives for a second: examples of hooks, and tidying up.
        ["GIT_TEMPLATE_DIR"] = "",
        ["GIT_CONFIG_COUNT"] = "2",
        ["GIT_CONFIG_KEY_0"] = "maintenance.auto",
        ["GIT_CONFIG_VALUE_0"] = "false",
        ["GIT_CONFIG_KEY_1"] = "gc.auto",
        ["GIT_CONFIG_VALUE_1"] = "0",
    };

    internal string Run(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        (start.Environment["GIT_AUTHOR_DATE"], start.Environment["GIT_COMMITTER_DATE"]) = (date, date);
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {errors.GetAwaiter().GetResult()}");
    }

    internal void Commit(string message)
    {
        Run("add", "--all");
        Run("commit", "--quiet", "--allow-empty", "--message", message);
    }
}
