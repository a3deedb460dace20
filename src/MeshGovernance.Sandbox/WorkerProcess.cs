using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
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
    private const int MostErrorText = 8 * 1024;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);

    private readonly WorkerLimits limits;
    private readonly Process process;
    private readonly WireWriter questions;
    private readonly StringBuilder errors = new();
    private readonly CancellationTokenSource ended = new();
    private readonly Task<string> errorText;
    private IReadOnlyList<Document> told = [];
    private volatile PolicyTimes? times;
    private volatile Cause? overrun;

    private WorkerProcess(WorkerLimits limits)
    {
        this.limits = limits;
        Beacon = Beacon.Create();
        process = Process.Start(StartInfo(limits, Beacon.Place)) ?? throw new WorkerException($"{Name} could not be started.");
        errorText = Task.Run(ReadErrors);
        questions = new WireWriter(process.StandardInput.BaseStream);
        Answers = new WireReader(process.StandardOutput.BaseStream, LongestAnswer);
        _ = Task.Factory.StartNew(Watch, ended.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    internal Beacon Beacon { get; }

    internal WireReader Answers { get; }

    /// <exception cref="WorkerException">It cannot be started.</exception>
    internal static WorkerProcess Start(WorkerLimits limits)
    {
        try
        {
            return new WorkerProcess(limits);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or Win32Exception)
        {
            throw new WorkerException($"{Name} could not be started: {PlainText.Line(error.Message)}");
        }
    }

    /// <summary>Tells the worker what to judge, while its answers are already being read.</summary>
    internal Task Send(Session session, PolicyTimes policyTimes)
    {
        times = policyTimes;
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
        Stop();
        var text = errorText.GetAwaiter().GetResult();
        if (overrun is { } cause)
            return cause;
        if (text.Contains("Stack overflow", StringComparison.Ordinal))
            return new Cause(Fence.Stack, "It called itself without end.");
        return text.Contains("Out of memory", StringComparison.OrdinalIgnoreCase)
            ? new Cause(Fence.Memory, "It asked for more memory than a policy may have.")
            : new Cause(Fence.Process, string.Create(CultureInfo.InvariantCulture, $"It took the worker down (exit code {process.ExitCode})."));
    }

    /// <summary>The last words of a worker that never got ready.</summary>
    internal string LastWords()
    {
        Stop();
        return errorText.GetAwaiter().GetResult();
    }

    internal void Stop()
    {
        if (!process.HasExited)
            process.Kill();
        process.WaitForExit();
    }

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

        process.Dispose();
        Beacon.Dispose();
        ended.Dispose();
    }

    private static ProcessStartInfo StartInfo(WorkerLimits limits, string beacon)
    {
        var program = Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? Name + ".exe" : Name);
        if (!File.Exists(program))
            throw new WorkerException($"{Name} is missing beside mesh: install the tool again.");
        var start = new ProcessStartInfo(program, [beacon])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,

            // A folder that is there for certain.
            WorkingDirectory = AppContext.BaseDirectory,
        };
        start.Environment.Clear();
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.Memory.ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCgen0size"] = (64 << 20).ToString("X", CultureInfo.InvariantCulture);
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        if (OperatingSystem.IsWindows() && Environment.GetEnvironmentVariable("SystemRoot") is { } system)
            start.Environment["SystemRoot"] = system;
        return start;
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
                var now = Used();
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

                if (overrun is null)
                    continue;
                process.Kill();
                return;
            }
            catch (Exception error) when (error is InvalidOperationException or ObjectDisposedException)
            {
                return;
            }
        }
    }

    private Cause? Overrun(long unit, TimeSpan used, TimeSpan passed)
    {
        if (used > limits.UnitProcessorTime || passed > limits.UnitTime)
            return new Cause(Fence.Time, string.Create(CultureInfo.InvariantCulture, $"It took longer than a policy may on one element ({limits.UnitProcessorTime.TotalSeconds} s)."));
        return times?.Of(unit) > limits.PolicyProcessorTime
            ? new Cause(Fence.Time, string.Create(CultureInfo.InvariantCulture, $"It took longer than a policy may on the whole mesh ({limits.PolicyProcessorTime.TotalSeconds} s)."), IsLast: true)
            : null;
    }

    private TimeSpan Used()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    private string ReadErrors()
    {
        var line = new char[1024];
        for (int count; (count = process.StandardError.Read(line)) > 0;)
            if (errors.Length < MostErrorText)
                errors.Append(line, 0, count);
        return errors.ToString();
    }
}
