using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Finds rules that have changed since the guild decided on them.</summary>
internal static class DecisionDigests
{
    internal static IEnumerable<Diagnostic> Check(EvaluationPlan plan)
    {
        foreach (var planned in plan.Own.Where(planned => Lifecycle.Decides(planned.Source.Policy)))
        {
            var policy = planned.Source.Policy;
            if (policy.Decisions.LastOrDefault(decision => decision.Version == policy.Version) is not { Digest: { } decided } decision || decided == planned.Compiled.Digest)
                continue;
            yield return plan.Mesh.DescriptorOf(decision).At(
                EngineRule.DecisionDigest,
                decision.Node["digest"]!,
                $"'{policy.Key}' is not what was decided{(decision.Day is { } day ? $" on {Dates.Write(day)}" : "")}: its script, scope, appliesTo, enforcement, dates or parameters have changed since. "
                + $"Take the change back, or have the guild decide on a new version. It is {planned.Compiled.Digest} now.",
                policy.Version);
        }
    }
}
