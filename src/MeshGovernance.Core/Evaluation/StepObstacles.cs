using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evaluation;

/// <summary>What the rules of a mesh say to a step of a policy: what stands in its way, and what is only told.</summary>
public sealed record StepObstacles
{
    private readonly HashSet<string> known;
    private readonly LoadedMesh mesh;
    private readonly PolicyStep step;

    private StepObstacles(PolicyStep step, LoadedMesh mesh, Report before, Report after)
    {
        this.step = step;
        this.mesh = mesh;
        known = [.. before.Findings.Select(finding => finding.Fingerprint)];
        var problems = before.Problems.Select(problem => problem.Message).ToHashSet();
        var about = after.Findings.Where(finding => finding.Waiver is null && IsAbout(finding)).ToList();
        Found = [.. after.Problems.Where(problem => !problems.Contains(problem.Message)).Select(problem => problem.Message), .. about.Where(IsObstacle).Select(Said)];
        Told = [.. about.Where(finding => !IsObstacle(finding)).Select(Said)];
        Hits = [.. after.Findings.Where(finding => finding is { Version: not null, Waiver: null } && finding.RuleId == step.Source.Key)];
    }

    /// <summary>What stands in the way, a line each.</summary>
    public IReadOnlyList<string> Found { get; init; }

    /// <summary>What else is found about the step, a line each.</summary>
    public IReadOnlyList<string> Told { get; init; }

    internal Mesh Mesh => mesh.Mesh;

    /// <summary>What the policy itself finds after the step.</summary>
    public IReadOnlyList<Finding> Hits { get; }

    /// <param name="step">The step.</param>
    /// <param name="mesh">The mesh after it.</param>
    /// <param name="before">What was found before it.</param>
    /// <param name="after">What is found after it, on the same day.</param>
    public static StepObstacles Of(PolicyStep step, LoadedMesh mesh, Report before, Report after) => new(step, mesh, before, after);

    /// <summary>A policy that begins to bind has to be whole; whoever lets one go answers for what that brings, and no more.</summary>
    private bool IsAbout(Finding finding) => finding.RuleId != step.Source.Key
        && (!known.Contains(finding.Fingerprint) || (step.Status == PolicyLife.Adopted && finding.Element.PolicyKey == step.Source.Key));

    /// <summary>A rule that the guild has adopted counts before its dates come: what it will block is not begun today.</summary>
    private bool IsObstacle(Finding finding) => finding.Version is null
        ? finding.Level == Level.Error
        : finding.Element.PolicyKey == step.Source.Key
            && mesh.Policies.Any(source => source.Key == finding.RuleId && Lifecycle.Decides(source.Policy) && Lifecycle.Blocks(source.Policy) is not null);

    private static string Said(Finding finding) => $"{ReportWords.PlaceOf(finding)}: {finding.Message} ({finding.RuleId})";
}
