namespace MeshGovernance.Bench;

/// <summary>The clone that the benchmark runs in.</summary>
internal static class SourceTree
{
    private const string Solution = "MeshGovernance.sln";

    internal static string Root { get; } = Find(AppContext.BaseDirectory) ?? Find(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException($"The benchmark runs inside a clone: there is no {Solution} above it.");

    /// <summary>Where everything goes that a run leaves behind: ignored by git.</summary>
    internal static string Artifacts => Path.Combine(Root, "artifacts", "bench");

    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, Solution)))
                return at.FullName;
        return null;
    }
}
