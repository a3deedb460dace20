using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Scripting;

/// <summary>Loading the compiler takes longer than judging a mesh: once policies are compiled, it is left alone.</summary>
[Slow("starts mesh")]
public sealed class WithoutCompilerTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-copy-").FullName;

    [Fact]
    public async Task A_mesh_is_judged_again_without_the_compiler()
    {
        foreach (var file in Directory.EnumerateFiles(AppContext.BaseDirectory, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(AppContext.BaseDirectory, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);

            // The runtime asks for the files of a program at its start, but does not look into them.
            if (Path.GetFileName(file).StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal))
                await File.WriteAllBytesAsync(copy, [], TestContext.Current.CancellationToken);
            else
                File.Copy(file, copy);
        }

        var first = await Check(null);
        var again = await Check(Path.Combine(folder, OperatingSystem.IsWindows() ? "mesh.exe" : "mesh"));

        Assert.Equal((0, ""), (first.Exit, first.Errors));
        Assert.Equal(first, again);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task<(int Exit, string Output, string Errors)> Check(string? program)
    {
        using var output = new MemoryStream();
        using var errors = new MemoryStream();
        var exit = await new MeshProcess(CaseFolders.Repository, asOrdinaryUser: false, program).Run(["check", "--as-of", "2026-12-01"], output, errors);
        return (exit, System.Text.Encoding.UTF8.GetString(output.ToArray()), System.Text.Encoding.UTF8.GetString(errors.ToArray()));
    }
}
