using MeshGovernance.Core;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Disk;

/// <summary>Writes files that are not there yet: all of them, or none.</summary>
public static class NewFiles
{
    /// <returns>What takes them away again.</returns>
    /// <exception cref="UserException">One of them is there, or cannot be written. Whatever was made before is gone again.</exception>
    public static Action Write(string folder, IEnumerable<NewFile> files)
    {
        var made = new Stack<Action>();
        var at = folder;
        try
        {
            foreach (var file in files)
            {
                at = file.Path;
                var target = Path.Combine(folder, file.Path);
                MakeFolder(Path.GetDirectoryName(target)!, made);
                using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
                made.Push(() => File.Delete(target));
                stream.Write(file.Content.Span);
            }

            return Undo;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Undo();
            throw new UserException($"'{at}' cannot be written: {WriteFailure.Reason(error, Path.Combine(folder, at))}.", "Nothing was written. See that you may write there, and run the command again.");
        }

        void Undo()
        {
            foreach (var undo in made)
                undo();
        }
    }

    private static void MakeFolder(string folder, Stack<Action> made)
    {
        if (Directory.Exists(folder))
            return;
        MakeFolder(Path.GetDirectoryName(folder)!, made);
        Directory.CreateDirectory(folder);
        made.Push(() => Directory.Delete(folder));
    }
}
