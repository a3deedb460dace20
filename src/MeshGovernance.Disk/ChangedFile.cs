using MeshGovernance.Core;

namespace MeshGovernance.Disk;

/// <summary>A file that gets a new content, by way of a second file beside it, and perhaps a new name.</summary>
/// <param name="folder">The folder of the mesh.</param>
/// <param name="file">The path in it.</param>
/// <param name="read">What was read from the file.</param>
/// <param name="to">The path that it is to have.</param>
internal sealed class ChangedFile(string folder, string file, byte[] read, string to)
{
    private const string Temporary = ".mesh-tmp";

    private readonly string destination = Path.Combine(folder, to);
    private bool hasMoved;

    internal string File => file;

    /// <summary>Whether it is not as it was.</summary>
    internal bool HasChanged { get; private set; }

    internal string Target { get; } = Path.Combine(folder, file);

    private string Beside => Target + Temporary;

    /// <summary>Takes away what a program that was killed has left beside a file.</summary>
    internal static void ForgetBeside(string folder, string file)
    {
        if (Path.Combine(folder, file) + Temporary is var left && System.IO.File.Exists(left))
            System.IO.File.Delete(left);
    }

    /// <summary>Writes the new content beside the old.</summary>
    /// <exception cref="UserException">The file is not what was read.</exception>
    internal void Prepare(byte[] content)
    {
        // A file that may not be written is not replaced by another one either.
        using (System.IO.File.OpenHandle(Target, FileMode.Open, FileAccess.ReadWrite))
        {
        }

        if (!System.IO.File.ReadAllBytes(Target).AsSpan().SequenceEqual(read))
            throw new UserException($"'{file}' has changed meanwhile: nothing was written.", "Run the command again.");
        WriteBeside(content);
    }

    /// <summary>Puts the new content into the place of the old, and gives the file its new name.</summary>
    internal void Replace()
    {
        System.IO.File.Move(Beside, Target, overwrite: true);
        HasChanged = true;
        if (to == file)
            return;
        Directory.CreateDirectory(Path.GetDirectoryName(destination)!);
        System.IO.File.Move(Target, destination);
        hasMoved = true;
    }

    /// <summary>Puts the old content and the old name back; false where that cannot be done.</summary>
    internal bool PutBack()
    {
        try
        {
            if (hasMoved)
                System.IO.File.Move(destination, Target);
            hasMoved = false;
            if (HasChanged)
            {
                WriteBeside(read);
                System.IO.File.Move(Beside, Target, overwrite: true);
            }

            return true;
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            return false;
        }
    }

    /// <summary>Leaves nothing beside the file.</summary>
    internal void Forget()
    {
        try
        {
            System.IO.File.Delete(Beside);
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            // Whoever could write it a moment ago cannot now: why is said already.
        }
    }

    private void WriteBeside(byte[] content)
    {
        System.IO.File.WriteAllBytes(Beside, content);
        if (!OperatingSystem.IsWindows())
            System.IO.File.SetUnixFileMode(Beside, System.IO.File.GetUnixFileMode(Target));
    }
}
