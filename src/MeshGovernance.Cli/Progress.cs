using System.Diagnostics;

namespace MeshGovernance.Cli;

/// <summary>A line on standard error that says what a long run is doing; nothing on a short one, and nothing where no person looks.</summary>
internal sealed class Progress
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly bool isShown = !Console.IsErrorRedirected;
    private readonly long started = Stopwatch.GetTimestamp();
    private readonly Lock gate = new();
    private long last;
    private bool isDirty;

    internal void Say(string what, int done, int of)
    {
        if (!isShown || Stopwatch.GetElapsedTime(started) < Patience || (last != 0 && Stopwatch.GetElapsedTime(last) < Pause))
            return;
        lock (gate)
        {
            last = Stopwatch.GetTimestamp();
            isDirty = true;
            Console.Error.Write($"\r{what} {done} of {of} …\u001b[K");
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
