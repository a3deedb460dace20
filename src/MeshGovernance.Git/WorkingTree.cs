using LibGit2Sharp;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>The files on the disk, without those that git ignores, as a commit of them would hold them. Symbolic links are listed and never followed.</summary>
internal sealed class WorkingTree : IFileTree
{
    private const string GitFolder = ".git";

    private readonly IgnoreRules rules;
    private readonly string root;
    private readonly HashSet<string> tracked = [];
    private readonly HashSet<string> submodules = [];

    internal WorkingTree(GitHandle handle, string root)
    {
        rules = new IgnoreRules(handle, root);
        this.root = root;
        foreach (var (path, mode) in handle.Use<List<(string, Mode)>>(repository => [.. repository.Index.Select(entry => (entry.Path, entry.Mode))]))
            (mode == Mode.GitLink ? submodules : tracked).Add(path);
    }

    public IReadOnlyList<FileEntry> List(string folder)
    {
        var files = new List<FileEntry>();
        var path = "";
        foreach (var name in folder.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            path = Joined(path, name);
            if (Item(path) is not { } item)
                return [];
            if (IsFolder(item, path))
                continue;

            // Whatever stands on the way to a folder stands in its place.
            if (IsListed(path))
                files.Add(Entry(item, path) with { Path = folder });
            return files;
        }

        Walk(new DirectoryInfo(Path.Combine(root, folder)), folder, files);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    public FileEntry? Find(string path)
    {
        for (var slash = path.IndexOf('/', StringComparison.Ordinal); slash >= 0; slash = path.IndexOf('/', slash + 1))
            if (Item(path[..slash]) is not { } above || !IsFolder(above, path[..slash]))
                return null;
        return Item(path) is { } file && !IsFolder(file, path) ? Entry(file, path) : null;
    }

    public byte[] Read(FileEntry file)
    {
        var full = Path.Combine(root, file.Path);
        if (file.Kind == FileKind.SymbolicLink)
            throw new UnreadableFileException(file.Path, "it is a symbolic link, which is not followed");
        if (FileType.IsSpecial(new FileInfo(full)))
            throw new UnreadableFileException(file.Path, "it is no file but a pipe, a socket or a device");
        try
        {
            return File.ReadAllBytes(full);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Path, error is UnauthorizedAccessException ? "you may not read it" : "it cannot be read from the disk");
        }
    }

    private static string Joined(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static FileEntry Entry(FileSystemInfo item, string path) => item switch
    {
        { LinkTarget: not null } => new FileEntry(path, FileKind.SymbolicLink, 0, null),
        FileInfo file when FileType.IsSpecial(file) => new FileEntry(path, FileKind.Special, 0, null),
        FileInfo file => new FileEntry(path, FileKind.Regular, file.Length, null),
        _ => new FileEntry(path, FileKind.Submodule, 0, null),
    };

    /// <summary>What the disk has under a path, itself and not what it leads to; null where there is nothing.</summary>
    private FileSystemInfo? Item(string path)
    {
        var full = Path.Combine(root, path);
        if (new DirectoryInfo(full) is { Exists: true } folder)
            return folder;
        return new FileInfo(full) is var file && (file.Exists || file.LinkTarget is not null) ? file : null;
    }

    /// <summary>Whether git has files of its own below it. A folder with a repository in it is a submodule as soon as it is committed.</summary>
    private bool IsFolder(FileSystemInfo item, string path) =>
        item is DirectoryInfo { LinkTarget: null } && !submodules.Contains(path) && !Path.Exists(Path.Combine(item.FullName, GitFolder));

    private void Walk(DirectoryInfo folder, string at, List<FileEntry> files)
    {
        if (Contents(folder) is not { } items)
        {
            files.Add(new FileEntry(at, FileKind.UnreadableFolder, 0, null));
            return;
        }

        var nameless = new HashSet<string>();
        foreach (var item in items)
        {
            var path = Joined(at, item.Name);
            if (item.Name == GitFolder)
                continue;
            if (FileEntry.IsNameless(item.Name))
                nameless.Add(path);
            else if (IsFolder(item, path))
                Walk((DirectoryInfo)item, path, files);
            else if (IsListed(path))
                files.Add(Entry(item, path));
        }

        files.AddRange(nameless.Where(IsListed).Select(path => new FileEntry(path, FileKind.Nameless, 0, null)));
    }

    private bool IsListed(string path) => tracked.Contains(path) || submodules.Contains(path) || !rules.IsIgnored(path);

    private static FileSystemInfo[]? Contents(DirectoryInfo folder)
    {
        try
        {
            return folder.GetFileSystemInfos();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
