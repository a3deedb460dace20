using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>
/// How far a plan has come. Answers count once the worker has confirmed that all before them were sent; what was not confirmed
/// when it died is judged again.
/// </summary>
internal sealed class Run(EvaluationPlan plan, int lanes, Action<int>? judged)
{
    /// <summary>Fewer units than this are not worth a second lane.</summary>
    private const int FewUnits = 100;

    /// <summary>A policy that took so many workers down is not tried again.</summary>
    private const int MostDeaths = 3;

    private const int MostCharacters = 20_000_000;

    private readonly AnswerBudget budget = new(plan, FindingBound.Most, MostCharacters);
    private readonly List<UnitAnswer> answers = [];
    private readonly List<UnitFailure> failures = [];
    private readonly List<UnitAnswer> pendingAnswers = [];
    private readonly List<UnitFailure> pendingFailures = [];
    private readonly HashSet<int> skipped = [];
    private readonly SortedSet<int> untried = [];
    private readonly Dictionary<int, int> deaths = [];
    private int confirmed;
    private int? speaking;

    internal IReadOnlyList<UnitAnswer> Answers => answers;

    internal IReadOnlyList<UnitFailure> Failures => failures;

    /// <summary>The units that were left out because their policy had gone wrong too often.</summary>
    internal IReadOnlyList<Unit> Untried => [.. untried.Select(index => plan.Units[index])];

    /// <summary>Which fences the worker stood behind.</summary>
    internal WorkerFences? Fences { get; set; }

    internal int UnitCount => plan.Units.Count;

    /// <summary>How long each policy has computed so far, in whichever worker.</summary>
    internal PolicyTimes Times { get; } = new(plan.Units, plan.Policies.Count);

    /// <summary>The unit that the last answer was about, where it was about one.</summary>
    internal int? Speaking => speaking;

    internal bool IsDone { get; private set; }

    /// <summary>How many units are judged at once. Only one at a time can be blamed for what goes wrong.</summary>
    internal int Lanes { get; private set; } = plan.Units.Count < FewUnits ? 1 : lanes;

    internal Session Session() => new(
        Lanes,
        [.. plan.Policies.Select(policy => new WirePolicy(policy.Scope, policy.Compiled.Assembly, policy.Compiled.Symbols, policy.Arguments))],
        [.. plan.Mesh.Descriptors.Select(descriptor => descriptor.Document)],
        plan.Policies.Any(policy => policy.Scope == ScopeKind.Change) ? plan.Mesh.Mesh.Differences : null,
        plan.AsOf,
        plan.Units,
        confirmed,
        skipped);

    /// <summary>Takes one answer; false when it was the last.</summary>
    /// <exception cref="WireException">It is no answer that a worker gives.</exception>
    internal bool Take(AnswerKind kind, WireReader reader)
    {
        speaking = null;
        switch (kind)
        {
            case AnswerKind.NotApplicable:
                pendingAnswers.Add(new UnitAnswer(UnitOf(reader), reader.Required(), []));
                return true;
            case AnswerKind.Violations:
                pendingAnswers.Add(new UnitAnswer(UnitOf(reader), null, Violations(reader)));
                return true;
            case AnswerKind.Failed:
                pendingFailures.Add(new UnitFailure(UnitOf(reader), FenceOf(reader), reader.Required(), reader.Number(), IsLast: reader.Byte() == 1));
                return true;
            case AnswerKind.Progress:
                Confirm(reader.Number(plan.Units.Count + 1));
                return true;
            case AnswerKind.Done when confirmed == plan.Units.Count:
                IsDone = true;
                return false;
            default:
                throw new WireException($"{(int)kind} is no answer");
        }
    }

    /// <summary>Something went wrong while several units were judged at once: what is not confirmed is judged again, one by one.</summary>
    internal void RepeatInOneLane()
    {
        pendingAnswers.Clear();
        pendingFailures.Clear();
        Lanes = 1;
    }

    /// <summary>Notes which unit took the worker down. The next worker leaves it out, and the whole policy once it has done so too often.</summary>
    internal void Bury(int index, Cause cause)
    {
        pendingAnswers.Clear();
        pendingFailures.Clear();
        var unit = plan.Units[index];
        if (!skipped.Add(index))
            throw new WorkerException("The worker died of a unit that it was told to leave out.");
        deaths[unit.Policy] = deaths.GetValueOrDefault(unit.Policy) + 1;
        var isGivenUp = cause.IsLast || deaths[unit.Policy] >= MostDeaths;
        failures.Add(new UnitFailure(unit, cause.Fence, cause.Message, 0, isGivenUp));
        if (isGivenUp)
            untried.UnionWith(Skip(unit.Policy, confirmed));
    }

    /// <summary>Leaves out the units of a policy from a place on; returns those that were not left out before.</summary>
    private List<int> Skip(int policy, int from) =>
        [.. Enumerable.Range(from, plan.Units.Count - from).Where(index => plan.Units[index].Policy == policy && skipped.Add(index))];

    private static List<WireViolation> Violations(WireReader reader)
    {
        var violations = new List<WireViolation>();
        for (var count = reader.Number(WireViolation.MostPerUnit + 1); count > 0; count--)
            violations.Add(WireViolation.Read(reader));
        return violations;
    }

    private static Fence FenceOf(WireReader reader) =>
        reader.Byte() is var fence && Enum.IsDefined((Fence)fence) ? (Fence)fence : throw new WireException($"{fence} is no fence");

    private Unit UnitOf(WireReader reader)
    {
        var index = reader.Number(plan.Units.Count);
        if (index < confirmed || skipped.Contains(index))
            throw new WireException("an answer is about a unit that was not to be judged");
        speaking = index;
        return plan.Units[index];
    }

    private void Confirm(int next)
    {
        if (next < confirmed)
            throw new WireException("progress went backwards");
        answers.AddRange(pendingAnswers.Select(budget.Hold));
        failures.AddRange(pendingFailures);
        foreach (var last in pendingFailures.Where(failure => failure.IsLast))
            untried.UnionWith(Skip(last.Unit.Policy, plan.Units.ToList().IndexOf(last.Unit) + 1));
        pendingAnswers.Clear();
        pendingFailures.Clear();
        confirmed = next;
        judged?.Invoke(confirmed);
    }
}
