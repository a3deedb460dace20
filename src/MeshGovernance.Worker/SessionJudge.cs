using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Worker;

/// <summary>
/// Judges the units of a session, in one lane or in several at once, announcing each unit before it begins. Several lanes are for
/// sessions in which nothing goes wrong: the first failure there ends the work in doubt, and the engine has it repeated in one lane,
/// where the blame is certain and the order is fixed.
/// </summary>
internal sealed class SessionJudge(Session session, IReadOnlyList<PolicyProgram> programs, Beacon beacon, Ledger ledger, bool isFiltered)
{
    /// <summary>A policy that failed so often is not tried again: what it has to say is known.</summary>
    private const int MostFailures = 3;

    /// <summary>A stack of known size: endless recursion ends quickly and in the same way everywhere.</summary>
    private const int StackBytes = 4 * 1024 * 1024;

    private readonly Mesh mesh = MeshOf(session);
    private readonly int[] failures = new int[session.Policies.Count];
    private volatile bool mustRepeat;

    internal void Run()
    {
        ledger.Begin(isFiltered);
        var lanes = Enumerable.Range(0, session.Lanes).Select(lane => new Thread(() => Run(lane), StackBytes)).ToList();
        lanes.ForEach(lane => lane.Start());
        lanes.ForEach(lane => lane.Join());
        ledger.Say(mustRepeat ? AnswerKind.Repeat : AnswerKind.Done);
    }

    private static Mesh MeshOf(Session session)
    {
        var whole = new Mesh(session.Documents);
        if (session.Differences is { } differences)
            whole.CompareBy(() => differences);
        return whole;
    }

    private void Run(int lane)
    {
        while (!mustRepeat && ledger.Take() is var (from, to) && from < to)
        {
            var outcomes = new List<UnitOutcome>();
            for (var index = from; index < to; index++)
                if (!session.Skipped.Contains(index) && Judged(index, lane) is { } outcome)
                    outcomes.Add(outcome);
            if (!mustRepeat)
                ledger.Tell(from, outcomes);
        }

        beacon[lane] = Beacon.Idle;
    }

    /// <summary>What came of a unit; null where it found nothing.</summary>
    private UnitOutcome? Judged(int index, int lane)
    {
        var unit = session.Units[index];
        if (mustRepeat || failures[unit.Policy] >= MostFailures)
            return null;
        var policy = session.Policies[unit.Policy];
        var scope = Targets.Open(mesh, Targets.Of(mesh, policy.Scope)[unit.Target], session.AsOf, policy.Arguments);
        beacon[lane] = index;
        try
        {
            programs[unit.Policy].Run(scope);
            return Answer(index, scope);
        }
        catch (Exception) when (session.Lanes > 1)
        {
            mustRepeat = true;
            return null;
        }
        catch (Exception error)
        {
            failures[unit.Policy]++;
            var (fence, message) = Explain(error);
            return new Failed(index, fence, Bounds.Cut(message), PolicyProgram.LineOf(error), IsLast: failures[unit.Policy] >= MostFailures);
        }
    }

    private static (Fence Fence, string Message) Explain(Exception error) => error switch
    {
        OutOfMemoryException => (Fence.Memory, "It asked for more memory than a policy may have."),
        AnswersException => (Fence.Answers, error.Message),
        _ => (Fence.Exception, $"{error.GetType().Name}: {error.Message}"),
    };

    private static UnitOutcome? Answer(int index, Scope scope)
    {
        if (scope.Violations.Count > 0)
            return new Found(index, Bounds.Hold(scope.Violations));
        return scope.NotApplicableReason is { } reason ? new NotApplicable(index, Bounds.Cut(reason)) : null;
    }
}
