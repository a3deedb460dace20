using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Finds rules that have changed since the guild decided on them, and digests of an earlier version of the tool.</summary>
internal static class DecisionDigests
{
    private const string Field = "digest";

    internal static IEnumerable<Diagnostic> Check(EvaluationPlan plan)
    {
        var edits = new EditWriter(plan.Mesh.Files);
        foreach (var planned in plan.Own.Where(planned => Lifecycle.Decides(planned.Source.Policy)))
        {
            var policy = planned.Source.Policy;
            if (policy.Decisions.LastOrDefault(decision => decision.Version == policy.Version) is not { Digest: { } decided } decision || decided == planned.Compiled.Digest)
                continue;
            var (rule, message) = decided == planned.Compiled.Earlier?.Digest
                ? OfEarlier(policy, planned.Compiled)
                : (EngineRule.DecisionDigest, Changed(policy, decision, planned.Compiled));
            var descriptor = plan.Mesh.DescriptorOf(decision);
            yield return descriptor.At(rule, decision.Node, Field, message, policy.Version) with
            {
                Fix = rule == EngineRule.EarlierDigest ? edits.Set(descriptor, decision.Node, Field, planned.Compiled.Digest) : null,
            };
        }
    }

    private static string Changed(Policy policy, Decision decision, CompiledPolicy now) =>
        $"'{policy.Key}' is not what was decided{(decision.Day is { } day ? $" on {Dates.Write(day)}" : "")}: its script, scope, appliesTo, enforcement, dates or parameters have changed since. "
        + $"Take the change back, or have the guild decide on a new version. It is {now.Digest} now.";

    private static (EngineRule Rule, string Message) OfEarlier(Policy policy, CompiledPolicy now) => now.Earlier!.IsCertain
        ? (EngineRule.EarlierDigest, $"An earlier version of mesh made the digest of '{policy.Key}'. It still stands for what is here: write {now.Digest} instead. 'mesh fix' does.")
        : (EngineRule.DecisionDigest, $"An earlier version of mesh made the digest of '{policy.Key}', and other rules can have it too: the script or a value has line breaks, or signs that divided values. "
            + $"Make sure that this is what was decided, and write {now.Digest}.");
}
