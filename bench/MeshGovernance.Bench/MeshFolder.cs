using MeshGovernance.Bench.Generating;

namespace MeshGovernance.Bench;

/// <summary>A generated mesh on disk: the same size gives the same bytes and the same commit.</summary>
internal static class MeshFolder
{
    /// <summary>The branch that differs from <c>main</c> in a few files.</summary>
    internal const string Topic = "topic";

    private const int Changed = 3;

    internal static void Write(string folder, int products)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        foreach (var (path, text) in GeneratedMesh.Files(products).Concat(PolicySet.Files()))
        {
            var full = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(full)!);
            File.WriteAllText(full, text);
        }

        Shell.Run(folder, "git", "init", "--quiet", "--initial-branch=main");
        Commit(folder, $"A mesh of {products} data products");

        Shell.Run(folder, "git", "switch", "--quiet", "--create", Topic);
        foreach (var contract in Directory.EnumerateFiles(folder, "*.odcs.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Take(Changed))
            File.AppendAllText(contract, "tags: [changed]\n");
        Commit(folder, $"Change {Changed} files");
        Shell.Run(folder, "git", "switch", "--quiet", "main");
    }

    private static void Commit(string folder, string message)
    {
        Shell.Run(folder, "git", "add", "--all");
        Shell.Run(
            folder, "git", "-c", "user.name=bench", "-c", "user.email=bench@example.org", "-c", "gc.auto=0", "-c", "commit.gpgsign=false",
            "commit", "--quiet", "--date=2026-11-01T00:00:00Z", $"--message={message}");
    }

    /// <summary>The files that a check parses.</summary>
    internal static IEnumerable<string> YamlOf(string folder) =>
        Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Where(file => !file.Contains("/cases/", StringComparison.Ordinal));

    internal static long BytesOf(string folder) => YamlOf(folder).Sum(file => new FileInfo(file).Length);
}
