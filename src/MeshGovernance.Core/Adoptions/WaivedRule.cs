using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Adoptions;

/// <summary>A rule of which something is waived for now.</summary>
/// <param name="Rule">A policy by id and major, or a rule of the engine.</param>
/// <param name="Title">What the policy asks for; null for a rule of the engine.</param>
/// <param name="Findings">How many findings are waived.</param>
/// <param name="Until">The last day of the waiver of them that ends first.</param>
public sealed record WaivedRule(string Rule, string? Title, int Findings, DateOnly? Until)
{
    /// <summary>Those of policies in the order of a plan, then those of the engine.</summary>
    internal static IReadOnlyList<WaivedRule> In(LoadedMesh mesh, Report report, IEnumerable<PlannedRule> rules)
    {
        var untils = mesh.Mesh.Waivers.ToLookup(waiver => waiver.File, waiver => waiver.Until, StringComparer.Ordinal);
        return
        [
            .. rules.Where(rule => rule.Cost.Waived > 0).Select(rule => new WaivedRule(rule.Cost.Policy, rule.Cost.Title, rule.Cost.Waived, rule.Cost.WaivedUntil)),
            .. report.Findings.Where(finding => finding is { Version: null, Waiver: not null })
                .GroupBy(finding => finding.RuleId, StringComparer.Ordinal)
                .OrderBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => new WaivedRule(rule.Key, null, rule.Count(), rule.SelectMany(finding => untils[finding.Waiver!]).Min())),
        ];
    }
}
