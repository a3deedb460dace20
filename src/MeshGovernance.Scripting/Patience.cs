using System.Runtime.ExceptionServices;

namespace MeshGovernance.Scripting;

/// <summary>
/// Has the compiler work on a thread of its own, with a deep stack and an end: a short script can be written so that compiling it takes hours, or
/// more memory than there is. A compiler that does not hear the end goes on beside the check, and ends with mesh.
/// </summary>
/// <param name="most">How long mesh may compute meanwhile.</param>
internal sealed class Patience(TimeSpan most)
{
    private const int StackBytes = 64 << 20;
    private const int MostPassed = 6;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>What comes of it, or why nothing does.</summary>
    /// <typeparam name="T">What it makes.</typeparam>
    /// <param name="work">What to do; it is told when to end.</param>
    internal (T? Result, string? Fault) Wait<T>(Func<CancellationToken, T> work)
        where T : class
    {
        T? result = null;
        Exception? error = null;
        using var end = new CancellationTokenSource();
        var thread = new Thread(Work, StackBytes) { IsBackground = true };
        var (began, used) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        thread.Start();
        while (!thread.Join(Glance))
        {
            if (!IsOver(TimeProvider.System.GetElapsedTime(began), Environment.CpuUsage.TotalTime - used))
                continue;
            end.Cancel();
            return (null, "The compiler comes to no end with it: write it in a simpler way.");
        }

        if (error is OutOfMemoryException)
            return (null, "The compiler needs more memory for it than there is: write it in a simpler way.");
        if (error is not null)
            ExceptionDispatchInfo.Throw(error);
        return (result, null);

        void Work()
        {
            try
            {
                result = work(end.Token);
            }
            catch (Exception thrown)
            {
                error = thrown;
            }
        }
    }

    /// <summary>A busy machine fails no policy: what counts is what mesh computed, unless it gets nothing to compute with.</summary>
    private bool IsOver(TimeSpan passed, TimeSpan computed) => (passed > most && computed > most) || passed > most * MostPassed;
}
