using System.Diagnostics;
using System.Globalization;
using System.Runtime;

namespace MeshGovernance.Cli.Terminals;

/// <summary>How long each phase of a check took, for <c>--timings</c>: one line each on standard error, in milliseconds.</summary>
internal sealed class Timings(bool isAskedFor)
{
    private readonly List<(string Phase, TimeSpan Time)> phases = [];
    private readonly Lock gate = new();
    private long last = Stopwatch.GetTimestamp();

    /// <summary>The phase that has been running until now is over; a phase ends once, whoever says so again.</summary>
    internal void End(string phase)
    {
        lock (gate)
        {
            if (phases.Exists(known => known.Phase == phase))
                return;
            var now = Stopwatch.GetTimestamp();
            phases.Add((phase, Stopwatch.GetElapsedTime(last, now)));
            last = now;
        }
    }

    /// <summary>Says what was measured, where it was asked for.</summary>
    internal void Print()
    {
        if (!isAskedFor)
            return;
        foreach (var line in Lines())
            Console.Error.WriteLine(line);
    }

    /// <summary>The phases in their order; the first line is what the runtime took before any of them.</summary>
    private IEnumerable<string> Lines()
    {
        using var process = Process.GetCurrentProcess();
        var before = DateTime.Now - process.StartTime - new TimeSpan(phases.Sum(phase => phase.Time.Ticks));
        return phases.Prepend((Phase: "start", Time: before)).Append((Phase: "(gc)", Time: GC.GetTotalPauseDuration())).Append((Phase: "(jit)", Time: JitInfo.GetCompilationTime())).Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Phase,-8} {phase.Time.TotalMilliseconds,9:0.0}"));
    }
}
