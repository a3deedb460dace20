using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Policies that did not compile or went wrong: a problem of the check where they decide, a finding for their author where they do not.</summary>
internal static class PolicyFailures
{
    private const string NotTriedAgain = " (after so many failures it was not tried on the rest)";

    /// <summary>What kept the check from judging, where it was a policy that decides.</summary>
    internal static IEnumerable<Problem> Problems(EvaluationPlan plan, RunResult result)
    {
        foreach (var unreadable in plan.Mesh.Unreadable)
            yield return new Problem(null, null, "file", PlainText.Line($"{unreadable.Path}: {unreadable.Reason}"));
        foreach (var planned in plan.Policies.Where(planned => planned.Compiled.Errors.Count > 0 && Lifecycle.Decides(planned.Source.Policy)))
            yield return CompileProblem(planned);
        foreach (var failure in result.Failures.Where(failure => Decides(plan, failure)))
        {
            var source = plan.Policies[failure.Unit.Policy].Source;
            var place = failure.Line > 0 ? $"{source.ScriptPath}:{failure.Line}: " : "";
            yield return new Problem(source.Policy.Key, TargetName(plan, failure), failure.Fence.ToString().ToLowerInvariant(), Said(place, failure));
        }
    }

    private static Problem CompileProblem(PlannedPolicy planned)
    {
        var error = planned.Compiled.Errors[0];
        var message = error.Fence == ScriptFence.Compile ? "the script does not compile." : error.Message;
        return new Problem(planned.Source.Policy.Key, null, error.Fence.ToString().ToLowerInvariant(), PlainText.Line($"{planned.Source.ScriptPath}:{error.Line}:{error.Column}: {message}"));
    }

    internal static IEnumerable<Diagnostic> Findings(EvaluationPlan plan, RunResult result) => plan.Own
        .SelectMany(policy => CompileFindings(plan.Mesh, policy))
        .Concat(result.Failures.Where(failure => !Decides(plan, failure)).Select(failure => FailureFinding(plan, failure)));

    private static IEnumerable<Diagnostic> CompileFindings(LoadedMesh mesh, PlannedPolicy planned)
    {
        var policy = planned.Source.Policy;
        return planned.Compiled.Errors.Select((error, index) => new Diagnostic(
            error.Fence == ScriptFence.Compile ? EngineRule.Compile : EngineRule.Fence,
            planned.Source.ScriptPath,
            new TextRange(new Position(error.Line, error.Column), new Position(error.EndLine, error.EndColumn)),
            mesh.DescriptorOf(policy).NameOf(policy.Node),
            PlainText.Line(error.Message),
            index == 0 ? "" : $"{index + 1}"));
    }

    private static bool Decides(EvaluationPlan plan, UnitFailure failure) => Lifecycle.Decides(plan.Policies[failure.Unit.Policy].Source.Policy);

    /// <summary>A policy that does not decide keeps nobody from judging; its author learns that it failed.</summary>
    private static Diagnostic FailureFinding(EvaluationPlan plan, UnitFailure failure)
    {
        var source = plan.Policies[failure.Unit.Policy].Source;
        var target = TargetName(plan, failure);
        var place = new Position(Math.Max(1, failure.Line), 1);
        return new Diagnostic(
            EngineRule.PolicyFailed,
            source.ScriptPath,
            new TextRange(place, place),
            plan.Mesh.Rules.DescriptorOf(source.Policy).NameOf(source.Policy.Node),
            Said(target is null ? "" : $"On {target}: ", failure),
            target ?? "");
    }

    /// <summary>A policy says its own text as long as it likes: what the engine has to add is never cut off by it.</summary>
    private static string Said(string place, UnitFailure failure) => PlainText.Line(place + failure.Message, failure.IsLast ? NotTriedAgain : "");

    /// <summary>What was to be judged; null where it was the whole mesh.</summary>
    private static string? TargetName(EvaluationPlan plan, UnitFailure failure) =>
        plan.TargetOf(failure.Unit) is var target && target is Mesh ? null : plan.Mesh.NameOf(target).Text;
}
