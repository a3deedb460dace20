using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Cases;

/// <summary>A policy that was changed in one place, to learn whether one of its cases notices.</summary>
/// <param name="Line">The line of the change in <c>policy.csx</c>; 0 where it is in <c>appliesTo</c> of <c>policy.yaml</c>.</param>
/// <param name="What">What was done to it, in a few words.</param>
/// <param name="Original">The code as it stands, on one line.</param>
/// <param name="Mutated">The code as it was changed.</param>
/// <param name="Compiled">The changed script as an assembly.</param>
/// <param name="IsExcused">Whether no case can notice: the script says so, or it changes only whether the policy applies, which no case states.</param>
public sealed record Mutant(int Line, string What, string Original, string Mutated, CompiledPolicy Compiled, bool IsExcused)
{
    /// <summary>What the mutant is about, where that is what was changed.</summary>
    internal Applicability? Conditions { get; init; }
}

/// <summary>Makes mutants of policies.</summary>
public interface IPolicyMutator
{
    /// <summary>The mutants of a policy that compile, in the order of the script.</summary>
    IReadOnlyList<Mutant> MutantsOf(PolicySource policy);
}
