using MeshGovernance.Tests.Watching;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>A catalog is made of a mesh in which there is nothing to show yet, or nothing that can be read, and says so.</summary>
[Slow("starts mesh")]
public sealed class EmptyMeshTests
{
    private const string None = "There is no data product yet.";
    private const string Unread = "None of the data products can be read.";

    [Fact]
    public async Task A_mesh_that_was_just_founded() =>
        await Build(mesh => Directory.Delete(mesh.File("domains"), recursive: true), None, "There is no domain yet.");

    [Fact]
    public async Task A_mesh_whose_domains_have_no_product() => await Build(
        mesh =>
        {
            foreach (var product in Directory.EnumerateDirectories(mesh.File("domains")).SelectMany(Directory.EnumerateDirectories))
                Directory.Delete(product, recursive: true);
        },
        None);

    [Fact]
    public async Task A_mesh_whose_products_cannot_be_read() => await Build(
        mesh =>
        {
            foreach (var product in Directory.EnumerateFiles(mesh.File("domains"), "product.yaml", SearchOption.AllDirectories))
                File.WriteAllText(product, "kind: [");
        },
        Unread);

    private static async Task Build(Action<MeshOnDisk> empty, string says, string? saysOfDomains = null)
    {
        using var mesh = new MeshOnDisk("shop");
        empty(mesh);
        using var process = mesh.Start("site", "build", "--as-of", "2026-11-23");
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(process.ExitCode == 0, errors);
        foreach (var page in new[] { "index.html", "products/index.html", "mesh/index.html" })
            Assert.Contains(says, await File.ReadAllTextAsync(mesh.File("_site/" + page), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("<svg", await File.ReadAllTextAsync(mesh.File("_site/mesh/graph.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        if (saysOfDomains is not null)
            Assert.Contains(saysOfDomains, await File.ReadAllTextAsync(mesh.File("_site/domains/index.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
