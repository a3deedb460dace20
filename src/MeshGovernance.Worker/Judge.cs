using MeshGovernance.Policies;
using MeshGovernance.Policies.Wire;

namespace MeshGovernance.Worker;

/// <summary>Runs the units of a session one after the other, announcing each before it begins.</summary>
internal sealed class Judge(Session session, Beacon beacon, WireWriter output)
{
    /// <summary>A policy that failed so often is not tried again: what it has to say is known.</summary>
    private const int MostFailures = 3;

    private const int UnitsBetweenFlushes = 256;

    private readonly Mesh mesh = new(session.Documents);
    private readonly PolicyProgram[] programs = [.. session.Policies.Select(policy => new PolicyProgram(policy))];
    private readonly int[] failures = new int[session.Policies.Count];
    private readonly IReadOnlyList<Element>?[] targets = new IReadOnlyList<Element>?[Enum.GetValues<ScopeKind>().Length];

    internal void Run()
    {
        output.Byte((byte)AnswerKind.Ready);
        output.Flush();
        for (var index = session.Start; index < session.Units.Count; index++)
        {
            var unit = session.Units[index];
            if (!session.Skipped.Contains(index) && failures[unit.Policy] < MostFailures)
                RunUnit(index, unit);
            if ((index + 1) % UnitsBetweenFlushes == 0)
                Confirm(index + 1);
        }

        beacon.Unit = Beacon.Idle;
        Confirm(session.Units.Count);
        output.Byte((byte)AnswerKind.Done);
        output.Flush();
    }

    private void RunUnit(int index, Unit unit)
    {
        var policy = session.Policies[unit.Policy];
        var scope = Targets.Open(mesh, TargetsOf(policy.Scope)[unit.Target], session.AsOf, policy.Arguments);
        beacon.Unit = index;
        try
        {
            programs[unit.Policy].Run(scope);
            Answer(index, scope);
        }
        catch (Exception error)
        {
            failures[unit.Policy]++;
            Head(AnswerKind.Failed, index);
            var (fence, message) = Explain(error);
            output.Byte((byte)fence);
            output.Text(Cut(failures[unit.Policy] < MostFailures ? message : $"{message} ({WireViolation.NotTriedAgain})"));
            output.Number(PolicyProgram.LineOf(error));
        }
    }

    private static (Fence Fence, string Message) Explain(Exception error) => error switch
    {
        OutOfMemoryException => (Fence.Memory, "It asked for more memory than a policy may have."),
        AnswersException => (Fence.Answers, error.Message),
        _ => (Fence.Exception, $"{error.GetType().Name}: {error.Message}"),
    };

    private void Answer(int index, Scope scope)
    {
        if (scope.Violations.Count > WireViolation.MostPerUnit)
            throw new AnswersException($"It found {scope.Violations.Count} violations at once; more than {WireViolation.MostPerUnit} nobody reads.");
        if (scope.Violations.Count > 0)
        {
            // All of them before the first byte: a violation that cannot be told must not leave half an answer behind.
            var violations = scope.Violations.Select(WireViolation.Of).Select(violation => violation with { Message = Cut(violation.Message), Key = Cut(violation.Key) }).ToList();
            Head(AnswerKind.Violations, index);
            output.Number(violations.Count);
            foreach (var violation in violations)
                violation.Write(output);
        }
        else if (scope.NotApplicableReason is { } reason)
        {
            Head(AnswerKind.NotApplicable, index);
            output.Text(Cut(reason));
        }
    }

    private IReadOnlyList<Element> TargetsOf(ScopeKind scope) => targets[(int)scope] ??= Targets.Of(mesh, scope);

    private void Head(AnswerKind kind, int index)
    {
        output.Byte((byte)kind);
        output.Number(index);
    }

    private void Confirm(int next)
    {
        Head(AnswerKind.Progress, next);
        output.Flush();
    }

    private static string Cut(string? text) =>
        text is null ? "" : text.Length <= WireViolation.LongestMessage ? text : text[..(WireViolation.LongestMessage - 1)] + "…";
}

/// <summary>A policy said more than it may.</summary>
internal sealed class AnswersException(string message) : Exception(message);
