using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>What came of one promise when somebody looked.</summary>
public sealed record DataLook(DateTimeOffset At, EvidenceResult Result)
{
    /// <summary>The day in UTC.</summary>
    public DateOnly Day => Moments.Day(At);

    /// <summary>Whether it was found out: what was not counts neither as kept nor as broken.</summary>
    public bool Counts => Result.IsFoundOut;
}
