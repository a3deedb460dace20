using MeshGovernance.Core;

namespace MeshGovernance.Disk;

/// <summary>Replaces files on the disk: each whole, and none of them unless all can be written.</summary>
public static class ChangedFiles
{
    private const string Temporary = ".mesh-tmp";

    /// <summary>Writes the new contents.</summary>
    /// <param name="folder">The folder that the paths start from.</param>
    /// <param name="changes">The files, with what was read from each and what it shall hold.</param>
    /// <exception cref="UserException">A file is not what was read, or cannot be written: nothing was changed.</exception>
    public static void Write(string folder, IReadOnlyList<(string File, byte[] Read, byte[] Content)> changes)
    {
        var prepared = new List<(string From, string To)>();
        try
        {
            foreach (var (file, read, content) in changes)
            {
                var target = Path.Combine(folder, file);
                Try(file, () => Prepare(target, file, read, content, prepared));
            }

            foreach (var (from, to) in prepared)
                Try(Path.GetRelativePath(folder, to), () => File.Move(from, to, overwrite: true));
        }
        finally
        {
            prepared.ForEach(file => File.Delete(file.From));
        }
    }

    private static void Prepare(string target, string file, byte[] read, byte[] content, List<(string From, string To)> prepared)
    {
        // A file that may not be written is not replaced by another one either.
        using (File.OpenHandle(target, FileMode.Open, FileAccess.ReadWrite))
        {
        }

        if (!File.ReadAllBytes(target).AsSpan().SequenceEqual(read))
            throw new UserException($"'{file}' has changed meanwhile: nothing was written.", "Run the command again.");
        prepared.Add((target + Temporary, target));
        File.WriteAllBytes(target + Temporary, content);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target + Temporary, File.GetUnixFileMode(target));
    }

    private static void Try(string file, Action action)
    {
        try
        {
            action();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = error is UnauthorizedAccessException ? "you may not write it, or not in its folder" : error.Message;
            throw new UserException($"'{file}' cannot be written: {reason}.", "Nothing was changed. See that you may write there, and run the command again.");
        }
    }
}
