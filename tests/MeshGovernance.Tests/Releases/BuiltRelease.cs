using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Releases;
using Xunit;

[assembly: AssemblyFixture(typeof(BuiltRelease))]

namespace MeshGovernance.Tests.Releases;

/// <summary>A release for Linux on x64, built once by the script that builds the real ones: of a version that no tag and no changelog has.</summary>
public sealed class BuiltRelease : IDisposable
{
    internal const string Version = "9.8.7-test.1";
    internal const string Repository = "https://github.com/example/mesh";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-release-").FullName;
    private readonly Lazy<string> files;

    /// <summary>A whole run surely asks for it: it is built beside the first tests, so that none of them waits for all of it.</summary>
    public BuiltRelease()
    {
        files = new Lazy<string>(Build);
        if (MeshProcess.IsCompiledAhead)
            _ = Task.Run(() => files.Value);
    }

    /// <summary>The folder with its files.</summary>
    internal string Files => files.Value;

    /// <summary>A file of it.</summary>
    internal string this[string file] => Path.Combine(Files, file);

    /// <summary>The commit that it was built from.</summary>
    internal static string Commit { get; } = new Golden.Git(CaseFolders.Repository).Run("rev-parse", "HEAD");

    /// <summary>When that was.</summary>
    internal static DateTimeOffset Day { get; } = DateTimeOffset.FromUnixTimeSeconds(long.Parse(new Golden.Git(CaseFolders.Repository).Run("log", "-1", "--format=%ct"), CultureInfo.InvariantCulture));

    /// <summary>An empty folder of its own for whoever tries it.</summary>
    internal string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Build()
    {
        using var images = new BaseImages();
        var changelog = Path.Combine(folder, "changes.md");
        File.WriteAllText(changelog, $"## [{Version}] - 2026-11-29\n\n- What is tried.\n");
        var said = Run("bash", CaseFolders.Repository, new()
        {
            ["MINVERVERSIONOVERRIDE"] = Version,
            ["CHANGELOG"] = changelog,
            ["RELEASE_REPOSITORY"] = Repository,
            ["ContainerBaseImage"] = $"{images.Host}/base:1",
            ["DOTNET_CONTAINER_INSECURE_REGISTRIES"] = images.Host,
            ["GITHUB_REF_TYPE"] = "",

            // Three times a minute of both cores. What is compiled ahead is what all other tests start.
            ["PublishReadyToRun"] = "false",
        }, "release/build", "linux-x64");
        var built = Path.Combine(CaseFolders.Repository, "artifacts", "release");
        Assert.True(Directory.Exists(built), said);
        return built;
    }

    /// <summary>Runs a program to its good end, and returns what it says.</summary>
    internal static string Run(string program, string folder, Dictionary<string, string> variables, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        if (!process.WaitForExit(Patience))
            process.Kill(entireProcessTree: true);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {output.Result}{errors.Result}");
        return output.Result;
    }
}
