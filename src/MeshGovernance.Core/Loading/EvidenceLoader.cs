using System.Collections.Concurrent;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Reads what is known of data on a day. The names of files say of what they tell and when, and on a branch also whether those before them still say
/// something that counts: only the newest of each are read. One that is no evidence after all lets the one before it count.
/// </summary>
public static class EvidenceLoader
{
    private const int MostFiles = 100_000;

    /// <summary>Whoever records nothing but broken files for so long has another problem than the evidence of last year.</summary>
    private const int MostTries = 10;

    private const int MostFaults = 20;

    private const int FilesAtATime = 16;

    /// <param name="source">Where evidence lies.</param>
    /// <param name="day">What is later does not count.</param>
    /// <param name="reader">What reads YAML and JSON.</param>
    /// <param name="limits">How much a file may ask.</param>
    /// <param name="runs">How many runs of the same tool on the same data are wanted: one for a verdict, more for a trend.</param>
    public static KnownEvidence Load(EvidenceSource source, DateOnly day, IDescriptorReader reader, ReadingLimits limits, int runs = 1)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(reader);
        var listed = source.Files.List("").Where(file => EvidenceFileName.Fits(file.Name) && !(source.IsRecorded && EvidenceFileName.IsOfSomeRows(file.Name))).ToList();
        var groups = listed.Take(MostFiles).GroupBy(GroupOf).Select(group => group.Where(file => !(EvidenceFileName.Read(file.Name)?.Day > day)).Reverse().ToList()).ToList();
        var found = new IReadOnlyList<EvidenceFile>[groups.Count];
        var faults = new ConcurrentBag<(string Path, string Message)>();
        var next = 0;
        Parallel.ForEach(reader.ReadersFor(groups.Count), member =>
        {
            for (int start; (start = Interlocked.Add(ref next, FilesAtATime) - FilesAtATime) < groups.Count;)
                for (var index = start; index < Math.Min(start + FilesAtATime, groups.Count); index++)
                    found[index] = [.. Counting(source, groups[index], day, member, limits, faults, runs)];
        });

        var told = faults.OrderBy(fault => fault.Path, StringComparer.Ordinal).Select(fault => fault.Message).ToList();
        if (listed.Count > MostFiles)
            told.Insert(0, $"Of {listed.Count} files, the first {MostFiles} were looked at: 'mesh data record' keeps fewer.");
        if (told.Count > MostFaults)
            told = [.. told.Take(MostFaults), $"… and {told.Count - MostFaults} more."];
        return new KnownEvidence(
            source, day, [.. found.SelectMany(files => files).OrderBy(file => file.Run.ObservedAt).ThenBy(file => file.Path, StringComparer.Ordinal)], told);
    }

    /// <summary>The files of the same tool on the same data; a name of another form says nothing of that, and stands alone.</summary>
    private static string GroupOf(FileEntry file) => EvidenceFileName.Read(file.Name) is { } read ? $"{file.RepoPath.Folder}/{read.Of}" : file.Path;

    /// <summary>The runs of a group, the newest first: as many as are wanted, and in any case as many as may count.</summary>
    private static IEnumerable<EvidenceFile> Counting(
        EvidenceSource source, IEnumerable<FileEntry> group, DateOnly day, IDescriptorReader reader, ReadingLimits limits, ConcurrentBag<(string Path, string Message)> faults, int runs)
    {
        var (tries, isOpen) = (MostTries, true);
        foreach (var file in group)
        {
            if (!isOpen && runs <= 0)
                yield break;
            var documents = Read(source.Files, file, reader, limits);
            foreach (var fault in documents.Select(document => document.Fault).OfType<EvidenceFault>())
                faults.Add((file.Path, PlainText.Message($"{file.Path}:{fault}")));
            var over = documents.Where(document => document.Run is { IsInterim: false } run && Moments.Day(run.ObservedAt) <= day).ToList();
            if (over.Count == 0 && --tries == 0)
                yield break;
            var counting = over.Where(document => !document.Run!.IsOfSomeRows).Select(document => new EvidenceFile(file.Path, document.Run!, document.Root!, isOpen)).ToList();
            if (counting.Count == 0)
                continue;
            foreach (var run in counting)
                yield return run;
            runs--;
            isOpen &= !source.IsRecorded || EvidenceFileName.IsOfPart(file.Name);
        }
    }

    /// <summary>The documents of a file, as <c>mesh data record</c> takes them, too.</summary>
    private static IReadOnlyList<ReadEvidence> Read(IFileTree files, FileEntry file, IDescriptorReader reader, ReadingLimits limits)
    {
        if (file.Kind != FileKind.Regular)
            return None("It is no file of its own: put what it leads to here itself.");
        if (file.Size > limits.FileBytes)
            return None(limits.TooLarge(file.Size));
        try
        {
            return OorsReader.ReadAll(files.Read(file), reader, limits);
        }
        catch (UnreadableFileException error)
        {
            return None(error.Message);
        }

        static IReadOnlyList<ReadEvidence> None(string why) => [new(null, null, new EvidenceFault(Position.Start, why))];
    }
}
