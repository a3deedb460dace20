using MeshGovernance.Core.Files;

namespace MeshGovernance.Git;

/// <summary>The files of a folder on the disk, whether git knows of it or not. No link is followed, and hidden folders are left out.</summary>
public sealed class FolderTree(string top) : IFileTree
{
    private readonly string top = Path.GetFullPath(top);

    public IReadOnlyList<FileEntry> List(string folder)
    {
        var files = new List<FileEntry>();
        Walk(new DirectoryInfo(Path.Combine(top, folder)), folder.Length == 0 ? "" : folder + "/", files);
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        return files;
    }

    public FileEntry? Find(string path) => new FileInfo(Path.Combine(top, path)) is { Exists: true } file ? Entry(file, path) : null;

    public byte[] Read(FileEntry file)
    {
        try
        {
            return File.ReadAllBytes(Path.Combine(top, file.Path));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UnreadableFileException(file.Path, error is UnauthorizedAccessException ? "you may not read it" : "the disk does not give it");
        }
    }

    private static void Walk(DirectoryInfo folder, string prefix, List<FileEntry> files)
    {
        FileSystemInfo[] items;
        try
        {
            items = folder.Exists ? folder.GetFileSystemInfos() : [];
        }
        catch (UnauthorizedAccessException)
        {
            files.Add(new FileEntry(prefix.TrimEnd('/'), FileKind.UnreadableFolder, 0, null));
            return;
        }

        foreach (var item in items)
            if (item is FileInfo file)
                files.Add(Entry(file, prefix + item.Name));
            else if (item.LinkTarget is null && item.Name[0] != '.')
                Walk((DirectoryInfo)item, $"{prefix}{item.Name}/", files);
    }

    private static FileEntry Entry(FileInfo file, string path) =>
        file.LinkTarget is not null ? new FileEntry(path, FileKind.SymbolicLink, 0, null)
        : FileType.IsSpecial(file) ? new FileEntry(path, FileKind.Special, 0, null)
        : new FileEntry(path, FileKind.Regular, file.Length, null);
}
