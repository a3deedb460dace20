using MeshGovernance.Core;

namespace MeshGovernance.Disk;

/// <summary>Replaces files on the disk: each whole, and none of them unless all can be written.</summary>
public static class ChangedFiles
{
    /// <summary>Writes the new contents.</summary>
    /// <param name="folder">The folder that the paths start from.</param>
    /// <param name="changes">The files, with what was read from each, what it shall hold and what it shall be called.</param>
    /// <exception cref="UserException">A file is not what was read, or cannot be written. What was changed before is put back; what could not be is named.</exception>
    public static void Write(string folder, IEnumerable<(string File, byte[] Read, byte[] Content, string To)> changes)
    {
        using var whole = new Undisturbed();
        var prepared = new List<ChangedFile>();
        var replaced = new Stack<ChangedFile>();
        try
        {
            foreach (var (file, read, content, to) in changes)
            {
                var change = new ChangedFile(folder, file, read, to);
                prepared.Add(change);
                Try(change, () => change.Prepare(content), replaced);
            }

            foreach (var change in prepared)
            {
                // Before it is done: what fails half way is put back like the others.
                replaced.Push(change);
                Try(change, change.Replace, replaced);
            }
        }
        finally
        {
            prepared.ForEach(change => change.Forget());
        }
    }

    private static void Try(ChangedFile change, Action action, Stack<ChangedFile> replaced)
    {
        try
        {
            action();
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            throw new UserException($"'{change.File}' cannot be written: {WriteFailure.Reason(error, change.Target)}.", $"{PutBack(replaced)} See that you may write there, and run the command again.");
        }
    }

    /// <summary>Gives files their old content again, and says how far that went.</summary>
    private static string PutBack(Stack<ChangedFile> replaced)
    {
        if (!replaced.Any(change => change.HasChanged))
            return "Nothing was changed.";
        var left = replaced.Where(change => !change.PutBack()).Select(change => change.File).Order(StringComparer.Ordinal).ToList();
        return left.Count == 0
            ? "The files that were changed before it have been put back: nothing is changed."
            : $"Changed already, and could not be put back: {string.Join(", ", left)}.";
    }
}
