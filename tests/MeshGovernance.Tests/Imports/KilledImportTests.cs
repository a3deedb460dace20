using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>An import is killed while it writes, wherever it has come to: the same command makes the mesh whole.</summary>
[Slow("starts mesh for each moment")]
public sealed class KilledImportTests : IDisposable
{
    private const int Contracts = 120;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-killed-").FullName;

    public KilledImportTests()
    {
        Directory.CreateDirectory(Path.Combine(folder, "contracts"));
        for (var number = 0; number < Contracts; number++)
            File.WriteAllText(Path.Combine(folder, "contracts", $"c{number:000}.odcs.yaml"), Imported.Contract($"c{number:000}", "sales", "id"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("mesh.yaml")]
    [InlineData("domains/sales/sales/c000.odcs.yaml")]
    [InlineData("domains/sales/sales/c060.odcs.yaml")]
    [InlineData("imports/contracts.json")]
    public async Task The_next_import_completes_it(string last)
    {
        var whole = await Whole();
        var mesh = New("mesh");
        using (var process = new MeshProcess(folder, asOrdinaryUser: false).Start(Import("mesh")))
        {
            process.StandardInput.Close();
            while (!File.Exists(Path.Combine(mesh, last)) && !process.HasExited)
                Thread.Yield();
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(0, await Run(Import("mesh")));
        Assert.Equal(whole, Files(mesh));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(mesh, ".git"), "mesh-*"));
    }

    private async Task<IReadOnlyDictionary<string, string>> Whole()
    {
        var mesh = New("whole");
        Assert.Equal(0, await Run(Import("whole")));
        return Files(mesh);
    }

    private string New(string name) => Directory.CreateDirectory(Path.Combine(folder, name)).FullName;

    private static string[] Import(string mesh) =>
        ["import", "contracts", "--mesh", mesh, "--as-of", "2026-12-01", "--name", "Shop", "--organisation", "Shop", "--owner", "jane@example.org", "--login", "jane"];

    private async Task<int> Run(string[] arguments)
    {
        using var said = new MemoryStream();
        var code = await new MeshProcess(folder, asOrdinaryUser: false).Run(arguments, said, said);
        Assert.True(code < 2, Encoding.UTF8.GetString(said.ToArray()));
        return code;
    }

    private static SortedDictionary<string, string> Files(string mesh) => new(
        Directory.EnumerateFiles(mesh, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(mesh, file)).Where(file => !file.StartsWith(".git/", StringComparison.Ordinal))
            .ToDictionary(file => file, file => File.ReadAllText(Path.Combine(mesh, file))),
        StringComparer.Ordinal);
}
