using MeshGovernance.Core.Evidence;

namespace MeshGovernance.Core.Insight;

/// <summary>What came of one promise when somebody looked.</summary>
public sealed record DataLook(DateTimeOffset At, EvidenceResult Result)
{
    /// <summary>The day in UTC.</summary>
    public DateOnly Day => new(At.UtcDateTime.Year, At.UtcDateTime.Month, At.UtcDateTime.Day);

    /// <summary>Whether it was found out: what was not counts neither as kept nor as broken.</summary>
    public bool Counts => Result.Status is EvidenceStatus.Pass or EvidenceStatus.Fail or EvidenceStatus.Warn;
}
