using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Children;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>One running worker: a process without the user's environment, under a ceiling of memory, watched by the beacon that it writes.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string Name = "mesh-worker";
    private const int LongestAnswer = 64 * 1024;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    private readonly WorkerLimits limits;
    private readonly ChildProgram program;
    private readonly WireWriter questions;
    private readonly CancellationTokenSource ended = new();
    private IReadOnlyList<Document> told = [];
    private volatile PolicyTimes? times;
    private volatile Cause? overrun;
    private volatile bool isAwaited;
    private long moved = Stopwatch.GetTimestamp();

    private WorkerProcess(WorkerLimits limits)
    {
        this.limits = limits;
        Beacon = Beacon.Create();
        program = ChildProgram.Start(Name, limits.Memory, ChildProgram.Parent, Beacon.Place);
        questions = new WireWriter(new MovingStream(program.Input, Move));
        Answers = new WireReader(new MovingStream(program.Output, Move), LongestAnswer);
        _ = Task.Factory.StartNew(Watch, ended.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal Beacon Beacon { get; }

    internal WireReader Answers { get; }

    internal int Id => program.Id;

    /// <exception cref="WorkerException">It cannot be started.</exception>
    internal static WorkerProcess Start(WorkerLimits limits)
    {
        try
        {
            return new WorkerProcess(limits);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new WorkerException($"The worker could not be started: {PlainText.Line(error.Message)}");
        }
    }

    /// <summary>Tells the worker what to judge, while its answers are already being read.</summary>
    internal Task Send(Session session, PolicyTimes policyTimes)
    {
        times = policyTimes;
        Move();
        isAwaited = true;
        return Task.Run(() => Write(session));
    }

    private void Write(Session session)
    {
        try
        {
            session.Write(questions, told);
            told = session.Documents;
        }
        catch (IOException)
        {
            // The worker is gone; whoever reads its answers finds out, and why.
        }
    }

    /// <summary>Which fences stand around it.</summary>
    internal static WorkerFences Fences(bool isFiltered)
    {
        string[] own = ["environment", "memory", "time"];
        string[] ofTheSystem = ["files", "network", "processes"];
        return isFiltered ? new WorkerFences([.. own, .. ofTheSystem], []) : new WorkerFences(own, ofTheSystem);
    }

    /// <summary>What stopped the worker, once its answers have ended.</summary>
    internal Cause CauseOfDeath()
    {
        var text = program.LastWords();

        // A runtime that tells of a long stack may be ended by the watch before it is through.
        if (text.Contains("Stack overflow", StringComparison.Ordinal))
            return new Cause(Fence.Stack, "It called itself without end.");
        if (overrun is { } cause)
            return cause;
        return text.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            ? new Cause(Fence.Memory, "It asked for more memory than a policy may have.")
            : new Cause(Fence.Process, string.Create(CultureInfo.InvariantCulture, $"It took the worker down (exit code {program.ExitCode})."));
    }

    /// <summary>The last words of a worker that never got ready.</summary>
    internal string LastWords() => overrun is { } cause ? cause.Message : program.LastWords();

    internal void Stop() => program.Stop();

    /// <summary>What was asked is answered: until the next question it may wait as long as it likes.</summary>
    internal void Rest() => isAwaited = false;

    public void Dispose()
    {
        ended.Cancel();
        Stop();
        Answers.Dispose();
        try
        {
            questions.Dispose();
        }
        catch (IOException)
        {
            // What could not be said to a worker that is gone stays unsaid.
        }

        program.Dispose();
        Beacon.Dispose();
        ended.Dispose();
    }

    /// <summary>
    /// Stops the worker when one unit uses up its time, or one policy that of all its units. Time is the worker's own: a busy machine does not
    /// fail a policy.
    /// </summary>
    private void Watch()
    {
        var seen = Enumerable.Repeat((Unit: Beacon.Idle, Since: Stopwatch.GetTimestamp(), Used: TimeSpan.Zero), Beacon.MostLanes).ToArray();
        var last = TimeSpan.Zero;
        while (!ended.Token.WaitHandle.WaitOne(Glance))
        {
            try
            {
                var now = program.Used;
                if (now != last)
                    Move();
                long[] announced = [.. Enumerable.Range(0, seen.Length).Select(lane => Beacon[lane]).Where(unit => unit != Beacon.Idle)];
                times?.Add(announced, now - last);
                last = now;
                for (var lane = 0; lane < seen.Length && overrun is null; lane++)
                {
                    var (unit, since, used) = seen[lane];
                    if (Beacon[lane] != unit)
                        seen[lane] = (Beacon[lane], Stopwatch.GetTimestamp(), now);
                    else if (unit != Beacon.Idle)
                        overrun = Overrun(unit, now - used, Stopwatch.GetElapsedTime(since));
                }

                if (isAwaited && Stopwatch.GetElapsedTime(Interlocked.Read(ref moved)) > limits.StandStill)
                    overrun ??= new Cause(Fence.Process, "The worker stood still: something outside of mesh has stopped it.");
                if (overrun is null)
                    continue;
                program.Kill();
                return;
            }
            catch (Exception error) when (error is InvalidOperationException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    /// <summary>Something has come or gone, or was computed.</summary>
    private void Move() => Interlocked.Exchange(ref moved, Stopwatch.GetTimestamp());

    private Cause? Overrun(long unit, TimeSpan used, TimeSpan passed)
    {
        if (used > limits.UnitProcessorTime || passed > limits.UnitTime)
            return new Cause(Fence.Time, string.Create(CultureInfo.InvariantCulture, $"It took longer than a policy may on one element ({limits.UnitProcessorTime.TotalSeconds} s)."));
        return times?.Of(unit) > limits.PolicyProcessorTime
            ? new Cause(Fence.Time, string.Create(CultureInfo.InvariantCulture, $"It took longer than a policy may on the whole mesh ({limits.PolicyProcessorTime.TotalSeconds} s)."), IsLast: true)
            : null;
    }
}
