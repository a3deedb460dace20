namespace MeshGovernance.Fuzz;

/// <summary>The mesh of this clone, a part of it at a time: a small one is judged in a moment, and has something of every kind.</summary>
internal static class SampleFiles
{
    private const int Domains = 2;
    private const int Policies = 5;

    private static readonly Lazy<IReadOnlyList<(string Path, MeshFile File)>> All = new(() => [.. Read()]);

    /// <summary>The clone that this program was built in.</summary>
    internal static string Root { get; } = Find(AppContext.BaseDirectory) ?? throw new InvalidOperationException("This program runs inside a clone of mesh.");

    /// <summary>A few domains, and a few policies of which one has its cases.</summary>
    internal static SortedDictionary<string, MeshFile> Take(Random random)
    {
        var domains = Folders(random, "domains/", 2, Domains);
        var policies = Folders(random, "policies/", 3, Policies);
        var files = new SortedDictionary<string, MeshFile>(StringComparer.Ordinal);
        foreach (var (path, file) in All.Value)
            if ((!path.StartsWith("domains/", StringComparison.Ordinal) && !path.StartsWith("policies/", StringComparison.Ordinal)) || domains.Concat(policies).Any(folder => path.StartsWith(folder, StringComparison.Ordinal)))
                if (path.StartsWith(policies[0], StringComparison.Ordinal) || !path.Contains("/cases/", StringComparison.Ordinal))
                    files[path] = file;
        return files;
    }

    /// <summary>Some folders of a depth, with slashes at their ends.</summary>
    private static string[] Folders(Random random, string top, int depth, int count)
    {
        var folders = All.Value.Select(file => file.Path).Where(path => path.StartsWith(top, StringComparison.Ordinal))
            .Select(path => path.Split('/')).Where(parts => parts.Length > depth).Select(parts => string.Concat(parts.Take(depth).Select(part => part + "/"))).Distinct().ToArray();
        random.Shuffle(folders);
        return folders[..count];
    }

    private static IEnumerable<(string Path, MeshFile File)> Read()
    {
        yield return ("mesh.yaml", Of("mesh.yaml"));
        foreach (var folder in new[] { "domains", "guild", "learning", "policies" })
            foreach (var full in Directory.EnumerateFiles(Path.Combine(Root, folder), "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                if (Path.GetRelativePath(Root, full).Replace('\\', '/') is var path)
                    yield return (path, Of(path));
    }

    private static MeshFile Of(string path) => new(File.ReadAllBytes(Path.Combine(Root, path)), FileMode.Regular);

    private static string? Find(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "MeshGovernance.sln")))
                return at.FullName;
        return null;
    }
}
