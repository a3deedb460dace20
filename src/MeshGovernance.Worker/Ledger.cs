using MeshGovernance.Wire;

namespace MeshGovernance.Worker;

/// <summary>
/// Hands out the units of a session in chunks, and tells what came of them in the order of the units, whichever lane is done first:
/// the same bytes for any number of lanes.
/// </summary>
internal sealed class Ledger(int start, int end, WireWriter output)
{
    private const int UnitsInChunk = 128;

    private readonly Dictionary<int, IReadOnlyList<UnitOutcome>> early = [];
    private readonly Lock gate = new();
    private int next = start;
    private int told = start;

    /// <summary>The next units that nobody judges yet; an empty range when there are none left.</summary>
    internal (int From, int To) Take()
    {
        lock (gate)
        {
            var from = next;
            next = Math.Min(from + UnitsInChunk, end);
            return (from, next);
        }
    }

    /// <summary>Says what came of a chunk, once all before it is said.</summary>
    internal void Tell(int from, IReadOnlyList<UnitOutcome> outcomes)
    {
        lock (gate)
        {
            early.Add(from, outcomes);
            while (early.Remove(told, out var due))
            {
                foreach (var outcome in due)
                    outcome.Write(output);
                told = Math.Min(told + UnitsInChunk, end);
                output.Byte((byte)AnswerKind.Progress);
                output.Number(told);
                output.Flush();
            }
        }
    }

    /// <summary>Says that judging begins, and whether the operating system's filter holds.</summary>
    internal void Begin(bool isFiltered)
    {
        output.Byte((byte)AnswerKind.Ready);
        output.Byte(isFiltered ? (byte)1 : (byte)0);
        output.Flush();
    }

    /// <summary>Says that judging has ended, or ended in doubt.</summary>
    internal void Say(AnswerKind kind)
    {
        output.Byte((byte)kind);
        output.Flush();
    }
}
