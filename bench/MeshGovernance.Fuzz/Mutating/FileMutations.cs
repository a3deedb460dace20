using System.Text;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Changes of what stands where.</summary>
internal static class FileMutations
{
    private static readonly (string Name, Action<Random, SortedDictionary<string, MeshFile>, string> Apply)[] All =
    [
        ("gone", (_, files, path) => files.Remove(path)),
        ("link", (random, files, path) => files[path] = new MeshFile(Encoding.UTF8.GetBytes(random.Any(["/etc/passwd", ".", "..", path.Split('/')[^1], "nothing"])), FileMode.Link)),
        ("program", (_, files, path) => files[path] = files[path] with { Mode = FileMode.Program }),
        ("submodule", (_, files, path) => files[path] = new MeshFile([], FileMode.Submodule)),
        ("renamed", (random, files, path) => Move(files, path, Sibling(path, random.Any(OddTexts.Names)))),
        ("copied", (random, files, path) => files.TryAdd(Sibling(path, random.Any(OddTexts.Names)), files[path])),
        ("copied twice to names of no text", (_, files, path) => CopyTwice(files, path)),
        ("folder renamed", (random, files, path) => MoveFolder(random, files, path)),
        ("folder copied", (random, files, path) => CopyFolder(random, files, path)),
        ("file in place of its folder", (_, files, path) => InPlace(files, path, new MeshFile("x"u8.ToArray(), FileMode.Regular))),
        ("link in place of its folder", (_, files, path) => InPlace(files, path, new MeshFile(".."u8.ToArray(), FileMode.Link))),
        ("content of another", (random, files, path) => files[path] = random.Any([.. files.Values])),
    ];

    internal static string Apply(Random random, SortedDictionary<string, MeshFile> files, string path)
    {
        var (name, apply) = random.Any(All);
        apply(random, files, path);
        return name;
    }

    private static string Sibling(string path, string name) => path[..(path.LastIndexOf('/') + 1)] + name + (path.EndsWith(".odcs.yaml", StringComparison.Ordinal) ? ".odcs.yaml" : "");

    private static void Move(SortedDictionary<string, MeshFile> files, string from, string to)
    {
        if (files.Remove(from, out var file))
            files[to] = file;
    }

    private static void CopyTwice(SortedDictionary<string, MeshFile> files, string path)
    {
        files[Sibling(path, "\uf7ff")] = files[path];
        files[Sibling(path, "\uf7fe")] = files[path];
    }

    private static void MoveFolder(Random random, SortedDictionary<string, MeshFile> files, string path)
    {
        var (folder, renamed) = AnyFolder(random, path);
        foreach (var file in files.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).ToList())
            Move(files, file, renamed + file[folder.Length..]);
    }

    private static void CopyFolder(Random random, SortedDictionary<string, MeshFile> files, string path)
    {
        var (folder, copy) = AnyFolder(random, path);
        foreach (var file in files.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).ToList())
            files[copy + file[folder.Length..]] = files[file];
    }

    private static void InPlace(SortedDictionary<string, MeshFile> files, string path, MeshFile file)
    {
        if (path.LastIndexOf('/') is not (> 0 and var end))
            return;
        foreach (var below in files.Keys.Where(other => other.StartsWith(path[..(end + 1)], StringComparison.Ordinal)).ToList())
            files.Remove(below);
        files[path[..end]] = file;
    }

    /// <summary>A folder that holds the file, and an odd name for it; both with a slash at their ends.</summary>
    private static (string Folder, string Odd) AnyFolder(Random random, string path)
    {
        var parts = path.Split('/');
        if (parts.Length == 1)
            return (path, path);
        var depth = random.Next(1, parts.Length);
        var above = string.Concat(parts.Take(depth - 1).Select(part => part + "/"));
        return ($"{above}{parts[depth - 1]}/", $"{above}{random.Any(OddTexts.Names)}/");
    }
}
