using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests;

/// <summary>
/// The same commit and day give the same bytes in every form of the report: from run to run, in another language and time zone, with one lane of
/// the worker or several, and whatever the order in which the files came to the disk.
/// </summary>
[Slow("judges our own mesh again and again")]
public sealed class DeterminismTests : IDisposable
{
    private static readonly string[] Parts = ["mesh.yaml", "domains", "guild", "policies", "learning"];
    private static readonly string[] Forms = ["console", "json", "sarif", "junit", "markdown", "gitlab", "rdjson"];

    private static readonly Dictionary<string, string> Here = new() { ["LANG"] = "C", ["TZ"] = "UTC", ["DOTNET_PROCESSOR_COUNT"] = "2" };
    private static readonly Dictionary<string, string> Elsewhere = new() { ["LANG"] = "tr_TR.UTF-8", ["LC_ALL"] = "tr_TR.UTF-8", ["TZ"] = "Pacific/Kiritimati", ["DOTNET_PROCESSOR_COUNT"] = "1" };

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-same-").FullName;

    [Fact]
    public async Task A_commit_and_a_day_give_the_same_bytes_anywhere()
    {
        var mesh = Copy("first", files => files.Order(StringComparer.Ordinal));
        var shuffled = Copy("second", files => files.OrderBy(file => file.Length % 7).ThenByDescending(file => file, StringComparer.Ordinal));

        var expected = await Reports(mesh, "report", Here);

        Assert.All(expected.Values, bytes => Assert.NotEmpty(bytes));
        Assert.Equal(expected, await Reports(mesh, "again", Here));
        Assert.Equal(expected, await Reports(mesh, "elsewhere", Elsewhere));
        Assert.Equal(expected, await Reports(shuffled, "shuffled", Here));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A check of a mesh in all forms; its policies block, warn and note, and one product breaks a rule that nobody has waived.</summary>
    private async Task<Dictionary<string, byte[]>> Reports(string mesh, string name, Dictionary<string, string> variables)
    {
        var files = Forms.ToDictionary(form => form, form => Path.Combine(folder, $"{name}.{form}"));
        var process = new MeshProcess(mesh, asOrdinaryUser: false);
        foreach (var (variable, value) in variables)
            process.Variables[variable] = value;
        using var said = new MemoryStream();
        using var errors = new MemoryStream();

        var exit = await process.Run(["check", "--as-of", "2026-12-01", .. files.SelectMany(file => new[] { "--format", $"{file.Key}={file.Value}" })], said, errors);

        Assert.Equal((1, ""), (exit, System.Text.Encoding.UTF8.GetString(errors.ToArray())));
        return files.ToDictionary(file => file.Key, file => File.ReadAllBytes(file.Value));
    }

    /// <summary>The sample mesh without its waivers, its files made in some order, committed.</summary>
    private string Copy(string name, Func<IEnumerable<string>, IEnumerable<string>> inOrder)
    {
        var mesh = Path.Combine(folder, name);
        foreach (var file in inOrder(Parts.SelectMany(part => FilesOf(Path.Combine(CaseFolders.Repository, part)))))
        {
            var target = Path.Combine(mesh, Path.GetRelativePath(CaseFolders.Repository, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        Directory.Delete(Path.Combine(mesh, "guild", "waivers"), recursive: true);
        var git = new Golden.Git(mesh);
        git.Run("init", "--quiet");
        git.Commit("A mesh");
        return mesh;
    }

    private static IEnumerable<string> FilesOf(string path) =>
        File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories);
}
