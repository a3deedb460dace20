using MeshGovernance.Core;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Disk.Journals;

/// <summary>Writes files below a folder, all or none: what a program that is killed in between has left, the next <see cref="UnfinishedWrite"/> completes.</summary>
public static class WholeWrite
{
    /// <param name="git">The folder of git.</param>
    /// <param name="folder">The folder that the paths start from.</param>
    /// <param name="files">The files.</param>
    /// <exception cref="UserException">One of them cannot be written, or is not what was read; or another command is writing, or was cut off while it wrote.</exception>
    public static void Write(string git, string folder, IReadOnlyList<WrittenFile> files)
    {
        using var whole = new Undisturbed();
        using var journal = FileJournal.Begin(git, folder, files);
        var added = NewFiles.Write(folder, files.Where(file => file.Before is null).Select(file => new NewFile(file.Path, file.Content)));
        try
        {
            ChangedFiles.Write(folder, files.Where(file => file.Before is not null).Select(file => (file.From, file.Before!.Value.ToArray(), file.Content.ToArray(), file.Path)));
        }
        catch (UserException error) when (added.TakeBack() is { } left)
        {
            throw new UserException(error.Message, $"{error.Hint} {left}");
        }
    }
}
