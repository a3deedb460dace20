using System.Diagnostics;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Terminals;

/// <summary>A line on standard error that says what a long run is doing; nothing on a short one, and nothing where no person looks.</summary>
internal sealed class Progress : IProgress<Step>
{
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool isShown = !Console.IsErrorRedirected;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private long last;
    private bool isDirty;

    public void Report(Step value)
    {
        if (!isShown || Stopwatch.GetElapsedTime(started) < Quiet || (last != 0 && Stopwatch.GetElapsedTime(last) < Pause))
            return;
        lock (gate)
        {
            last = Stopwatch.GetTimestamp();
            isDirty = true;
            Console.Error.Write($"\r{value.What} {value.Done} of {value.Of} …\u001b[K");
        }
    }

    /// <summary>Takes the line away again.</summary>
    internal void Clear()
    {
        lock (gate)
        {
            if (isDirty)
                Console.Error.Write("\r\u001b[K");
            isDirty = false;
        }
    }
}
