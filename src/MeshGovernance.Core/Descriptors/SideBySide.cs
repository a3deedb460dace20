namespace MeshGovernance.Core.Descriptors;

/// <summary>Reads many files on several threads, each with a reader of its own.</summary>
public static class SideBySide
{
    private const int FilesAtATime = 16;

    /// <param name="reader">What reads.</param>
    /// <param name="files">How many files there are.</param>
    /// <param name="read">Reads one of them, by its number.</param>
    /// <param name="told">Told after some of them, from several threads: how many were read, of how many.</param>
    public static void Read(IDescriptorReader reader, int files, Action<IDescriptorReader, int> read, Action<int, int>? told = null)
    {
        var done = 0;
        var next = 0;
        Parallel.ForEach(reader.ReadersFor(files), member =>
        {
            for (int start; (start = Interlocked.Add(ref next, FilesAtATime) - FilesAtATime) < files;)
            {
                var end = Math.Min(start + FilesAtATime, files);
                for (var index = start; index < end; index++)
                    read(member, index);
                told?.Invoke(Interlocked.Add(ref done, end - start), files);
            }
        });
    }
}
