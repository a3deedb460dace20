using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Cases;

/// <summary>A policy after its cases were tried.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Errors">What keeps its script from compiling; its cases were not tried then.</param>
/// <param name="Cases">How its cases ended.</param>
/// <param name="Mutants">How many mutants were tried; null where none were asked for, or a case does not hold.</param>
/// <param name="Survivors">The mutants that no case noticed, and could have.</param>
/// <param name="Comparison">What it does beside the version before; null where there is nothing to compare with.</param>
public sealed record TestedPolicy(
    PolicySource Policy, IReadOnlyList<CompileError> Errors, IReadOnlyList<CaseVerdict> Cases, int? Mutants, IReadOnlyList<Mutant> Survivors, VersionComparison? Comparison = null)
{
    /// <summary>What the compiler warns of: fields that may be missing.</summary>
    public IReadOnlyList<CompileError> Warnings { get; init; } = [];

    /// <summary>Which kind of case the policy lacks; null where it has one that fires and one that passes.</summary>
    public string? Lacks => Cases switch
    {
        [] => "There is no case yet: add one that fires and one that passes.",
        _ when Cases.All(verdict => verdict.Tried.Faults.Count == 0 && verdict.Tried.Fires) => "No case passes: add one whose mesh keeps the rule.",
        _ when Cases.All(verdict => verdict.Tried.Faults.Count == 0 && !verdict.Tried.Fires) => "No case fires: add one whose mesh breaks the rule.",
        _ => null,
    };

    /// <summary>Passed, failed, or could not be tried.</summary>
    public Outcome Outcome => this switch
    {
        { Errors.Count: > 0 } => Outcome.Error,
        _ when Cases.Any(verdict => verdict.Obstacles.Count > 0) || Comparison is { Failure: not null } => Outcome.Error,
        _ when Lacks is not null || Survivors.Count > 0 || Comparison is { Holds: false } || Cases.Any(verdict => !verdict.Holds) => Outcome.Failed,
        _ => Outcome.Passed,
    };

    /// <summary>Tries a policy on its cases; where all hold, its mutants too.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="compiled">Its script.</param>
    /// <param name="cases">Its cases.</param>
    /// <param name="runner">Runs the policy.</param>
    /// <param name="mutator">Makes its mutants; null where they are not asked for.</param>
    /// <param name="mutantRunner">What runs them.</param>
    public static TestedPolicy Try(
        PolicySource policy, CompiledPolicy compiled, IReadOnlyList<PreparedCase> cases, IPolicyRunner runner, IPolicyMutator? mutator, Func<IPolicyRunner> mutantRunner)
    {
        if (compiled.Errors.Count > 0)
            return new TestedPolicy(policy, compiled.Errors, [], null, []);
        var verdicts = cases.Select(tried => tried.Try(runner)).ToList();
        if (mutator is null || verdicts.Count == 0 || verdicts.Exists(verdict => !verdict.Holds))
            return new TestedPolicy(policy, [], verdicts, null, []);

        var mutants = ConditionMutants.Of(policy, compiled).Concat(mutator.MutantsOf(policy)).ToList();
        var runnerOfMutants = mutantRunner();
        var survivors = cases.Aggregate((IReadOnlyList<Mutant>)mutants, (alive, tried) => tried.Survivors(alive, runnerOfMutants));
        return new TestedPolicy(policy, [], verdicts, mutants.Count - survivors.Count(mutant => mutant.IsExcused), [.. survivors.Where(mutant => !mutant.IsExcused)]);
    }
}
