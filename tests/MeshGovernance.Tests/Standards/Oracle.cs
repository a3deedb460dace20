using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What programs of Node.js say, which others write and we only ask: Ajv of documents, by the official JSON Schemas, and linters of workflows.</summary>
internal static class Oracle
{
    private static readonly string Folder = Path.Combine(OfficialFiles.RepositoryRoot, "tests", "oracle");
    private static readonly Lock Gate = new();

    internal static bool[] Judge(IReadOnlyList<(string Schema, string Data)> documents)
    {
        Install();
        var answers = Run("node", "ajv.mjs", documents.Select(document => $"{{\"schema\":{JsonSerializer.Serialize(document.Schema)},\"data\":{document.Data}}}"));
        Assert.Equal(documents.Count, answers.Length);
        return [.. answers.Select(bool.Parse)];
    }

    /// <summary>What two linters complain of in workflows and actions: a list in JSON for each file.</summary>
    internal static string[] Lint(IReadOnlyList<string> files)
    {
        Install();
        return Run("node", "workflows.mjs", files.Select(file => $"{{\"path\":{JsonSerializer.Serialize(file)}}}"));
    }

    /// <summary>What is wrong with exchanges with GitHub by its own OpenAPI description: a list in JSON for each.</summary>
    internal static string[] JudgeExchanges(IEnumerable<string> exchanges)
    {
        Install();
        return Run("node", "github.mjs", exchanges);
    }

    /// <summary>A file of one of the packages, such as a schema that it ships.</summary>
    internal static string PackageFile(string package, params string[] path)
    {
        Install();
        return Path.Combine([Folder, "node_modules", package, .. path]);
    }

    /// <summary>Brings the packages in the versions that package.json names, once.</summary>
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
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
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
        if (process.ExitCode != 0)
            Assert.Fail($"'{program} {arguments}' in {Folder} ended with {process.ExitCode}: {errors.GetAwaiter().GetResult()}");
        return output.GetAwaiter().GetResult().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"'{start.FileName}' is not on this machine. This test compares with the official schemas: install Node.js 20 or later (https://nodejs.org), which brings npm.");
            throw;
        }
    }
}
