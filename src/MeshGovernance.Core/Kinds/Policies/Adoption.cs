using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The guild adopts a policy, or a new version of one that it has adopted. Days that stand in the policy already are those that it was proposed with.</summary>
/// <param name="Warn">The first day of warnings; null for what <c>policy.yaml</c> says, else the day of the decision.</param>
/// <param name="Grace">How many days later it blocks; null for what <c>policy.yaml</c> says, else <see cref="UsualGrace"/>.</param>
public sealed record Adoption(DateOnly? Warn, int? Grace) : IPolicyOutcome
{
    /// <summary>A month to mend what is there.</summary>
    public const int UsualGrace = 30;

    public string Status => PolicyLife.Adopted;

    public string Verb => "adopt";

    public PolicyStep StepOf(PolicySource source, LoadedMesh mesh, DateOnly day)
    {
        var policy = source.Policy;
        var isAdvisory = !Lifecycle.CanBlock(policy);
        if (isAdvisory && Grace is not null)
            throw new UserException($"'{policy.Key}' is advisory and never blocks. Nothing was written.", "Leave --grace away, or give it another 'enforcement' in policy.yaml.");
        var isDated = policy.Warn is not null || policy.Block is not null;
        var warn = Warn ?? (isDated ? policy.Warn : day);
        var block = Grace is { } grace ? day.AddDays(grace) : isDated ? policy.Block : isAdvisory ? null : Later(day.AddDays(UsualGrace), warn);
        var state = PolicyLife.StateOf(policy);
        if (state == PolicyLife.Proposed && (warn < day || block < day))
            throw new UserException(
                $"'{policy.Key}' would {(warn < day ? $"warn from {Dates.Write(warn.Value)}" : $"block from {Dates.Write(block!.Value)}")}, before it is adopted on {Dates.Write(day)}. Nothing was written.",
                $"Give its dates anew: --warn {Dates.Write(day)}{(isAdvisory ? "" : $" --grace {UsualGrace}")}");
        return new PolicyStep(source, Status, day, warn, block, state == PolicyLife.Deprecated ? null : policy.End);
    }

    public IEnumerable<string> Next(PolicyStep step, LoadedMesh mesh) =>
        step.Source.Policy.Supersedes is { } key && mesh.FindPolicy(key) is { } before && PolicyLife.StateOf(before.Policy) == PolicyLife.Adopted
            ? [$"It replaces '{key}', which binds until it is decided otherwise: mesh policy deprecate {key}"]
            : [];

    private static DateOnly Later(DateOnly day, DateOnly? other) => other > day ? other.Value : day;
}
