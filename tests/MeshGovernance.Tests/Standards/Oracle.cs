using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>What the official JSON Schemas say of documents, as judged by Ajv in one process of Node.js.</summary>
internal static class Oracle
{
    private static readonly string Folder = Path.Combine(OfficialFiles.RepositoryRoot, "tests", "oracle");

    internal static bool[] Judge(IReadOnlyList<(string Schema, string Data)> documents)
    {
        if (!File.Exists(Path.Combine(Folder, "node_modules", "ajv", "package.json")))
            Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", "ci --no-audit --no-fund", []);
        var answers = Run("node", "ajv.mjs", documents.Select(document => $"{{\"schema\":{JsonSerializer.Serialize(document.Schema)},\"data\":{document.Data}}}"));
        Assert.Equal(documents.Count, answers.Length);
        return [.. answers.Select(bool.Parse)];
    }

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
