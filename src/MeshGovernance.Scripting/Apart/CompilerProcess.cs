using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Children;
using MeshGovernance.Wire;

namespace MeshGovernance.Scripting.Apart;

/// <summary>A compiler in a process of its own: what a script does to it happens to nobody else.</summary>
internal sealed class CompilerProcess : ICompilerProcess
{
    private const string Name = "mesh";
    private const int LongestAnswer = 8 * 1024 * 1024;

    private const int MostPassed = 8;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan StandStill = TimeSpan.FromSeconds(60);

    private readonly ChildProgram program;
    private readonly TimeSpan patience;
    private readonly WireWriter questions;
    private readonly WireReader answers;

    internal CompilerProcess(TimeSpan patience, long memory)
    {
        this.patience = patience;
        program = ChildProgram.Start(
            Name, memory, CompilerProgram.Word, ChildProgram.Parent, ((int)patience.TotalMilliseconds).ToString(CultureInfo.InvariantCulture));
        questions = new WireWriter(program.Input);
        answers = new WireReader(program.Output, LongestAnswer);
    }

    internal TimeSpan Used => program.Used;

    internal void Kill() => program.Kill();

    public IReadOnlyList<int>? Compile(IReadOnlyList<CompileQuestion> batch, Func<int> atOnce, Action<int, CompileAnswer> told)
    {
        var open = new HashSet<int>();
        var left = batch.Count;
        using var over = new CancellationTokenSource();
        var moved = Stopwatch.GetTimestamp();
        var gate = new Lock();
        var watching = Task.Factory.StartNew(Watch, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        var asking = Task.Run(Ask);
        try
        {
            while (left > 0 && answers.ByteOrEnd() is var head and >= 0)
            {
                Interlocked.Exchange(ref moved, Stopwatch.GetTimestamp());
                var index = answers.Number(batch.Count);
                if (head == CompilerProgram.Begun ? !open.Add(index) : head != CompilerProgram.Done || !open.Contains(index))
                    throw new WireException("an answer to nothing that was asked");
                if (head == CompilerProgram.Begun)
                    continue;
                told(index, CompileAnswer.Read(answers, batch[index].Script));
                open.Remove(index);
                left--;
            }
        }
        catch (Exception error) when (error is WireException or IOException)
        {
            program.Stop();
        }
        finally
        {
            over.Cancel();
            watching.GetAwaiter().GetResult();
        }

        // One that says nothing more hears nothing more.
        if (left > 0)
            program.Stop();
        asking.GetAwaiter().GetResult();

        return left == 0 ? null : [.. open.Order()];

        void Ask()
        {
            try
            {
                lock (gate)
                {
                    questions.Byte(CompilerProgram.Batch);
                    questions.Number(batch.Count);
                    foreach (var question in batch)
                        question.Write(questions);
                    questions.Flush();
                }
            }
            catch (IOException)
            {
                // It is gone; whoever reads its answers finds out.
            }
        }

        void Watch()
        {
            var (lanes, used, computed) = (0, TimeSpan.Zero, Stopwatch.GetTimestamp());
            do
            {
                try
                {
                    if (atOnce() is var now && now != lanes && Allow(now))
                        lanes = now;
                    if (program.Used is var sofar && sofar != used)
                        (used, computed) = (sofar, Stopwatch.GetTimestamp());
                    if (Stopwatch.GetElapsedTime(computed) > StandStill || Stopwatch.GetElapsedTime(Interlocked.Read(ref moved)) > patience * MostPassed)
                        program.Kill();
                }
                catch (Exception error) when (error is InvalidOperationException or IOException)
                {
                    // It has ended.
                    return;
                }
            }
            while (!over.Token.WaitHandle.WaitOne(Glance));
        }

        bool Allow(int lanes)
        {
            // A batch that is on its way to one that stands still holds up nobody who watches.
            if (!gate.TryEnter())
                return false;
            try
            {
                questions.Byte(CompilerProgram.Lanes);
                questions.Number(lanes);
                questions.Flush();
                return true;
            }
            finally
            {
                gate.Exit();
            }
        }
    }

    public void Dispose()
    {
        program.Stop();
        answers.Dispose();
        try
        {
            questions.Dispose();
        }
        catch (IOException)
        {
            // What could not be said to a process that is gone stays unsaid.
        }

        program.Dispose();
    }
}
