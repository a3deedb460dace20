using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Fuzz.Running;

namespace MeshGovernance.Fuzz;

/// <summary>Has batches of meshes run in a process of their own, so that a crash or a hang ends no more than one of them, and is told.</summary>
internal sealed class Supervisor(string kept)
{
    private const int MeshesOfABatch = 40;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);

    private readonly SortedDictionary<string, int> signs = new(StringComparer.Ordinal);
    private int meshes;

    /// <summary>Runs for some minutes; false where there was a fault.</summary>
    internal bool Run(int seed, TimeSpan time)
    {
        var started = Stopwatch.StartNew();
        for (var next = seed; started.Elapsed < time;)
            next = RunBatch(next, started, time);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{meshes} meshes in {started.Elapsed.TotalMinutes:0.0} minutes, seeds from {seed}: {(signs.Count == 0 ? "no fault" : $"{signs.Count} kinds of faults")}."));
        foreach (var (sign, count) in signs)
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {count,4} {sign}"));
        return signs.Count == 0;
    }

    /// <summary>Runs one batch; returns the seed that comes next.</summary>
    private int RunBatch(int seed, Stopwatch started, TimeSpan time)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["batch", seed.ToString(CultureInfo.InvariantCulture), MeshesOfABatch.ToString(CultureInfo.InvariantCulture), kept]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var (at, doing, isOver) = (seed, "", false);
        while (true)
        {
            var line = process.StandardOutput.ReadLineAsync();
            if (!line.Wait(Patience))
            {
                process.Kill(entireProcessTree: true);
                Keep(at, doing, "hangs", "");
                return at + 1;
            }

            if (line.Result is not { } said)
                break;
            switch (said.Split(' ', 3))
            {
                case [Lines.Began, var number, var verb]:
                    (at, doing) = (int.Parse(number, CultureInfo.InvariantCulture), verb);
                    break;
                case [Lines.Ended, var number]:
                    meshes++;
                    at = int.Parse(number, CultureInfo.InvariantCulture) + 1;
                    isOver = started.Elapsed > time;
                    break;
                default:
                    Console.WriteLine(said);
                    if (said.StartsWith(Lines.Fault, StringComparison.Ordinal))
                        Count(said[(said.LastIndexOf(": ", StringComparison.Ordinal) + 2)..]);
                    break;
            }

            if (isOver)
            {
                process.Kill(entireProcessTree: true);
                return at;
            }
        }

        process.WaitForExit();
        if (process.ExitCode == 0)
            return seed + MeshesOfABatch;
        Keep(at, doing, $"exit {process.ExitCode} of the whole process", errors.GetAwaiter().GetResult());
        return at + 1;
    }

    /// <summary>Keeps a mesh that ended its process, as it is: only a process could make it smaller.</summary>
    private void Keep(int seed, string verb, string sign, string details)
    {
        var folder = Path.Combine(kept, string.Create(CultureInfo.InvariantCulture, $"{seed}-{sign.Split(' ')[0]}"));
        var mesh = FuzzedMesh.Of(seed);
        Repository.Write(mesh, folder);
        File.WriteAllText(folder + ".txt", $"mesh {verb}\n{sign}\n{string.Join('\n', mesh.Changes)}\n\n{details}\n");
        Console.WriteLine($"{Lines.Fault} seed {seed}: mesh {verb}: {sign}\n    {string.Join("\n    ", mesh.Changes)}\n    kept in {folder}");
        Count(sign);
    }

    private void Count(string sign) => signs[sign] = signs.GetValueOrDefault(sign) + 1;
}
