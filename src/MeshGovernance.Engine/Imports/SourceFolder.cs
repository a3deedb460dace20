using MeshGovernance.Core;
using MeshGovernance.Core.Imports;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Imports;

/// <summary>The files of a source on the disk: one, or all of a folder. Each is read once, and nothing is followed out of it.</summary>
internal static class SourceFolder
{
    /// <summary>A manifest of thousands of models has some hundred megabytes; what is larger is data.</summary>
    private const long LargestFile = 1L << 30;

    private const int Beginning = 8 * 1024;

    /// <summary>Folders in which there is code of others.</summary>
    private static readonly string[] Foreign = ["node_modules", "site-packages", "dbt_packages", "__pycache__"];

    /// <param name="path">A file or a folder.</param>
    /// <param name="isLeftOut">Whether a file, by its full path, is none of the source: what the mesh itself reads.</param>
    /// <exception cref="UserException">There is no such file or folder, or it cannot be read.</exception>
    internal static SourceContent Read(string path, Func<string, bool> isLeftOut)
    {
        if (File.Exists(path))
        {
            var content = new SourceContent();
            content.Add(Path.GetFileName(path), Read(path, Path.GetFileName(path), isAlone: true));
            return content;
        }

        if (!Directory.Exists(path))
            throw new UserException($"There is no file or folder '{path}'.", "Name a file or a folder with what is to be imported: mesh import contracts");
        var files = new List<(string Path, string Full)>();
        Walk(new DirectoryInfo(path), "", files, isLeftOut);
        files.Sort((left, right) => string.CompareOrdinal(left.Path, right.Path));
        var found = new SourceContent();
        foreach (var (relative, content, fault) in files.AsParallel().AsOrdered().Select(Tried).AsSequential())
            found.Add(relative, fault is null ? content : throw fault);
        return found;
    }

    /// <summary>What was read of a file, or why it cannot be: the first of those that cannot is told, whichever was read first.</summary>
    private static (string Path, byte[]? Content, UserException? Fault) Tried((string Path, string Full) file)
    {
        try
        {
            return (file.Path, Read(file.Full, file.Path, isAlone: false), null);
        }
        catch (UserException fault)
        {
            return (file.Path, null, fault);
        }
    }

    private static void Walk(DirectoryInfo folder, string at, List<(string Path, string Full)> files, Func<string, bool> isLeftOut)
    {
        foreach (var item in folder.EnumerateFileSystemInfos())
        {
            var path = at + item.Name;
            if (item.LinkTarget is not null || isLeftOut(item.FullName))
                continue;
            if (item is DirectoryInfo below)
            {
                if (item.Name[0] != '.' && !Foreign.Contains(item.Name))
                    Walk(below, path + "/", files, isLeftOut);
            }
            else if (item.Name[0] != '.')
            {
                files.Add((path, item.FullName));
            }
        }
    }

    /// <summary>What is called so is meant to be text, whatever is in it.</summary>
    private static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);

    /// <summary>A file as it was at one moment; null where it is data and no text.</summary>
    /// <exception cref="UserException">It cannot be read, or changed meanwhile.</exception>
    internal static byte[]? Read(string full, string path, bool isAlone)
    {
        try
        {
            var before = new FileInfo(full);
            if (before.Length > LargestFile || FileType.IsSpecial(before))
                return null;
            using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);
            var content = new byte[before.Length];
            var begun = stream.ReadAtLeast(content.AsSpan(0, (int)Math.Min(Beginning, before.Length)), (int)Math.Min(Beginning, before.Length), throwOnEndOfStream: false);
            if (!isAlone && !IsYaml(path) && content.AsSpan(0, begun).IndexOf((byte)0) >= 0)
                return null;
            var read = begun + stream.ReadAtLeast(content.AsSpan(begun), content.Length - begun, throwOnEndOfStream: false);
            var after = new FileInfo(full);
            return read == content.Length && stream.ReadByte() < 0 && after.Length == before.Length && after.LastWriteTimeUtc == before.LastWriteTimeUtc
                ? content
                : throw new UserException($"'{path}' changed while it was read. Nothing was written.", "Run the command again when nobody writes it.");
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read: {(error is UnauthorizedAccessException ? "you may not read it" : "the disk does not give it")}. Nothing was written.", "See that you may read it, or name the files to be imported one by one.");
        }
    }
}

/// <summary>What a source holds, read.</summary>
internal sealed class SourceContent
{
    private readonly List<SourceFile> files = [];

    internal IReadOnlyList<SourceFile> Files => files;

    /// <summary>How many files are data and no text.</summary>
    internal int Data { get; private set; }

    /// <param name="path">Where the file lies in the source.</param>
    /// <param name="content">What it holds; null for data that is no text.</param>
    internal void Add(string path, byte[]? content)
    {
        if (content is null)
            Data++;
        else
            files.Add(new SourceFile(path, content));
    }
}
