using System.Security.Cryptography;
using MeshGovernance.Core;

namespace MeshGovernance.Disk.Journals;

/// <summary>
/// What is about to be written below a folder: it lies in the folder of git, where nobody commits it and no clone brings it, from before the first file is
/// written until the last one is.
/// </summary>
internal sealed class FileJournal : IDisposable
{
    /// <summary>Says how the rest is read.</summary>
    internal const string Mark = "mesh is writing, 1";

    private readonly string path;
    private readonly FileStream held;

    private FileJournal(string path)
    {
        this.path = path;
        held = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
    }

    internal static string PathIn(string git) => Path.Combine(git, "mesh-unfinished");

    /// <exception cref="UserException">Another command is writing, or was cut off while it wrote; or the folder of git cannot be written.</exception>
    internal static FileJournal Begin(string git, string folder, IReadOnlyList<WrittenFile> files)
    {
        if (UnfinishedWrite.In(git) is not null)
            throw new UserException("A command of mesh was cut off here while it wrote. Nothing was written.", "'mesh import' completes what it began; run this command again then.");
        try
        {
            Keep(git, folder, files);
            return new FileJournal(PathIn(git));
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            throw new UserException($"The folder of git cannot be written: {WriteFailure.Reason(error, PathIn(git))}. Nothing was written.", "See that you may write in '.git', and that no other command of mesh writes at the same time.");
        }
    }

    /// <summary>Puts it on the disk: whole, since it is read only where it has its name.</summary>
    internal static void Keep(string git, string folder, IReadOnlyList<WrittenFile> files)
    {
        var beside = PathIn(git) + ".new";
        using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            Write(stream, Path.GetRelativePath(git, folder), files);
        File.Move(beside, PathIn(git));
    }

    public void Dispose()
    {
        held.Dispose();
        File.Delete(path);
    }

    private static void Write(FileStream stream, string folder, IReadOnlyList<WrittenFile> files)
    {
        using var writer = new BinaryWriter(stream);
        writer.Write(Mark);
        writer.Write(folder);
        writer.Write(files.Count);
        foreach (var file in files)
        {
            writer.Write(file.Path);
            writer.Write(file.From);
            writer.Write(file.Before is not null);
            writer.Write(SHA256.HashData((file.Before ?? default).Span));
            writer.Write(file.Content.Length);
            writer.Write(file.Content.Span);
        }

        writer.Flush();
        stream.Flush(flushToDisk: true);
    }
}
