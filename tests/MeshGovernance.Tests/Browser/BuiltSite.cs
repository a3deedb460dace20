using System.Text;
using MeshGovernance.Tests.Browser;
using MeshGovernance.Tests.Golden;
using Xunit;

[assembly: AssemblyFixture(typeof(SampleSite))]

namespace MeshGovernance.Tests.Browser;

/// <summary>A catalog as <c>mesh site build</c> writes it, once and only if a test wants it, of a mesh in one commit.</summary>
public abstract class BuiltSite : IDisposable
{
    private const string Page = "index.html";

    private readonly string temporary = Directory.CreateTempSubdirectory("mesh-site-").FullName;
    private readonly Lazy<Task> built;

    private protected BuiltSite() => built = new Lazy<Task>(Build);

    private string Folder => Path.Combine(temporary, "site");

    /// <summary>Every page, by its address.</summary>
    internal IReadOnlyList<string> Pages =>
    [
        .. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Select(file => file.EndsWith(Page, StringComparison.Ordinal) ? file[..^Page.Length] : file)
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>One page of each kind: pages are of a kind whose addresses have the same first folder and as many of them.</summary>
    internal IReadOnlyList<string> KindsOfPages =>
        [.. Pages.GroupBy(page => (page.Split('/')[0].Split('~')[0], page.Count(letter => letter == '/'))).Select(kind => kind.First())];

    /// <summary>Waits until the site is there.</summary>
    internal Task Built() => built.Value;

    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The file at an address; null where there is none.</summary>
    internal string? Find(string path) =>
        Path.Combine(Folder, path.Length == 0 || path.EndsWith('/') ? path + Page : path) is var file && File.Exists(file) ? file : null;

    /// <summary>Copies a file of our own mesh, as it is or otherwise.</summary>
    private protected abstract Task Copy(string source, string target);

    /// <summary>Looks at the data.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="folder">Where what is found out may lie.</param>
    /// <returns>What <c>--evidence</c> is told.</returns>
    private protected virtual Task<string> Look(string mesh, string folder) => Task.FromResult("none");

    protected virtual void Dispose(bool disposing) => Directory.Delete(temporary, recursive: true);

    private async Task Build()
    {
        var mesh = Path.Combine(temporary, "mesh");
        foreach (var source in (string[])[.. Parts("domains", "guild", "learning", "policies"), Path.Combine(CaseFolders.Repository, "mesh.yaml")])
        {
            var target = Path.Combine(mesh, Path.GetRelativePath(CaseFolders.Repository, source));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            await Copy(source, target);
        }

        var git = new Golden.Git(mesh);
        git.Run("init", "--quiet");
        git.Commit("<script>alert(1)</script>");
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var evidence = await Look(mesh, Path.Combine(temporary, "evidence"));
        var exit = await new MeshProcess(mesh, asOrdinaryUser: false).Run(["site", "build", "--out", Folder, "--base-url", Visit.Base, "--as-of", "2026-12-01", "--evidence", evidence], stdout, stderr);
        Assert.True(exit == 0, $"mesh site build: {exit}\n{Encoding.UTF8.GetString(stdout.ToArray())}{Encoding.UTF8.GetString(stderr.ToArray())}");
    }

    private static IEnumerable<string> Parts(params string[] folders) => folders.SelectMany(folder =>
        Directory.EnumerateFiles(Path.Combine(CaseFolders.Repository, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
}

/// <summary>The catalog of this repository's own mesh.</summary>
public sealed class SampleSite : BuiltSite
{
    private protected override Task Copy(string source, string target)
    {
        File.Copy(source, target);
        return Task.CompletedTask;
    }

    private protected override async Task<string> Look(string mesh, string folder)
    {
        var said = await new MeshProcess(mesh, asOrdinaryUser: false).Run(
            ["data", "check", "--files", Path.Combine(CaseFolders.Repository, "data"), "--at", "2026-11-24T04:30Z", "--evidence-out", folder], Stream.Null, Stream.Null);
        Assert.Equal(1, said);
        return folder;
    }
}
