using System.Runtime.ExceptionServices;

namespace MeshGovernance.Scripting;

/// <summary>
/// Has the compiler work on threads of its own, with deep stacks and an end: a short script can be written so that compiling it takes hours, or
/// more memory than there is. A compiler that does not hear the end goes on beside the check, and ends with mesh.
/// </summary>
/// <param name="most">How long mesh may compute while one piece of work is done.</param>
internal sealed class CompilerThreads(TimeSpan most)
{
    private const int MostPassed = 6;
    private const string Endless = "The compiler comes to no end with it: write it in a simpler way.";
    private const string Enormous = "The compiler needs more memory for it than there is: write it in a simpler way.";
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);

    /// <summary>Does pieces of work: what comes of each, or why nothing does.</summary>
    /// <typeparam name="T">What a piece makes.</typeparam>
    /// <param name="count">How many there are.</param>
    /// <param name="work">Does one; it is told when to end.</param>
    /// <param name="atOnce">How many may be in work at once; asked again and again. Null for as many as there are cores.</param>
    internal IReadOnlyList<(T? Result, string? Fault)> Work<T>(int count, Func<int, CancellationToken, T> work, Func<int>? atOnce = null)
        where T : class
    {
        var results = new (T? Result, string? Fault)[count];
        var next = -1;
        var lanes = new List<Lane>();
        while (lanes.Count > 0 || AreLeft())
        {
            while (AreLeft() && lanes.Count < Math.Min(count, atOnce?.Invoke() ?? Environment.ProcessorCount))
                lanes.Add(Begin());
            lanes[0].Wait(Glance);
            foreach (var lane in lanes.Where(lane => lane.IsOver(IsOver)).ToList())
            {
                lanes.Remove(lane);
                if (lane.GivenUp is { } piece)
                    results[piece].Fault = Endless;
                else
                    lane.Dispose();
            }
        }

        return results;

        bool AreLeft() => Volatile.Read(ref next) < count - 1;

        Lane Begin() => new(() => Interlocked.Increment(ref next) is var piece && piece < count ? piece : null, Do);

        void Do(int piece, Lane lane)
        {
            (T? Result, string? Fault) made;
            try
            {
                made = (work(piece, lane.End), null);
            }
            catch (OutOfMemoryException)
            {
                made = (null, Enormous);
            }

            lane.Say(() => results[piece] = made);
        }
    }

    /// <summary>A busy machine fails no policy: what counts is what mesh computed, unless it gets nothing to compute with.</summary>
    private bool IsOver(TimeSpan passed, TimeSpan computed) => (passed > most && computed > most) || passed > most * MostPassed;

    /// <summary>A thread that does one piece after the other. One that is given up may still ask whether it should end.</summary>
    private sealed class Lane : IDisposable
    {
        private const int StackBytes = 64 << 20;
        private readonly CancellationTokenSource end = new();
        private readonly Lock gate = new();
        private readonly Func<int?> next;
        private readonly Thread thread;
        private ExceptionDispatchInfo? error;
        private int? piece;
        private long began;
        private TimeSpan used;

        internal Lane(Func<int?> next, Action<int, Lane> work)
        {
            this.next = next;
            thread = new Thread(() => Run(work), StackBytes) { IsBackground = true };
            thread.Start();
        }

        internal CancellationToken End => end.Token;

        /// <summary>The piece to which it comes to no end.</summary>
        internal int? GivenUp { get; private set; }

        internal void Wait(TimeSpan most) => thread.Join(most);

        public void Dispose() => end.Dispose();

        /// <summary>Tells what came of a piece, unless nobody waits for it any more.</summary>
        internal void Say(Action tell)
        {
            lock (gate)
                if (GivenUp is null)
                    tell();
        }

        /// <summary>Whether no more comes of it: it is through, or its piece is given up.</summary>
        internal bool IsOver(Func<TimeSpan, TimeSpan, bool> isOver)
        {
            if (!thread.IsAlive)
            {
                error?.Throw();
                return true;
            }

            lock (gate)
            {
                if (piece is null || !isOver(TimeProvider.System.GetElapsedTime(began), Environment.CpuUsage.TotalTime - used))
                    return false;
                GivenUp = piece;
            }

            end.Cancel();
            return true;
        }

        private void Run(Action<int, Lane> work)
        {
            try
            {
                while (Next() is { } taken)
                    work(taken, this);
            }
            catch (Exception thrown)
            {
                error = ExceptionDispatchInfo.Capture(thrown);
            }
        }

        private int? Next()
        {
            lock (gate)
            {
                (piece, began, used) = (GivenUp is null ? next() : null, TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
                return piece;
            }
        }
    }
}
