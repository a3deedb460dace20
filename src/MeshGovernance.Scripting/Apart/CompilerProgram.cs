using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Wire;

namespace MeshGovernance.Scripting.Apart;

/// <summary>
/// The other side of <see cref="CompilerProcess"/>: compiles what it is sent, on several threads, and says what it begins with before it begins. What comes to no
/// end, or asks for more memory than there is, ends this process; the one that sent it knows what was begun.
/// </summary>
public static class CompilerProgram
{
    /// <summary>The first argument with which mesh is a compiler.</summary>
    public const string Word = "compile-what-is-sent";

    internal const byte Batch = 1;
    internal const byte Lanes = 2;
    internal const byte Begun = 1;
    internal const byte Done = 2;
    internal const int MostInBatch = 100_000;
    private const int LongestInput = 8 * 1024 * 1024;

    /// <summary>Works until nothing more is sent.</summary>
    /// <param name="arguments">The parent, and how many milliseconds one script may take.</param>
    /// <param name="input">What is sent.</param>
    /// <param name="output">What is answered.</param>
    public static void Run(IReadOnlyList<string> arguments, Stream input, Stream output)
    {
        Tether.Hold(arguments[0]);
        var patience = new CompilerThreads(TimeSpan.FromMilliseconds(int.Parse(arguments[1], CultureInfo.InvariantCulture)));
        using var reader = new WireReader(input, LongestInput);
        using var writer = new WireWriter(output);
        var atOnce = 1;
        using var batches = new BlockingCollection<CompileQuestion[]>();
        new Thread(Listen) { IsBackground = true }.Start();
        foreach (var batch in batches.GetConsumingEnumerable())
            Compile(batch, patience, () => Volatile.Read(ref atOnce), writer);

        void Listen()
        {
            for (var head = reader.ByteOrEnd(); head is Batch or Lanes; head = reader.ByteOrEnd())
            {
                if (head == Lanes)
                {
                    Volatile.Write(ref atOnce, Math.Clamp(reader.Number(), 1, Environment.ProcessorCount));
                    continue;
                }

                var batch = new CompileQuestion[reader.Number(MostInBatch)];
                for (var i = 0; i < batch.Length; i++)
                    batch[i] = CompileQuestion.Read(reader);
                batches.Add(batch);
            }

            // Nobody waits for an answer any more.
            End();
        }
    }

    private static void Compile(CompileQuestion[] batch, CompilerThreads patience, Func<int> atOnce, WireWriter writer)
    {
        var gate = new Lock();
        var made = patience.Work(
            batch.Length,
            (index, end) =>
            {
                Say(index, Begun, null);
                try
                {
                    var answer = CompileOrTell(batch[index], end);
                    Say(index, Done, answer);
                    return answer;
                }
                catch (OutOfMemoryException)
                {
                    // Which of several was too much cannot be told here.
                    End();
                    throw;
                }
            },
            atOnce);
        foreach (var (index, (_, fault)) in made.Index())
            if (fault is not null)
                Say(index, Done, new CompileAnswer([batch[index].Script], [], [], [new CompileError(ScriptFence.Compile, 1, 1, 1, 1, fault)]));

        // A thread that comes to no end takes from what is compiled next.
        if (made.Any(piece => piece.Fault is not null))
            End();

        void Say(int index, byte what, CompileAnswer? answer)
        {
            lock (gate)
            {
                writer.Byte(what);
                writer.Number(index);
                answer?.Write(writer);
                writer.Flush();
            }
        }
    }

    /// <summary>Compiles a script. What mesh itself goes wrong on keeps no other policy from judging.</summary>
    private static CompileAnswer CompileOrTell(CompileQuestion question, CancellationToken end)
    {
        try
        {
            return ScriptCompiler.Compile(question, end);
        }
        catch (Exception error) when (FaultNet.Catches(error))
        {
            return new CompileAnswer([question.Script], [], [], [new CompileError(ScriptFence.Compile, 1, 1, 1, 1, FaultNet.Said(error))]);
        }
    }

    private static void End() => Process.GetCurrentProcess().Kill();
}
