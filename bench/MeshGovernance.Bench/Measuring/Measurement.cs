using System.Diagnostics;
using System.Globalization;

namespace MeshGovernance.Bench.Measuring;

/// <summary>One process from its start to its exit, seen from outside, and what it said on standard error.</summary>
internal sealed record Measurement(double Seconds, string Errors)
{
    /// <summary>Runs a program and takes its time.</summary>
    internal static Measurement Of(string program, IReadOnlyList<string> arguments, string? cache = null)
    {
        var started = Stopwatch.GetTimestamp();
        using var process = Start(program, arguments, cache);
        return Finish(process, started);
    }

    /// <summary>Runs a program and watches its memory. Watching takes time from it, so its own time is not kept.</summary>
    internal static Memory MemoryOf(string program, IReadOnlyList<string> arguments, string? cache = null)
    {
        using var process = Start(program, arguments, cache);
        var finish = Task.Run(() => Finish(process, 0));
        var memory = Memory.Watch(process);
        finish.GetAwaiter().GetResult();
        return memory;
    }

    private static Process Start(string program, IReadOnlyList<string> arguments, string? cache)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        if (cache is not null)
            start.Environment["XDG_CACHE_HOME"] = cache;
        return Process.Start(start)!;
    }

    private static Measurement Finish(Process process, long started)
    {
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardOutput.BaseStream.CopyTo(Stream.Null);
        process.WaitForExit();
        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        const int CouldNotJudge = 2;
        return process.ExitCode < CouldNotJudge
            ? new Measurement(seconds, errors.GetAwaiter().GetResult())
            : throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"Exit code {process.ExitCode}: {errors.GetAwaiter().GetResult()}"));
    }
}

/// <summary>The most memory that a process held at any time, its children too, and both at once; in MB of resident pages.</summary>
internal sealed record Memory(double Own, double Children, double Together)
{
    private const double PerMegabyte = 1024;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(5);

    /// <summary>The most that this process held so far.</summary>
    internal static double OfThis => Read(Environment.ProcessId, "VmHWM:");

    internal static Memory Watch(Process process)
    {
        var most = new Memory(0, 0, 0);
        do
        {
            var children = ChildrenOf(process.Id);
            most = new Memory(
                Math.Max(most.Own, Read(process.Id, "VmHWM:")),
                Math.Max(most.Children, children.Sum(child => Read(child, "VmHWM:"))),
                Math.Max(most.Together, Read(process.Id, "VmRSS:") + children.Sum(child => Read(child, "VmRSS:"))));
        }
        while (!process.WaitForExit(Pause));

        return most;
    }

    private static List<int> ChildrenOf(int id)
    {
        try
        {
            return
            [
                .. Directory.EnumerateDirectories($"/proc/{id}/task")
                    .SelectMany(thread => File.ReadAllText(Path.Combine(thread, "children")).Split(' ', StringSplitOptions.RemoveEmptyEntries))
                    .Select(child => int.Parse(child, CultureInfo.InvariantCulture)),
            ];
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static double Read(int id, string field)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith(field, StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / PerMegabyte;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
