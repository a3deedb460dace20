using MeshGovernance.Core;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Disk;

/// <summary>Files that were not there before, and the folders made for them: written all, or taken away again.</summary>
public sealed class NewFiles
{
    private readonly Stack<(string Path, Action Remove)> made = new();

    private NewFiles()
    {
    }

    /// <exception cref="UserException">One of them is there, or cannot be written. What was made before is gone again; what could not be removed is named.</exception>
    public static NewFiles Write(string folder, IEnumerable<NewFile> files)
    {
        using var whole = new Undisturbed();
        var written = new NewFiles();
        var at = folder;
        try
        {
            foreach (var file in files)
            {
                at = file.Path;
                written.Write(folder, file);
            }

            return written;
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            throw new UserException(
                $"'{at}' cannot be written: {WriteFailure.Reason(error, Path.Combine(folder, at))}.",
                $"{written.TakeBack() ?? "Nothing was written."} See that you may write there, and run the command again.");
        }
    }

    /// <summary>Removes them; says what could not be removed, null where nothing is left.</summary>
    public string? TakeBack()
    {
        var left = new List<string>();
        foreach (var (path, remove) in made)
        {
            try
            {
                remove();
            }
            catch (Exception error) when (WriteFailure.Is(error))
            {
                left.Add(path);
            }
        }

        return left.Count == 0 ? null : $"Written already, and could not be removed: {string.Join(", ", left.Order(StringComparer.Ordinal))}.";
    }

    private void Write(string folder, NewFile file)
    {
        var target = Path.Combine(folder, file.Path);
        MakeFolder(folder, Path.GetDirectoryName(target)!);
        using var stream = new FileStream(target, FileMode.CreateNew, FileAccess.Write);
        made.Push((file.Path, () => File.Delete(target)));
        stream.Write(file.Content.Span);
    }

    private void MakeFolder(string root, string folder)
    {
        if (Directory.Exists(folder))
            return;
        MakeFolder(root, Path.GetDirectoryName(folder)!);
        Directory.CreateDirectory(folder);
        made.Push((Path.GetRelativePath(root, folder).Replace('\\', '/') + "/", () => Directory.Delete(folder)));
    }
}
