using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Finds rules that have changed since the guild decided on them, and digests of an earlier version of the tool.</summary>
public static class DecisionDigests
{
    private const string Field = "digest";

    /// <summary>The digest that a decision on a policy names today.</summary>
    public static string Of(LoadedMesh mesh, PolicySource source, CompiledPolicy compiled) =>
        BindingValues(source, mesh.OwnSettings) is { Count: > 0 } set ? PolicyDigest.With(compiled.Digest, set) : compiled.Digest;

    /// <summary>Whether the guild decided on this version of a policy as another rule.</summary>
    public static bool Differs(LoadedMesh mesh, PolicySource source, CompiledPolicy compiled) =>
        source.Policy.DecisionOfVersion is { Digest: { } decided } && decided != Of(mesh, source, compiled);

    internal static IEnumerable<Diagnostic> Check(EvaluationPlan plan)
    {
        var edits = new EditWriter(plan.Mesh.Files);
        foreach (var planned in plan.Own.Where(planned => Lifecycle.Decides(planned.Source.Policy)))
        {
            var policy = planned.Source.Policy;
            if (policy.DecisionOfVersion is not { Digest: { } decided } decision)
                continue;
            var set = BindingValues(planned.Source, plan.Mesh.OwnSettings);
            var digest = Of(plan.Mesh, planned.Source, planned.Compiled);
            if (decided == digest)
                continue;

            // The rule itself is what was decided, and means something else by what is set for it.
            var isSet = set.Count > 0 && (decided == planned.Compiled.Digest || decided == planned.Compiled.Earlier?.Digest);
            if (isSet)
                foreach (var parameter in set)
                    yield return plan.Mesh.OwnSettings!.At(EngineRule.DecisionDigest, parameter.Value, Set(policy, decision, parameter, digest), $"{policy.Key}.{parameter.Declared.Name}");
            if (decided == planned.Compiled.Digest)
                continue;
            var (rule, message) = decided == planned.Compiled.Earlier?.Digest
                ? OfEarlier(policy, planned.Compiled)
                : (EngineRule.DecisionDigest, Changed(policy, decision, digest));
            var descriptor = plan.Mesh.DescriptorOf(decision);
            yield return descriptor.At(rule, decision.Node, Field, message, policy.Version) with
            {
                Fix = rule == EngineRule.EarlierDigest ? edits.Set(descriptor, decision.Node, Field, planned.Compiled.Digest) : null,
            };
        }
    }

    /// <summary>A mesh sets the parameters of its policies as it needs them. What binds without exception is decided on with all that it says.</summary>
    private static IReadOnlyList<SetParameter> BindingValues(PolicySource source, Descriptor? settings) =>
        Lifecycle.CanBeWaived(source.Policy) ? [] : ParameterValues.Differing(source, ParameterValues.SetFor(source, settings?.Document.Root));

    private static string Set(Policy policy, Decision decision, SetParameter parameter, string digest) =>
        $"'{policy.Key}' is mandatory, and '{parameter.Declared.Name}' is set to something else here than was decided{On(decision)}: {ParameterChange.Words(parameter.Declared.Name, parameter.Declared.Default, parameter.Set)}. "
        + $"Take it out, or have the guild decide on a version with it. It is {digest} with what is set here.";

    private static string On(Decision decision) => decision.Day is { } day ? $" on {Dates.Write(day)}" : "";

    private static string Changed(Policy policy, Decision decision, string digest) =>
        $"'{policy.Key}' is not what was decided{On(decision)}: its script, scope, appliesTo, enforcement, dates or parameters have changed since. "
        + $"Take the change back, or have the guild decide on a new version. It is {digest} now.";

    private static (EngineRule Rule, string Message) OfEarlier(Policy policy, CompiledPolicy now) => now.Earlier!.IsCertain
        ? (EngineRule.EarlierDigest, $"An earlier version of mesh made the digest of '{policy.Key}'. It still stands for what is here: write {now.Digest} instead. 'mesh fix' does.")
        : (EngineRule.DecisionDigest, $"An earlier version of mesh made the digest of '{policy.Key}', and other rules can have it too: the script or a value has line breaks, or signs that divided values. "
            + $"Make sure that this is what was decided, and write {now.Digest}.");
}
