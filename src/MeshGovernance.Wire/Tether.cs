using System.Globalization;
using System.Runtime.InteropServices;

namespace MeshGovernance.Wire;

/// <summary>
/// What a child does before it reads a byte: it ends with its parent, computes no longer than it may in all, and leaves no picture of its memory behind. Linux and
/// Windows tell when the parent ends; elsewhere it is asked for now and then.
/// </summary>
internal static partial class Tether
{
    private const int ParentDeathSignal = 1;
    private const int KillSignal = 9;
    private const int ProcessorTime = 0;
    private const int CoreSize = 4;
    private const uint Synchronize = 0x0010_0000;
    private const uint Forever = 0xFFFF_FFFF;

    /// <summary>However many policies there are, nobody waits for them so long.</summary>
    private static readonly TimeSpan MostProcessorTime = TimeSpan.FromHours(4);
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(250);

    /// <summary>Ties this process to the one that started it.</summary>
    /// <param name="parent">The id of that process, which may have ended already.</param>
    internal static void Hold(string parent)
    {
        var id = int.Parse(parent, NumberStyles.None, CultureInfo.InvariantCulture);
        if (OperatingSystem.IsWindows())
        {
            var handle = OpenProcess(Synchronize, inherits: false, id);
            if (handle == 0)
                End();
            Watch(() => _ = Wait(handle, Forever));
            return;
        }

        Limit(ProcessorTime, (nuint)MostProcessorTime.TotalSeconds);
        Limit(CoreSize, 0);
        if (!OperatingSystem.IsLinux())
        {
            Watch(() =>
            {
                while (ParentId() == id)
                    Thread.Sleep(Glance);
            });
            return;
        }

        if (SetOption(ParentDeathSignal, KillSignal, 0, 0, 0) != 0)
            throw new InvalidOperationException($"pdeathsig: error {Marshal.GetLastPInvokeError()}");

        // A parent that had ended before the kernel was asked sends no signal any more.
        if (ParentId() != id)
            End();
    }

    private static void Watch(Action untilParentEnds) => new Thread(() =>
    {
        untilParentEnds();
        End();
    })
    {
        IsBackground = true,
    }.Start();

    private static void End() => Environment.FailFast("mesh has ended.");

    private static void Limit(int resource, nuint most)
    {
        var limits = new Limits(most, most);
        if (SetLimit(resource, in limits) != 0)
            throw new InvalidOperationException($"rlimit {resource}: error {Marshal.GetLastPInvokeError()}");
    }

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetOption(int option, nuint second, nuint third, nuint fourth, nuint fifth);

    [LibraryImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int ParentId();

    [LibraryImport("libc", EntryPoint = "setrlimit", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int SetLimit(int resource, in Limits limits);

    [LibraryImport("kernel32", SetLastError = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial nint OpenProcess(uint access, [MarshalAs(UnmanagedType.Bool)] bool inherits, int process);

    [LibraryImport("kernel32", EntryPoint = "WaitForSingleObject")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial uint Wait(nint handle, uint milliseconds);

    /// <summary>The system's <c>rlimit</c>: what it may use, and up to what it may raise that.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Limits(nuint now, nuint ever)
    {
        private readonly nuint now = now;
        private readonly nuint ever = ever;
    }
}
