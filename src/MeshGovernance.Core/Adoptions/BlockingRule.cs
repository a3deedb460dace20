using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Adoptions;

/// <summary>A rule whose findings block today.</summary>
/// <param name="Rule">A policy by id and major, or a rule of the engine.</param>
/// <param name="Findings">How many block.</param>
/// <param name="Waivable">How many of them can be waived.</param>
public sealed record BlockingRule(string Rule, int Findings, int Waivable)
{
    internal static IReadOnlyList<BlockingRule> In(LoadedMesh mesh, Report report) =>
    [
        .. report.Findings.Where(finding => finding.Blocking)
            .GroupBy(finding => finding.RuleId)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .Select(rule => new BlockingRule(rule.Key, rule.Count(), rule.Count(finding => NewWaiver.FaultOf(mesh, finding) is null))),
    ];
}
