using System.IO.MemoryMappedFiles;

namespace MeshGovernance.Wire;

/// <summary>
/// Where each lane of the worker announces the unit that it is about to judge: eight bytes of shared memory. Whatever happens to the
/// worker, the numbers stay readable, and announcing costs no call to the operating system.
/// </summary>
internal sealed class Beacon : IDisposable
{
    /// <summary>Nothing is being judged: the lane loads, or is done.</summary>
    internal const long Idle = -1;

    /// <summary>How many units a worker can judge at once.</summary>
    internal const int MostLanes = 4;

    private const int Slot = 8;
    private const int Size = Slot * MostLanes;
    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;

    private Beacon(MemoryMappedFile file)
    {
        this.file = file;
        view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>The index of the unit that a lane announced, or <see cref="Idle"/>.</summary>
    internal long this[int lane]
    {
        get => view.ReadInt64(lane * Slot) - 1;
        set => view.Write(lane * Slot, value + 1);
    }

    /// <summary>Makes the file; every lane is idle.</summary>
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
