using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace MeshGovernance.Children;

/// <summary>Starts programs from one thread that lives as long as mesh: Linux ends a child with the thread that started it, not only with the process.</summary>
internal static partial class Launcher
{
    private const string DescriptorFolder = "/dev/fd";
    private const int LastStandard = 2;

    private static readonly BlockingCollection<Action> Orders = [];

    static Launcher() => new Thread(Work) { IsBackground = true, Name = nameof(Launcher) }.Start();

    internal static Process Start(ProcessStartInfo info)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        Orders.Add(() =>
        {
            try
            {
                KeepDescriptors();
                started.SetResult(Process.Start(info) ?? throw new IOException("nothing was started"));
            }
            catch (Exception error)
            {
                started.SetException(error);
            }
        });
        return started.Task.GetAwaiter().GetResult();
    }

    private static void Work()
    {
        foreach (var order in Orders.GetConsumingEnumerable())
            order();
    }

    /// <summary>What whoever started mesh has left open, such as a file with a secret, goes no further: only the three standard streams do.</summary>
    private static void KeepDescriptors()
    {
        if (OperatingSystem.IsWindows())
            return;
        var closeOnStart = OperatingSystem.IsMacOS() ? 0x20006601u : 0x5451u; // FIOCLEX
        foreach (var entry in Directory.EnumerateFileSystemEntries(DescriptorFolder))
            if (int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var descriptor) && descriptor > LastStandard)
                _ = Control(descriptor, closeOnStart);
    }

    [LibraryImport("libc", EntryPoint = "ioctl")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Control(int descriptor, nuint request);
}
