using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Cases;

/// <summary>Tries policies on their cases, with the engine that judges real meshes.</summary>
public sealed class CaseTrial(IFileTree tree, IDescriptorReader reader, IPolicyCompiler compiler, IPolicyRunner runner)
{
    /// <summary>Runs one policy on one of its cases and compares what it finds with what it must find.</summary>
    public CaseVerdict Try(PolicySource policy, PolicyCase tried)
    {
        if (tried.Faults.Count > 0)
            return Stopped([.. tried.Faults.Select(fault => $"{PolicyCase.File}:{fault.Range.Start.Line}:{fault.Range.Start.Column}: {fault.Message}")]);

        var files = new CaseTree(tree, policy, tried);
        var mesh = MeshLoader.Load(files, reader);
        if (!mesh.Policies.Any(source => source.Folder == files.PolicyFolder))
            return Stopped([$"The policy is not read in {files.PolicyFolder}: the mesh.yaml of a case leaves 'paths' alone."]);

        var selection = new Selection([policy.Policy.Key], [], []);
        var plan = EvaluationPlan.Of(
            mesh, tried.AsOf, selection, compiler, source => ParameterValues.Resolve(source, tried.Parameters, ParameterValues.SetFor(source, mesh)));
        var report = Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("", null, Dirty: false));

        var found = report.Findings.Where(finding => finding.Version is not null).Select(ExpectedFinding.Of).ToList();
        return new CaseVerdict(
            tried,
            Without(tried.Findings, found),
            Without(found, tried.Findings),
            [
                .. report.Problems.Select(problem => problem.Message),
                .. report.Findings.Where(finding => finding is { Version: null, Level: Level.Error }).Select(finding => $"{finding.File}:{finding.Range.Start.Line}:{finding.Range.Start.Column}: {finding.Message}"),
            ]);

        CaseVerdict Stopped(IReadOnlyList<string> obstacles) => new(tried, [], [], obstacles);
    }

    /// <summary>The findings of one side that the other has not; a finding that stands twice must be found twice.</summary>
    private static List<ExpectedFinding> Without(IReadOnlyList<ExpectedFinding> some, IReadOnlyList<ExpectedFinding> others)
    {
        var rest = some.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }
}

/// <summary>How a trial ended.</summary>
/// <param name="Tried">The case.</param>
/// <param name="Missing">What <c>case.yaml</c> expects and the policy did not find.</param>
/// <param name="Unexpected">What the policy found and <c>case.yaml</c> does not expect.</param>
/// <param name="Obstacles">What is wrong besides: a broken <c>case.yaml</c> or mesh, a script that does not compile or fails.</param>
public sealed record CaseVerdict(
    PolicyCase Tried, IReadOnlyList<ExpectedFinding> Missing, IReadOnlyList<ExpectedFinding> Unexpected, IReadOnlyList<string> Obstacles)
{
    public bool Holds => Missing.Count == 0 && Unexpected.Count == 0 && Obstacles.Count == 0;
}
