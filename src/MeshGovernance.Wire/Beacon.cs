using System.Globalization;
using System.IO.MemoryMappedFiles;
using Microsoft.Win32.SafeHandles;

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

    private Beacon(MemoryMappedFile file, string place)
    {
        this.file = file;
        Place = place;
        view = file.CreateViewAccessor(0, Size);
    }

    /// <summary>Where the worker finds it.</summary>
    internal string Place { get; }

    /// <summary>The index of the unit that a lane announced, or <see cref="Idle"/>.</summary>
    internal long this[int lane]
    {
        get => view.ReadInt64(lane * Slot) - 1;
        set => view.Write(lane * Slot, value + 1);
    }

    /// <summary>
    /// Makes one in which every lane is idle. On Linux it is memory without a name: no disk can be full or forbid it, and nothing stays behind, however
    /// the tool ends. Elsewhere it is a file for as long as it is open.
    /// </summary>
    internal static Beacon Create()
    {
        if (OperatingSystem.IsLinux())
        {
            var memory = MemoryMappedFile.CreateNew(null, Size);
            return new(memory, string.Create(CultureInfo.InvariantCulture, $"/proc/{Environment.ProcessId}/fd/{memory.SafeMemoryMappedFileHandle.DangerousGetHandle()}"));
        }

        var place = Path.Combine(Path.GetTempPath(), $"mesh-{Path.GetRandomFileName()}");
        return new(Mapped(place, FileMode.CreateNew, FileOptions.DeleteOnClose), place);
    }

    internal static Beacon Open(string place) => new(Mapped(place, FileMode.Open, FileOptions.None), place);

    private static MemoryMappedFile Mapped(string place, FileMode mode, FileOptions options)
    {
        SafeFileHandle? content = File.OpenHandle(place, mode, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, options);
        try
        {
            // A disk that is full says so now, and not to whoever announces a unit.
            if (mode == FileMode.CreateNew)
                RandomAccess.Write(content, new byte[Size], fileOffset: 0);
            var mapped = MemoryMappedFile.CreateFromFile(content, null, Size, MemoryMappedFileAccess.ReadWrite, HandleInheritability.None, leaveOpen: false);
            content = null;
            return mapped;
        }
        finally
        {
            content?.Dispose();
        }
    }

    public void Dispose()
    {
        view.Dispose();
        file.Dispose();
    }
}
