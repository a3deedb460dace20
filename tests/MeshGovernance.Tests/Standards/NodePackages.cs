using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json.Nodes;
using MeshGovernance.Tests.Golden;

namespace MeshGovernance.Tests.Standards;

/// <summary>Packages of Node.js that others wrote and we only ask, in the versions that <c>tests/oracle/package.json</c> names.</summary>
internal static class NodePackages
{
    private static readonly string Folder = Path.Combine(CaseFolders.Repository, "tests", "oracle");
    private static readonly Lock Gate = new();

    /// <summary>A file of one of the packages, such as a schema that it ships.</summary>
    internal static string FileOf(string package, params string[] path)
    {
        Install();
        return Path.Combine([Folder, "node_modules", package, .. path]);
    }

    /// <summary>What a script says of what it reads, in lines.</summary>
    internal static string[] Ask(string script, IEnumerable<string> input)
    {
        Install();
        return Run("node", script, input);
    }

    /// <summary>Brings the packages, once.</summary>
    private static void Install()
    {
        lock (Gate)
        {
            var wanted = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "package.json")))!["dependencies"]!.AsObject();
            if (wanted.Any(package => VersionOf(package.Key) != package.Value!.GetValue<string>()))
                Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund", []);
        }
    }

    private static string? VersionOf(string package) =>
        Path.Combine(Folder, "node_modules", package, "package.json") is var path && File.Exists(path) ? (string?)JsonNode.Parse(File.ReadAllText(path))!["version"] : null;

    private static string[] Run(string program, string arguments, IEnumerable<string> input)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Start(start);
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        try
        {
            foreach (var line in input)
                process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The process ended early; its exit code and errors say why.
        }

        process.WaitForExit();
        return process.ExitCode == 0
            ? output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : throw new InvalidOperationException($"'{program} {arguments}' in {Folder} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception missing)
        {
            throw new InvalidOperationException($"'{start.FileName}' is not on this machine. Install Node.js 20 or later (https://nodejs.org), which brings npm.", missing);
        }
    }
}
