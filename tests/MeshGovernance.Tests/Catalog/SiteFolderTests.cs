using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>What <c>mesh site build</c> does to the folder that it writes into.</summary>
[Slow("builds catalogs")]
public sealed class SiteFolderTests : IDisposable
{
    private readonly string mesh = Directory.CreateTempSubdirectory("mesh-folder-").FullName;
    private readonly string site = Directory.CreateTempSubdirectory("mesh-out-").FullName;

    public SiteFolderTests()
    {
        new Golden.Git(mesh).Run("init", "--quiet", "--initial-branch", "main");
        foreach (var (path, text) in new[] { SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"), SampleMesh.Product("checkout/carts") })
            Write(path, text);
    }

    [Fact]
    public async Task A_second_build_writes_nothing_and_a_product_that_is_gone_takes_its_page_along()
    {
        Assert.StartsWith("Wrote ", await Build(), StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(site, "products/checkout/carts/index.html")));
        Assert.Contains(": 0 of ", await Build(), StringComparison.Ordinal);

        var own = Path.Combine(site, "products/mine.txt");
        await File.WriteAllTextAsync(own, "Not the catalog's.", TestContext.Current.CancellationToken);
        Directory.Delete(Path.Combine(mesh, "domains/checkout/carts"), recursive: true);
        await Build();
        Assert.False(Directory.Exists(Path.Combine(site, "products/checkout/carts")));
        Assert.True(File.Exists(own));
    }

    [Fact]
    public async Task A_list_that_was_tampered_with_costs_nobody_a_file()
    {
        await Build();
        var outside = Path.Combine(Path.GetDirectoryName(site)!, Path.GetFileName(mesh), "mine.txt");
        await File.WriteAllTextAsync(outside, "Mine.", TestContext.Current.CancellationToken);
        await File.AppendAllTextAsync(Path.Combine(site, ".mesh-site"), $"../{Path.GetFileName(mesh)}/mine.txt\n{outside}\n", TestContext.Current.CancellationToken);
        await Build();
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public async Task A_folder_with_other_things_in_it_is_refused()
    {
        await File.WriteAllTextAsync(Path.Combine(site, "index.html"), "Somebody's.", TestContext.Current.CancellationToken);
        var (exit, said) = await Run();
        Assert.Equal(2, exit);
        Assert.Contains("holds files that are no catalog's", said, StringComparison.Ordinal);
        Assert.Equal("Somebody's.", await File.ReadAllTextAsync(Path.Combine(site, "index.html"), TestContext.Current.CancellationToken));
    }

    public void Dispose()
    {
        Directory.Delete(mesh, recursive: true);
        Directory.Delete(site, recursive: true);
    }

    private async Task<string> Build()
    {
        var (exit, said) = await Run();
        Assert.True(exit == 0, said);
        return said;
    }

    private async Task<(int Exit, string Said)> Run()
    {
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var exit = await new MeshProcess(mesh, asOrdinaryUser: false).Run(["site", "build", "--out", site, "--as-of", "2026-11-23"], stdout, stderr);
        return (exit, Encoding.UTF8.GetString(stdout.ToArray()) + Encoding.UTF8.GetString(stderr.ToArray()));
    }

    private void Write(string path, string text)
    {
        var full = Path.Combine(mesh, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
