using System.Runtime.InteropServices;

namespace MeshGovernance.Disk;

/// <summary>While it lasts, whoever wants the program to end has to wait: what is written whole or not at all is not cut off between two files.</summary>
internal sealed class Undisturbed : IDisposable
{
    private readonly IReadOnlyList<PosixSignalRegistration> wishes =
        [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP }.Select(signal => PosixSignalRegistration.Create(signal, wish => wish.Cancel = true))];

    public void Dispose()
    {
        foreach (var wish in wishes)
            wish.Dispose();
    }
}
