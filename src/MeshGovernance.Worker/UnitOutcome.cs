using MeshGovernance.Wire;

namespace MeshGovernance.Worker;

/// <summary>What came of one unit, as it is told to the engine.</summary>
internal abstract record UnitOutcome(int Unit)
{
    internal abstract void Write(WireWriter output);

    private protected void Head(WireWriter output, AnswerKind kind)
    {
        output.Byte((byte)kind);
        output.Number(Unit);
    }
}

/// <summary>The policy found violations.</summary>
internal sealed record Found(int Unit, IReadOnlyList<WireViolation> Violations) : UnitOutcome(Unit)
{
    internal override void Write(WireWriter output)
    {
        Head(output, AnswerKind.Violations);
        output.Number(Violations.Count);
        foreach (var violation in Violations)
            violation.Write(output);
    }
}

/// <summary>The policy has nothing to judge there.</summary>
internal sealed record NotApplicable(int Unit, string Reason) : UnitOutcome(Unit)
{
    internal override void Write(WireWriter output)
    {
        Head(output, AnswerKind.NotApplicable);
        output.Text(Reason);
    }
}

/// <summary>The policy went wrong; for the last time where it is not tried again.</summary>
internal sealed record Failed(int Unit, Fence Fence, string Message, int Line, bool IsLast) : UnitOutcome(Unit)
{
    internal override void Write(WireWriter output)
    {
        Head(output, AnswerKind.Failed);
        output.Byte((byte)Fence);
        output.Text(Message);
        output.Number(Line);
        output.Byte(IsLast ? (byte)1 : (byte)0);
    }
}
