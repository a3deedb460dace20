using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Imports;

/// <summary>What became of an import, or would become.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Shown">What is found in the mesh then; null where the source is at fault and nothing was judged.</param>
/// <param name="IsWritten">Whether it was written.</param>
public sealed record ImportAnswer(ImportPlan Plan, ShownReport? Shown, bool IsWritten)
{
    /// <summary>What was found in the mesh before, by its fingerprint: it is not said again.</summary>
    public IReadOnlySet<string> KnownBefore { get; init; } = new HashSet<string>();

    /// <summary>Whether only the plan was asked for.</summary>
    public bool IsTrial { get; init; }

    /// <summary>Whether the mesh was founded on the way, or would be.</summary>
    public bool Founded { get; init; }

    /// <summary>What to do next, a line each.</summary>
    public IReadOnlyList<string> Next { get; init; } = [];

    public IReadOnlyList<Finding> Findings => [.. (Shown?.Report.Findings ?? []).Where(finding => !KnownBefore.Contains(finding.Fingerprint))];

    /// <summary>The policies that could not judge what has come.</summary>
    public IReadOnlyList<Problem> Problems => Shown?.Report.Problems ?? [];

    /// <summary>How it ended: a fault of the source is one that could not be imported.</summary>
    public Outcome Outcome => Plan.Faults.Count > 0 ? Outcome.Error
        : Problems.Count > 0 || Findings.Any(finding => finding.Blocking) ? Outcome.Failed
        : Outcome.Passed;
}
