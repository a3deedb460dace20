using System.Collections.Concurrent;

namespace MeshGovernance.Git;

/// <summary>What git ignores. It opens its own small files by their names alone, so that they are looked at before.</summary>
internal sealed class IgnoreRules(GitHandle handle, string root)
{
    private static readonly string[] Read = [".gitignore", ".gitattributes"];

    /// <summary>A folder that may not be read has no rules that anybody sees; its files are told where they are listed.</summary>
    private static readonly EnumerationOptions Readable = new() { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.None };

    private readonly ConcurrentDictionary<string, bool> looked = new();

    /// <param name="path">A path; with a slash at its end where it is a folder.</param>
    /// <exception cref="GitException">The rules on the way to it cannot be read.</exception>
    internal bool IsIgnored(string path)
    {
        Look("");
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0 && slash < path.Length - 1; slash = path.IndexOf('/', slash + 1))
            Look(path[..slash]);
        return handle.Use(repository => repository.Ignore.IsPathIgnored(path));
    }

    /// <summary>Looks at the rules of a folder and of all below it that git would go through.</summary>
    /// <exception cref="GitException">Some cannot be read.</exception>
    internal void LookBelow(string folder)
    {
        Look(folder);
        foreach (var inner in new DirectoryInfo(Path.Combine(root, folder)).EnumerateDirectories("*", Readable))
        {
            var path = folder.Length == 0 ? inner.Name : $"{folder}/{inner.Name}";
            if (inner.Name != ".git" && inner.LinkTarget is null && !IsIgnored(path + "/"))
                LookBelow(path);
        }
    }

    private void Look(string folder)
    {
        if (!looked.TryAdd(folder, true))
            return;
        foreach (var name in Read)
        {
            var path = Within(folder, name);
            if (FileType.IsSpecial(Final(path)))
                throw new GitException($"'{path}' is no file but a pipe, a socket or a device, and git would wait for it without end.", "Remove it, or put a file in its place.");
        }
    }

    /// <summary>What git reads: also what a link leads to.</summary>
    private FileInfo Final(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return file.LinkTarget is not null && file.ResolveLinkTarget(returnFinalTarget: true) is FileInfo target ? target : file;
    }

    private static string Within(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";
}
