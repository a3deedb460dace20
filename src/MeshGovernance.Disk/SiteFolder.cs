using System.Buffers;
using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Disk;

/// <summary>How many files a build of the catalog has, how many of them are pages, and how many were not there like this before.</summary>
public sealed record WrittenSite(int Files, int Pages, int Changed);

/// <summary>
/// The folder that holds a built catalog. A list in it says which files are ours: only those are ever replaced or removed, and a file that would
/// come out the same is left alone.
/// </summary>
public sealed class SiteFolder
{
    public const string Usual = "_site";

    private const string List = ".mesh-site";
    private const int PartLength = 64 * 1024;
    private const string Header = "Files of a catalog that mesh made: what is listed here, the next build replaces or removes.";

    private readonly IReadOnlySet<string> ours;

    private SiteFolder(string path, IReadOnlySet<string> ours)
    {
        Path = path;
        this.ours = ours;
    }

    public string Path { get; }

    /// <summary>A folder to build into: a new one, an empty one, or one that was built before.</summary>
    /// <exception cref="UserException">It holds other things.</exception>
    public static SiteFolder At(string path)
    {
        var full = System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(path));
        if (File.Exists(full))
            throw new UserException($"'{path}' is a file.", "Name a folder: --out DIR");
        if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any() && !File.Exists(System.IO.Path.Combine(full, List)))
            throw new UserException($"'{path}' holds files that are no catalog's.", "Name a new or an empty folder: --out DIR");
        return new SiteFolder(full, Listed(System.IO.Path.Combine(full, List)));
    }

    /// <summary>Writes a site, and takes away what an earlier one left.</summary>
    /// <param name="files">The files of the site.</param>
    /// <param name="read">Told the content of each file.</param>
    /// <param name="written">Told after each file how many are done, of how many.</param>
    /// <exception cref="UserException">A file cannot be written.</exception>
    public WrittenSite Write(IReadOnlyList<SiteFile> files, Action<string, ReadOnlySpan<byte>> read, Action<int, int> written)
    {
        var (done, changed) = (0, 0);
        try
        {
            // The list comes first, with all that was and will be ours: an interrupted build leaves nothing that the next one does not know.
            Directory.CreateDirectory(Path);
            WriteList(files.Select(file => file.Path).Concat(ours));
            Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, file =>
            {
                var content = file.Content();
                read(file.Path, content.Span);
                if (Replace(file.Path, content.Span))
                    Interlocked.Increment(ref changed);
                written(Interlocked.Increment(ref done), files.Count);
            });
            Remove(ours.Except(files.Select(file => file.Path)));
            WriteList(files.Select(file => file.Path));
        }
        catch (AggregateException several) when (several.InnerException is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The catalog cannot be written: {several.InnerException.Message}", "Free the folder, or name another one: --out DIR");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The catalog cannot be written: {error.Message}", "Free the folder, or name another one: --out DIR");
        }

        return new WrittenSite(files.Count, files.Count(file => file.Path.EndsWith(".html", StringComparison.Ordinal)), changed);
    }

    private static HashSet<string> Listed(string list) =>
        File.Exists(list) ? [.. File.ReadLines(list).Skip(1).Where(IsWithin)] : [];

    /// <summary>Whether a line names a file within the folder: the list is a file like any other, and may have been changed by anybody.</summary>
    private static bool IsWithin(string path) => path.Split('/', '\\').All(part => part is not ("" or "." or "..")) && !System.IO.Path.IsPathRooted(path);

    private bool Replace(string path, ReadOnlySpan<byte> content)
    {
        var full = System.IO.Path.Combine(Path, path);
        var old = new FileInfo(full);
        if (old.Exists && old.Length == content.Length && Holds(full, content))
            return false;
        if (!old.Exists)
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);

        // What is cut to nothing first, ext4 writes to the disk as it is closed, one file after the other; a new file can wait for the others.
        using var file = File.OpenHandle(full, old.Exists ? FileMode.Create : FileMode.CreateNew, FileAccess.Write);
        RandomAccess.Write(file, content, fileOffset: 0);
        return true;
    }

    private static bool Holds(string full, ReadOnlySpan<byte> content)
    {
        using var file = File.OpenHandle(full);
        var part = ArrayPool<byte>.Shared.Rent(PartLength);
        try
        {
            for (var at = 0; at < content.Length;)
            {
                var read = RandomAccess.Read(file, part.AsSpan(0, Math.Min(PartLength, content.Length - at)), at);
                if (read == 0 || !content.Slice(at, read).SequenceEqual(part.AsSpan(0, read)))
                    return false;
                at += read;
            }

            return true;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(part);
        }
    }

    private void Remove(IEnumerable<string> paths)
    {
        foreach (var full in paths.Select(path => System.IO.Path.Combine(Path, path)).Where(full => File.Exists(full) && !IsLinked(full)))
        {
            File.Delete(full);
            for (var folder = System.IO.Path.GetDirectoryName(full)!; folder.Length > Path.Length && !Directory.EnumerateFileSystemEntries(folder).Any(); folder = System.IO.Path.GetDirectoryName(folder)!)
                Directory.Delete(folder);
        }
    }

    /// <summary>Whether the way to a file leads out of the folder.</summary>
    private bool IsLinked(string full)
    {
        for (var at = System.IO.Path.GetDirectoryName(full)!; at.Length > Path.Length; at = System.IO.Path.GetDirectoryName(at)!)
            if (new DirectoryInfo(at).LinkTarget is not null)
                return true;
        return false;
    }

    private void WriteList(IEnumerable<string> paths) =>
        Replace(List, Encoding.UTF8.GetBytes(string.Join('\n', paths.Distinct().Order(StringComparer.Ordinal).Prepend(Header)) + "\n"));
}
