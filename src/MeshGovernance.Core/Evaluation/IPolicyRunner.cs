using MeshGovernance.Core.Reports;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Runs compiled policies over a mesh, somewhere where they can do no harm.</summary>
public interface IPolicyRunner
{
    /// <summary>Runs every unit of a plan.</summary>
    /// <param name="plan">What to judge.</param>
    /// <param name="judged">Told now and then how many units are done.</param>
    RunResult Run(EvaluationPlan plan, Action<int>? judged = null);
}

/// <summary>
/// What came of a plan: the answers of its units, those that went wrong, and those that were not tried any more because their policy had
/// gone wrong too often. A unit in no list found nothing.
/// </summary>
public sealed class RunResult
{
    internal RunResult(IReadOnlyList<UnitAnswer> answers, IReadOnlyList<UnitFailure> failures, IReadOnlyList<Unit> untried, WorkerFences? fences)
    {
        Fences = fences;
        Answers = answers;
        Failures = failures;
        Untried = untried;
    }

    /// <summary>Which fences the policies ran behind; null where none was run.</summary>
    internal WorkerFences? Fences { get; }

    internal IReadOnlyList<UnitAnswer> Answers { get; }

    internal IReadOnlyList<UnitFailure> Failures { get; }

    internal IReadOnlyList<Unit> Untried { get; }

    /// <summary>What came of one policy of the plan, as if it had been alone there.</summary>
    internal RunResult Of(int policy) => new(
        [.. Answers.Where(answer => answer.Unit.Policy == policy).Select(answer => answer with { Unit = answer.Unit with { Policy = 0 } })],
        [.. Failures.Where(failure => failure.Unit.Policy == policy).Select(failure => failure with { Unit = failure.Unit with { Policy = 0 } })],
        [.. Untried.Where(unit => unit.Policy == policy).Select(unit => unit with { Policy = 0 })],
        Fences);
}

/// <summary>What a unit said: violations, or that the policy does not apply.</summary>
internal sealed record UnitAnswer(Unit Unit, string? NotApplicable, IReadOnlyList<WireViolation> Violations)
{
    /// <summary>How many more violations it found, which nobody holds any more.</summary>
    internal int Untold { get; init; }
}

/// <summary>
/// A unit that went wrong: which fence stopped it, why, at which line of the script (0 where none can be told), and whether its policy was not
/// tried on the rest after it.
/// </summary>
internal sealed record UnitFailure(Unit Unit, Fence Fence, string Message, int Line, bool IsLast = false);
