using MeshGovernance.Core.Evidence;

namespace MeshGovernance.Engine.Data;

/// <summary>What is to be recorded.</summary>
/// <param name="Files">Files and folders with documents of OORS.</param>
/// <param name="Piped">What came through standard input; null where nothing did.</param>
/// <param name="Branch">Where to.</param>
/// <param name="Keep">How many runs of the same tool on the same data are kept.</param>
/// <param name="At">The moment at which it is recorded.</param>
public sealed record RecordRequest(IReadOnlyList<string> Files, byte[]? Piped, string Branch, int Keep, DateTimeOffset At);

/// <summary>What was recorded.</summary>
/// <param name="Branch">Where to.</param>
/// <param name="Plan">The runs, and what was not recorded.</param>
/// <param name="Commit">The commit that the branch leads to now; null where nothing was fit to be recorded.</param>
/// <param name="IsNew">Whether it says more than the one before.</param>
/// <param name="Dropped">How many older runs were left out.</param>
public sealed record RecordedEvidence(string Branch, EvidencePlan Plan, string? Commit, bool IsNew, int Dropped);
