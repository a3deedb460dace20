using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>The files on the disk, without those that git ignores. Symbolic links are listed and never followed.</summary>
internal sealed class WorkingTree : IFileTree
{
    private readonly GitHandle handle;
    private readonly string root;
    private readonly HashSet<string> tracked;

    internal WorkingTree(GitHandle handle, string root)
    {
        this.handle = handle;
        this.root = root;
        tracked = handle.Use<HashSet<string>>(repository => [.. repository.Index.Select(entry => entry.Path)]);
    }

    public IReadOnlyList<FileEntry> List(string folder)
    {
        var files = new List<FileEntry>();
        var start = new DirectoryInfo(Path.Combine(root, folder));
        if (start.Exists)
            Walk(start, folder, files);
        files.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return files;
    }

    public FileEntry? Find(string path)
    {
        var file = new FileInfo(Path.Combine(root, path));
        return file.Exists || file.LinkTarget is not null ? Entry(file, path) : null;
    }

    public byte[] Read(FileEntry file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(root, file.Path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Path, error is UnauthorizedAccessException ? "you may not read it" : "it cannot be read from the disk");
        }
    }

    private static FileEntry Entry(FileSystemInfo file, string path) => file.LinkTarget is not null
        ? new FileEntry(path, FileKind.SymbolicLink, 0, null)
        : new FileEntry(path, FileKind.Regular, ((FileInfo)file).Length, null);

    private void Walk(DirectoryInfo folder, string at, List<FileEntry> files)
    {
        if (Contents(folder) is not { } items)
        {
            files.Add(new FileEntry(at, FileKind.UnreadableFolder, 0, null));
            return;
        }

        foreach (var item in items)
        {
            var path = at.Length == 0 ? item.Name : $"{at}/{item.Name}";
            if (item.Name == ".git")
                continue;
            if (item is DirectoryInfo inner && inner.LinkTarget is null)
                Walk(inner, path, files);
            else if (tracked.Contains(path) || !IsIgnored(path))
                files.Add(Entry(item, path));
        }
    }

    private bool IsIgnored(string path) => handle.Use(repository => repository.Ignore.IsPathIgnored(path));

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
