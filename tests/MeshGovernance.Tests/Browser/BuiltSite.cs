using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Browser;

/// <summary>A catalog as <c>mesh site build</c> writes it, in a folder of its own.</summary>
public abstract class BuiltSite : IAsyncLifetime
{
    private const string Page = "index.html";

    private readonly string temporary = Directory.CreateTempSubdirectory("mesh-site-").FullName;

    private string Folder => Path.Combine(temporary, "site");

    /// <summary>One page of each kind: pages are of a kind whose addresses have the same first folder and as many of them.</summary>
    internal IReadOnlyList<string> KindsOfPages =>
    [
        .. Pages.GroupBy(page => (page.Split('/')[0].Split('~')[0], page.Count(letter => letter == '/'))).Select(kind => kind.First()),
    ];

    /// <summary>Every page, by its address.</summary>
    internal IReadOnlyList<string> Pages =>
    [
        .. Directory.EnumerateFiles(Folder, "*.html", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Folder, file).Replace('\\', '/'))
            .Select(file => file.EndsWith(Page, StringComparison.Ordinal) ? file[..^Page.Length] : file)
            .Order(StringComparer.Ordinal),
    ];

    public async ValueTask InitializeAsync()
    {
        var mesh = await Mesh(temporary);
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var exit = await new MeshProcess(mesh, asOrdinaryUser: false).Run(["site", "build", "--out", Folder, "--as-of", "2026-12-01"], stdout, stderr);
        Assert.True(exit == 0, $"mesh site build: {exit}\n{Encoding.UTF8.GetString(stdout.ToArray())}{Encoding.UTF8.GetString(stderr.ToArray())}");
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(temporary, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>The file at an address; null where there is none.</summary>
    internal string? Find(string path) =>
        Path.Combine(Folder, path.Length == 0 || path.EndsWith('/') ? path + Page : path) is var file && File.Exists(file) ? file : null;

    /// <summary>The folder of the mesh that is shown; what does not exist yet is made in a folder that goes away afterwards.</summary>
    private protected abstract Task<string> Mesh(string folder);
}

/// <summary>The catalog of this repository's own mesh.</summary>
public sealed class SampleSite : BuiltSite
{
    private protected override Task<string> Mesh(string folder) => Task.FromResult(CaseFolders.Repository);
}
