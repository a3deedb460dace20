namespace MeshGovernance.Git;

/// <summary>Where the objects of a repository lie: in its own folder, and in those of other repositories that it names.</summary>
internal static class ObjectFolders
{
    /// <summary>As many steps as git goes from one repository to the next.</summary>
    private const int MostSteps = 5;

    internal static IReadOnlyList<string> Of(string repository)
    {
        // A further work tree has a small folder of its own, which names the one that all of them share.
        var shared = Lines(Path.Combine(repository, "commondir")) is [var common, ..] ? Path.GetFullPath(common, Path.GetFullPath(repository)) : repository;
        var found = new List<string>();
        Add(Path.Combine(shared, "objects"), MostSteps);
        return found;

        void Add(string folder, int steps)
        {
            if (found.Contains(folder) || steps == 0)
                return;
            found.Add(folder);
            foreach (var other in Lines(Path.Combine(folder, "info", "alternates")).Where(line => !line.StartsWith('#')))
                Add(Path.GetFullPath(other, Path.GetFullPath(folder)), steps - 1);
        }
    }

    private static string[] Lines(string path) => new FileInfo(path) is { Exists: true, Length: > 0 } ? File.ReadAllText(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];
}
