using MeshGovernance.Core;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Disk.Journals;

/// <summary>What a program was about to write when it was killed.</summary>
public sealed class UnfinishedWrite
{
    private readonly string git;
    private readonly string folder;
    private readonly IReadOnlyList<UnfinishedFile> files;

    private UnfinishedWrite(string git, BinaryReader reader)
    {
        this.git = git;
        folder = Path.GetFullPath(Path.Combine(git, reader.ReadString()));
        files = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => UnfinishedFile.Read(reader))];
    }

    /// <summary>How many files it had to write.</summary>
    public int Count => files.Count;

    /// <summary>For what reads a mesh: half of one is judged by nobody.</summary>
    public UserException Refusal => new($"A command was cut off here while it wrote {PlainText.Counted(Count, "file")}: what is there now is no whole mesh.", "'mesh import' completes it: run that first, without --dry-run.");

    /// <summary>What was left in a folder of git; null where nothing was.</summary>
    /// <exception cref="UserException">Another command is writing at this moment, or another version of mesh left it.</exception>
    public static UnfinishedWrite? In(string git)
    {
        var path = FileJournal.PathIn(git);
        if (!File.Exists(path))
            return null;
        try
        {
            using var reader = new BinaryReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read));
            return reader.ReadString() == FileJournal.Mark
                ? new UnfinishedWrite(git, reader)
                : throw new UserException("Another version of mesh was cut off here while it wrote. Nothing was written.", "Run 'mesh import' of that version: it completes what it began.");
        }
        catch (Exception error) when (WriteFailure.Is(error))
        {
            throw new UserException("Another command of mesh is writing here.", "Run this command again when it is done.");
        }
    }

    /// <summary>
    /// Writes what is missing. A record of what was written tells of all files: where one of them stays as somebody else wrote it, an earlier record stays too.
    /// </summary>
    /// <param name="isRecord">Whether a file is one, by its path.</param>
    /// <returns>The files that somebody else wrote since, and that stay as they are.</returns>
    /// <exception cref="UserException">A file cannot be written. The rest can still be completed.</exception>
    public IReadOnlyList<string> Complete(Func<string, bool> isRecord)
    {
        using var whole = new Undisturbed();
        var foreign = new List<string>();
        foreach (var file in files.OrderBy(file => isRecord(file.Path)))
        {
            if (foreign.Count > 0 && file.WasThere && isRecord(file.Path))
                continue;
            try
            {
                ChangedFile.ForgetBeside(folder, file.From);
                switch (file.StepIn(folder))
                {
                    case UnfinishedStep.Missing:
                        file.Complete(folder);
                        break;
                    case UnfinishedStep.Foreign:
                        foreign.Add(file.Path);
                        break;
                }
            }
            catch (Exception error) when (WriteFailure.Is(error))
            {
                throw new UserException($"A command was cut off here while it wrote, and '{file.Path}' cannot be written: {WriteFailure.Reason(error, Path.Combine(folder, file.Path))}.", "See that you may write there, and run 'mesh import' again.");
            }
        }

        File.Delete(FileJournal.PathIn(git));
        return foreign;
    }
}
