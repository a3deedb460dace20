using MeshGovernance.Core.Evidence;

namespace MeshGovernance.Core.Insight;

/// <summary>What came of one promise when somebody looked.</summary>
public sealed record DataLook(DateTimeOffset At, EvidenceResult Result)
{
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>Whether it was found out: what was not counts neither as kept nor as broken.</summary>
    public bool Counts => Result.Status is EvidenceStatus.Pass or EvidenceStatus.Fail or EvidenceStatus.Warn;
}
