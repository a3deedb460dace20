using System.IO.MemoryMappedFiles;

namespace MeshGovernance.Policies.Wire;

/// <summary>
/// Where the worker announces the unit that it is about to judge: eight bytes of shared memory. Whatever happens to the worker,
/// the number stays readable, and announcing costs no call to the operating system.
/// </summary>
internal sealed class Beacon : IDisposable
{
    /// <summary>Nothing is being judged: the worker loads, or is done.</summary>
    internal const long Idle = -1;

    private const int Size = 8;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private Beacon(MemoryMappedFile file)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>The index of the announced unit, or <see cref="Idle"/>.</summary>
    internal long Unit
    {
        get => view.ReadInt64(0) - 1;
        set => view.Write(0, value + 1);
    }

    internal static Beacon Create(string path)
    {
        using var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.ReadWrite);
        stream.SetLength(Size);
        return Open(path);
    }

    internal static Beacon Open(string path) =>
        new(MemoryMappedFile.CreateFromFile(path, FileMode.Open, null, Size, MemoryMappedFileAccess.ReadWrite));

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
