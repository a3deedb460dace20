using System.IO.Enumeration;

namespace MeshGovernance.Databases.Sources;

/// <summary>A folder of this machine below which files may be read. No path leads out of it: not by its steps, and not by a link.</summary>
internal sealed class DataFolder
{
    private const int MostLinks = 40;
    private readonly string named;
    private readonly string root;

    internal DataFolder(string folder)
    {
        named = Path.GetFullPath(folder);
        root = Real(named) ?? named;
    }

    internal bool Exists => Directory.Exists(root);

    internal DataFolder? Child(string name) => IsStep(name) && Directory.Exists(Path.Combine(root, name)) && IsWithin(Path.Combine(root, name)) ? new DataFolder(Path.Combine(root, name)) : null;

    /// <summary>The files that a path with stars means, or that lie in the folders which it means, in the order of their names; nothing where it leads out.</summary>
    /// <param name="pattern">The path below the folder.</param>
    internal IReadOnlyList<string> Find(string pattern) => [.. Places(pattern).Where(IsWithin)];

    /// <summary>The links on the way of a path that lead out of the folder. What lies behind them is not looked at.</summary>
    internal IReadOnlyList<string> LinksOut(string pattern) => [.. Places(pattern).Where(place => !IsWithin(place))];

    /// <summary>What is left of a path of this machine below the folder; null for one that lies elsewhere.</summary>
    internal string? Below(string path) => new[] { named, root }
        .Where(folder => path.StartsWith(folder.TrimEnd('/') + '/', StringComparison.Ordinal))
        .Select(folder => path[(folder.TrimEnd('/').Length + 1)..])
        .FirstOrDefault();

    /// <summary>A path as people see it: from the folder on.</summary>
    internal string Shown(string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    /// <summary>A message without where the folder lies on this machine.</summary>
    internal string Hidden(string message) => message.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal);

    private static bool IsStep(string step) => step is not (".." or ".") && step.AsSpan().IndexOfAny('\0', '\\', ':') < 0;

    private IEnumerable<string> Next(string place, string step)
    {
        if (!IsWithin(place))
            return [place];
        if (!Directory.Exists(place))
            return [];
        if (step == "**")
            return Directory.EnumerateDirectories(place).Where(IsSeen).SelectMany(below => Next(below, step)).Prepend(place);
        if (step.IndexOfAny(['*', '?']) < 0)
            return Path.Combine(place, step) is var path && Path.Exists(path) ? [path] : [];
        return Directory.EnumerateFileSystemEntries(place).Where(entry => IsSeen(entry) && FileSystemName.MatchesSimpleExpression(step, Path.GetFileName(entry), ignoreCase: false)).Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> Places(string pattern)
    {
        var steps = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (!steps.All(IsStep))
            return [];
        IEnumerable<string> places = [root];
        foreach (var step in steps)
            places = places.SelectMany(place => Next(place, step)).Distinct(StringComparer.Ordinal);
        return places.SelectMany(place => Directory.Exists(place) ? InFolder(place) : [place]).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
    }

    private IEnumerable<string> InFolder(string folder) => !IsWithin(folder) ? [folder] : Directory.EnumerateFileSystemEntries(folder).Where(IsSeen)
        .SelectMany(entry => Directory.Exists(entry) ? InFolder(entry) : DataFormats.OfFile(entry) is null ? [] : [entry]);

    /// <summary>Programs that write data leave notes for themselves beside them.</summary>
    private static bool IsSeen(string path) => Path.GetFileName(path) is not ['.' or '_', ..];

    private bool IsWithin(string path) => Real(path) is { } real && (real == root || real.StartsWith(Path.EndsInDirectorySeparator(root) ? root : root + Path.DirectorySeparatorChar, StringComparison.Ordinal));

    /// <summary>Where a path really is, with every link on the way followed; null where nobody can say.</summary>
    private static string? Real(string path)
    {
        var links = 0;
        var full = Path.GetFullPath(path);
        var done = Path.GetPathRoot(full)!;
        var open = new Stack<string>(full[done.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse());
        while (open.TryPop(out var step))
        {
            var next = Path.Combine(done, step);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                done = next;
                continue;
            }

            if (++links > MostLinks)
                return null;
            var led = Path.GetFullPath(target, done);
            done = Path.GetPathRoot(led)!;
            foreach (var part in led[done.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
                open.Push(part);
        }

        return done;
    }
}
