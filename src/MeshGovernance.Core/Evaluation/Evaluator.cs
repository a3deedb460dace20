using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Waivers;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Makes the report of a plan that was run.</summary>
public static class Evaluator
{
    public static Report Report(EvaluationPlan plan, RunResult result, Selection selection, ReportHead head, params IReadOnlyList<MeshCheck> around)
    {
        var mesh = plan.Mesh;
        var diagnostics = new List<Diagnostic>([.. mesh.Diagnostics, .. PolicyFailures.Findings(plan, result), .. DecisionDigests.Check(plan), .. DepartedOwners.Check(mesh, plan.AsOf), .. EndedExceptions.Check(mesh, plan.AsOf)]);
        var waivers = new WaiverBook(mesh, plan.AsOf);
        var findings = PolicyFindings.Of(plan, result, diagnostics).ConvertAll(waivers.Apply);
        diagnostics.AddRange(around.SelectMany(check => check(mesh, plan.AsOf)));
        findings.AddRange(EngineFindings.Of(diagnostics).Select(waivers.Apply));
        findings.AddRange(EngineFindings.Of(waivers.Check(selection.IsEverything)));
        findings.RemoveAll(finding => !IsAskedFor(plan, selection, finding));
        findings.Sort(Finding.Compare);
        return new Report(
            head,
            mesh.Mesh.Name is { Length: > 0 } name ? name : MeshSettings.Unnamed,
            plan.AsOf,
            mesh.Settings.Gate,
            selection,
            [.. Verdicts(plan, result)],
            [.. PolicyFailures.Problems(plan, result).OrderBy(problem => problem.Policy, StringComparer.Ordinal).ThenBy(problem => problem.Product, StringComparer.Ordinal)],
            FindingBound.Hold(findings, Untold(plan, result)),
            new MeshCounts(mesh.Mesh.Domains.Count, mesh.Mesh.Products.Count, mesh.Mesh.Contracts.Count),
            result.Fences,
            mesh.Settings.Paths.Waivers)
        {
            Evidence = mesh.Evidence is { } evidence ? ReportEvidence.Of(evidence, mesh.Mesh) : null,
            Owners = mesh.Mesh.Domains.DistinctBy(domain => domain.Key)
                .Select(domain => KeyValuePair.Create(domain.Key, DomainOwner.Of(domain, plan.AsOf)!)).Where(owner => owner.Value is not null)
                .ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>What was found and not held, by its level.</summary>
    private static Dictionary<Level, int> Untold(EvaluationPlan plan, RunResult result) => result.Answers
        .Where(answer => answer.Untold > 0)
        .GroupBy(answer => Lifecycle.LevelOn(plan.Policies[answer.Unit.Policy].Source.Policy, plan.AsOf) ?? Level.Note)
        .ToDictionary(level => level.Key, level => level.Sum(answer => answer.Untold));

    private static bool IsAskedFor(EvaluationPlan plan, Selection selection, Finding finding)
    {
        var ofEngine = finding.Version is null;

        // Whatever was asked for, it may be among what was not found.
        if (finding.Policy == EngineRule.Folders.Id)
            return true;

        // A policy that was run and failed has not judged what was asked for.
        if (finding.Policy == EngineRule.PolicyFailed.Id)
            return true;
        var ofPolicy = ofEngine && finding.Element.Kind == NameKind.Policy;

        // A file that cannot be read was not judged by any policy: nobody may take it for fine.
        if (ofEngine && !ofPolicy && plan.Mesh.Broken.Contains(finding.File))
            return selection.Touches(finding.Element);
        return selection.Includes(finding.Element) && (selection.Policies.Count == 0 || !ofEngine || (ofPolicy && IsPlanned(plan, finding)));
    }

    /// <summary>Whoever asks for a policy wants to know that it does not compile.</summary>
    private static bool IsPlanned(EvaluationPlan plan, Finding finding) =>
        plan.Policies.Any(planned => planned.Source.Policy.Key == finding.Element.PolicyKey);

    private static IEnumerable<PolicyVerdict> Verdicts(EvaluationPlan plan, RunResult result)
    {
        var units = plan.Units.CountBy(unit => unit.Policy).ToDictionary();
        var notApplicable = result.Answers.Where(answer => answer.NotApplicable is not null).CountBy(answer => answer.Unit.Policy).ToDictionary();
        var outside = plan.Outside.CountBy(answer => answer.Unit.Policy).ToDictionary();
        var unjudged = result.Failures.Select(failure => failure.Unit).Concat(result.Untried).CountBy(unit => unit.Policy).ToDictionary();
        return plan.Policies.Select((planned, index) => new PolicyVerdict(
            planned.Source.Policy.PolicyId.Id,
            planned.Source.Policy.Version,
            planned.Source.Policy.Title,
            planned.Compiled.Digest,
            Lifecycle.LevelOn(planned.Source.Policy, plan.AsOf) ?? Level.Note,
            units.GetValueOrDefault(index) - notApplicable.GetValueOrDefault(index) - unjudged.GetValueOrDefault(index),
            notApplicable.GetValueOrDefault(index) + outside.GetValueOrDefault(index),
            planned.Source.Folder)
        {
            Decision = planned.Source.Policy.DecisionOfVersion is { } decision ? new StatedDecision(decision.Outcome, decision.Day) : null,
        });
    }
}
