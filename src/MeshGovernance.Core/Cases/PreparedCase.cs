using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Cases;

/// <summary>A case whose mesh is read and whose policy is compiled; what keeps it from being tried stands in the obstacles.</summary>
public sealed class PreparedCase
{
    private readonly EvaluationPlan? plan;
    private readonly IReadOnlyList<string> obstacles;

    internal PreparedCase(PolicyCase tried, EvaluationPlan? plan, IReadOnlyList<string> obstacles)
    {
        Case = tried;
        this.plan = plan;
        this.obstacles = obstacles;
    }

    public PolicyCase Case { get; }

    /// <summary>Runs the policy on the case and compares what it finds with what it must find.</summary>
    public CaseVerdict Try(IPolicyRunner runner) =>
        plan is null ? new CaseVerdict(Case, [], obstacles) : Verdict(plan, runner.Run(plan));

    /// <summary>The mutants that the case does not notice. A mutant that fails or takes too long is noticed.</summary>
    public IReadOnlyList<Mutant> Survivors(IReadOnlyList<Mutant> mutants, IPolicyRunner runner)
    {
        if (plan is null || plan.Policies.Count == 0 || mutants.Count == 0)
            return mutants;
        var own = plan.Policies[0];
        var result = runner.Run(plan.With([own, .. mutants.Select(mutant => own with { Compiled = mutant.Compiled, Conditions = mutant.Conditions ?? own.Conditions })]));
        var applies = NotApplicable(result.Of(0));
        return
        [
            .. mutants.Index()
                .Where(mutant => Verdict(plan, result.Of(mutant.Index + 1)).Holds)
                .Select(mutant => mutant.Item with { IsExcused = mutant.Item.IsExcused || !NotApplicable(result.Of(mutant.Index + 1)).SetEquals(applies) }),
        ];
    }

    private static HashSet<Unit> NotApplicable(RunResult result) =>
        [.. result.Answers.Where(answer => answer.NotApplicable is not null).Select(answer => answer.Unit)];

    /// <summary>Whether it keeps the case from saying anything: something is wrong with its mesh, or the policy fails, decided on or not.</summary>
    private bool IsObstacle(Finding finding) =>
        finding.Policy == EngineRule.PolicyFailed.Id
        || (finding is { Version: null, Level: Level.Error } && !EngineRule.IsForTheGuild(finding.Policy) && !IsOfLargerMesh(finding) && !IsLeftBehind(finding));

    /// <summary>Whom a change leaves behind is what a case about changes may show.</summary>
    private bool IsLeftBehind(Finding finding) => finding.Policy == EngineRule.Unresolved.Id && plan?.Mesh.Before is not null;

    /// <summary>A case has few domains, and its policy may be for others besides: where they are missing, the mesh itself says so.</summary>
    private static bool IsOfLargerMesh(Finding finding) => finding.Policy == EngineRule.AppliesTo.Id;

    /// <summary>What another version of the policy would be run on; null where this one is not run.</summary>
    internal EvaluationPlan? Plan => plan is { Policies.Count: > 0 } ? plan : null;

    private CaseVerdict Verdict(EvaluationPlan plan, RunResult result)
    {
        var report = Evaluator.Report(plan, result, Selection.Everything, new ReportHead("", null, Dirty: false));
        return new CaseVerdict(
            Case,
            [.. report.Findings.Where(finding => finding.Version is not null).Select(ExpectedFinding.Of)],
            [
                .. report.Problems.Select(problem => problem.Message),
                .. report.Findings.Where(IsObstacle).Select(finding => $"{ReportWords.PlaceOf(finding)}: {finding.Message}"),
            ]);
    }
}
