using MeshGovernance.Core;

namespace MeshGovernance.Disk;

/// <summary>Writes the files that a person asked for, and begins with none of them unless all can be opened.</summary>
public static class OutputFile
{
    public static void Write(IReadOnlyList<(string Path, byte[] Content)> files)
    {
        var made = new List<string>();
        var streams = new List<FileStream>();
        try
        {
            foreach (var (path, _) in files)
                streams.Add(Open(path, made));
            foreach (var (stream, (path, content)) in streams.Zip(files))
                Fill(stream, path, content);
        }
        catch (UserException)
        {
            // A file that was not there before is not left there empty.
            made.ForEach(File.Delete);
            throw;
        }
        finally
        {
            streams.ForEach(stream => stream.Dispose());
        }
    }

    private static FileStream Open(string path, List<string> made) => Try(path, () =>
    {
        var isNew = !File.Exists(path);
        var stream = new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write);
        if (isNew)
            made.Add(path);
        return stream;
    });

    private static void Fill(FileStream stream, string path, byte[] content) => Try(path, () =>
    {
        stream.Write(content);
        if (stream.CanSeek)
            stream.SetLength(content.Length);
        stream.Flush();
        return stream;
    });

    private static FileStream Try(string path, Func<FileStream> action)
    {
        try
        {
            return action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be written: {WriteFailure.Reason(error, path)}.", "Name a file in a folder that exists and that you may write to.");
        }
    }
}
