using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Reports;

/// <summary>What a check found, as a value: every format is made of it.</summary>
public sealed record Report(
    ReportHead Head,
    string Mesh,
    DateOnly AsOf,
    string Gate,
    Selection Selection,
    IReadOnlyList<PolicyVerdict> Policies,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Finding> Findings,
    MeshCounts Counts)
{
    public Outcome Outcome => Problems.Count > 0 ? Outcome.Error : Findings.Any(finding => finding.Blocking) ? Outcome.Failed : Outcome.Passed;

    public int Blocking => Findings.Count(finding => finding.Blocking);

    public int Waived => Findings.Count(finding => finding.Waiver is not null);

    /// <summary>Findings of a level that are not waived.</summary>
    public int Count(Level level) => Findings.Count(finding => finding.Level == level && finding.Waiver is null);
}

/// <summary>How a check ended; the number is the exit code.</summary>
public enum Outcome
{
    Passed = 0,
    Failed = 1,
    Error = 2,
}

/// <summary>Which tool judged which state. A commit is null where there is none yet.</summary>
public sealed record ReportHead(string Tool, string? Commit, bool Dirty);

/// <summary>How large the mesh is.</summary>
public sealed record MeshCounts(int Domains, int Products, int Contracts);

/// <summary>A policy that was run: on how many elements it gave a verdict, and on how many it did not apply. <c>Help</c> is its folder.</summary>
public sealed record PolicyVerdict(string Id, string Version, string Title, string Digest, Level Level, int Judged, int NotApplicable, string Help);

/// <summary>Something that kept the check from judging: a deciding policy that failed, or a file that cannot be read.</summary>
public sealed record Problem(string? Policy, string? Product, string Fence, string Message);
