using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;

namespace MeshGovernance.Tests.Golden;

/// <summary>
/// A <c>mesh</c> that runs on and answers one call after another, see <see cref="StartupHook"/>: more than half of what a small call computes is its start.
/// A process that ends or hangs over a call fails that test, and the next call gets another one.
/// </summary>
internal sealed class WarmMesh : IDisposable
{
    private static readonly ConcurrentBag<WarmMesh> Idle = [];
    private static int started;

    private readonly Process process;
    private readonly BinaryWriter calls;
    private readonly string stdout;
    private readonly string stderr;

    private WarmMesh(ProcessStartInfo start, string files)
    {
        start.Environment["DOTNET_STARTUP_HOOKS"] = typeof(WarmMesh).Assembly.Location;
        var name = Path.Combine(files, $"warm-{Interlocked.Increment(ref started)}");
        (stdout, stderr) = (name + ".out", name + ".err");
        process = Process.Start(start)!;
        calls = new BinaryWriter(process.StandardInput.BaseStream);
    }

    /// <summary>Whether programs can be called so here: they are given other output as Unix does it.</summary>
    internal static bool IsPossible => !OperatingSystem.IsWindows();

    /// <summary>Has one that is idle, or another one, answer a call.</summary>
    /// <param name="start">How another one is started.</param>
    /// <param name="files">Where what it says is kept until it is read.</param>
    /// <param name="folder">The folder in which it is called.</param>
    /// <param name="arguments">What it is told.</param>
    /// <param name="output">Takes what it says on standard output.</param>
    /// <param name="errors">Takes what it says on standard error.</param>
    /// <param name="patience">Ends the waiting.</param>
    internal static async Task<int> Call(ProcessStartInfo start, string files, string folder, string[] arguments, Stream output, Stream errors, CancellationToken patience)
    {
        var mesh = Idle.TryTake(out var idle) ? idle : new WarmMesh(start, files);
        try
        {
            var exit = await mesh.Answer(folder, arguments, patience);
            await mesh.Tell(output, errors);
            Idle.Add(mesh);
            return exit;
        }
        catch
        {
            mesh.Dispose();
            throw;
        }
    }

    /// <summary>Ends all that wait for a call.</summary>
    internal static void End()
    {
        while (Idle.TryTake(out var mesh))
            mesh.Dispose();
    }

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        process.WaitForExit();
        calls.Dispose();
        process.Dispose();
    }

    private async Task<int> Answer(string folder, string[] arguments, CancellationToken patience)
    {
        calls.Write(folder);
        calls.Write(stdout);
        calls.Write(stderr);
        calls.Write(arguments.Length);
        foreach (var argument in arguments)
            calls.Write(argument);
        calls.Flush();
        var exit = new byte[sizeof(int)];
        if (await process.StandardOutput.BaseStream.ReadAtLeastAsync(exit, exit.Length, throwOnEndOfStream: false, patience) < exit.Length)
            throw new InvalidOperationException($"mesh {string.Join(' ', arguments)} breaks down: {await File.ReadAllTextAsync(stderr, Encoding.UTF8, patience)}");
        return BitConverter.ToInt32(exit);
    }

    private async Task Tell(Stream output, Stream errors)
    {
        await using var said = File.OpenRead(stdout);
        await said.CopyToAsync(output);
        await using var wrong = File.OpenRead(stderr);
        await wrong.CopyToAsync(errors);
    }
}
