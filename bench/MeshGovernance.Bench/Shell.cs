using System.Diagnostics;

namespace MeshGovernance.Bench;

/// <summary>Runs the programs that prepare a measurement: git and dotnet.</summary>
internal static class Shell
{
    internal static void Run(string folder, string program, params string[] arguments) => Read(folder, program, arguments);

    /// <summary>Runs one for what it says.</summary>
    internal static string Read(string folder, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.Trim()
            : throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} failed:\n{output}{errors.GetAwaiter().GetResult()}");
    }
}
