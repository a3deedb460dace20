using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Waivers;
using MeshGovernance.Policies;
using MeshGovernance.Policies.Wire;

namespace MeshGovernance.Core.Evaluation;

/// <summary>Judges a mesh: plans which policy looks at what, and turns the answers into findings.</summary>
public static class Evaluator
{
    /// <summary>Compiles the policies that bind on a day and lays out what they have to judge.</summary>
    public static EvaluationPlan Plan(LoadedMesh mesh, DateOnly asOf, Selection selection, IPolicyCompiler compiler)
    {
        var binding = mesh.Policies
            .Where(source => Lifecycle.LevelOn(source.Policy, asOf) is not null && Targets.Read(source.Policy.Scope) is not null && selection.Includes(source.Policy))
            .ToList();
        var compiled = compiler.Compile(binding);
        var policies = binding
            .Select((source, index) => new PlannedPolicy(
                source, Targets.Read(source.Policy.Scope)!.Value, compiled[index], ParameterValues.Resolve(source, mesh.Mesh.Node)))
            .ToList();

        // Product by product rather than policy by policy: what one policy has looked at is warm for the next.
        var units = new List<Unit>();
        foreach (var scope in Enum.GetValues<ScopeKind>())
        {
            var runnable = Enumerable.Range(0, policies.Count).Where(index => policies[index].Scope == scope && policies[index].Compiled.Errors.Count == 0).ToList();
            var targets = runnable.Count == 0 ? [] : Targets.Of(mesh.Mesh, scope);
            for (var target = 0; target < targets.Count; target++)
                if (selection.Includes(targets[target]))
                    units.AddRange(runnable.Where(policy => IsHeldTo(policies[policy].Source.Policy, targets[target])).Select(policy => new Unit(policy, target)));
        }

        return new EvaluationPlan(mesh, asOf, policies, units);
    }

    /// <summary>Makes the report of a plan that was run.</summary>
    public static Report Report(EvaluationPlan plan, RunResult result, Selection selection, ReportHead head)
    {
        var mesh = plan.Mesh;
        var edits = new EditWriter(mesh.Files);
        var findings = new List<Finding>();
        var diagnostics = new List<Diagnostic>(mesh.Diagnostics);
        diagnostics.AddRange(plan.Policies.SelectMany(policy => CompileFindings(mesh, policy)));
        diagnostics.AddRange(result.Failures.Where(failure => !Decides(plan, failure)).Select(failure => FailureFinding(plan, failure)));

        foreach (var answer in result.Answers)
            foreach (var violation in answer.Violations)
                findings.Add(FindingOf(plan, plan.Policies[answer.Unit.Policy], violation, edits));

        findings = Distinct(findings, mesh, diagnostics);
        var waivers = new WaiverBook(mesh, plan.AsOf);
        findings = [.. findings.Select(waivers.Apply)];
        diagnostics.AddRange(waivers.Check(selection.IsEverything));

        findings.AddRange(EngineFindings(diagnostics));
        findings.RemoveAll(finding => !selection.Includes(finding.Element) || (selection.Policies.Count > 0 && finding.Version is null));
        findings.Sort(Finding.Compare);
        return new Report(
            head, mesh.Mesh.Name is { Length: > 0 } name ? name : MeshSettings.Unnamed, plan.AsOf, mesh.Settings.Gate, [.. Verdicts(plan, result)], [.. Problems(plan, result).OrderBy(problem => problem.Policy, StringComparer.Ordinal).ThenBy(problem => problem.Product, StringComparer.Ordinal)], findings,
            new MeshCounts(mesh.Mesh.Domains.Count, mesh.Mesh.Products.Count, mesh.Mesh.Contracts.Count));
    }

    /// <summary>A policy of a domain binds that domain alone.</summary>
    private static bool IsHeldTo(Policy policy, Element target) => policy.PolicyId.Domain is not { } owner || target switch
    {
        Domain domain => domain.Key == owner,
        Product product => product.DomainId == owner,
        Contract contract => contract.ProductKey.StartsWith(owner + "/", StringComparison.Ordinal),
        _ => false,
    };

    private static Finding FindingOf(EvaluationPlan plan, PlannedPolicy planned, WireViolation violation, EditWriter edits)
    {
        var policy = planned.Source.Policy;
        var level = Lifecycle.LevelOn(policy, plan.AsOf) ?? Level.Note;
        var descriptor = DescriptorOf(plan.Mesh, violation.Document);
        var node = descriptor is null ? null : NodeFinder.Find(descriptor.Document.Root, violation.Node);
        var name = descriptor is null || node is null ? new ElementName("mesh", "mesh", "") : descriptor.NameOf(node);
        var field = string.Join('.', new[] { name.Field }.Concat(violation.Missing).Where(part => part.Length > 0));
        var key = violation.Key.Length > 0 ? PlainText.Line(violation.Key) : field;
        return new Finding
        {
            Fingerprint = Finding.FingerprintOf(policy.Key, name.Name, key),
            Policy = policy.PolicyId.Id,
            Version = policy.Version,
            Key = key,
            Level = level,
            Blocking = level == Level.Error,
            Message = PlainText.Line(violation.Message) is var said && string.IsNullOrWhiteSpace(said) ? $"Not kept: {policy.Title}." : said,
            Element = name.Name,
            Kind = name.Kind,
            File = descriptor?.Path ?? MeshSettings.File,
            Range = descriptor is null || node is null ? TextRange.FileStart : descriptor.Places.Anchor(node),
            Fix = edits.Write(violation, index => DescriptorOf(plan.Mesh, index)),
            Becomes = Lifecycle.NextChange(policy, plan.AsOf),
            Help = planned.Source.Folder,
        };
    }

    private static Descriptor? DescriptorOf(LoadedMesh mesh, int index) => index >= 0 && index < mesh.Descriptors.Count ? mesh.Descriptors[index] : null;

    private static IEnumerable<Diagnostic> CompileFindings(LoadedMesh mesh, PlannedPolicy planned)
    {
        var policy = planned.Source.Policy;
        return planned.Compiled.Errors.Select((error, index) => new Diagnostic(
            EngineRule.Compile,
            planned.Source.ScriptPath,
            new TextRange(new Position(error.Line, error.Column), new Position(error.EndLine, error.EndColumn)),
            mesh.DescriptorOf(policy).NameOf(policy.Node),
            PlainText.Line(error.Message),
            index == 0 ? "" : $"{index + 1}"));
    }

    /// <summary>Of findings that cannot be told apart the first is kept, and the policy is told.</summary>
    private static List<Finding> Distinct(List<Finding> findings, LoadedMesh mesh, List<Diagnostic> diagnostics)
    {
        findings.Sort(Finding.Compare);
        var seen = new HashSet<string>();
        var told = new HashSet<string>();
        var kept = new List<Finding>();
        foreach (var finding in findings)
        {
            if (seen.Add(finding.Fingerprint))
                kept.Add(finding);
            else if (told.Add($"{finding.Policy}@{Versions.Major(finding.Version)}")
                && mesh.Policies.FirstOrDefault(source => source.Policy.PolicyId.Id == finding.Policy && source.Policy.Version == finding.Version) is { } source)
                diagnostics.Add(mesh.DescriptorOf(source.Policy).At(
                    EngineRule.AmbiguousKey, source.Policy.Node, $"Two findings on {finding.Element} cannot be told apart: give Violation(...) a key there."));
        }

        return kept;
    }

    private static IEnumerable<Finding> EngineFindings(IEnumerable<Diagnostic> diagnostics)
    {
        var seen = new Dictionary<string, int>();
        foreach (var diagnostic in diagnostics)
        {
            var name = string.Join('\n', diagnostic.Rule.Id, diagnostic.Element.Name, diagnostic.Key);
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            var key = count == 1 ? diagnostic.Key : $"{diagnostic.Key}~{count}";
            yield return new Finding
            {
                Fingerprint = Finding.FingerprintOf(diagnostic.Rule.Id, diagnostic.Element.Name, key),
                Policy = diagnostic.Rule.Id,
                Version = null,
                Key = key,
                Level = diagnostic.Rule.Level,
                Blocking = diagnostic.Rule.Level == Level.Error,
                Message = PlainText.Line(diagnostic.Message),
                Element = diagnostic.Element.Name,
                Kind = diagnostic.Element.Kind,
                File = diagnostic.File,
                Range = diagnostic.Range,
            };
        }
    }

    private static IEnumerable<PolicyVerdict> Verdicts(EvaluationPlan plan, RunResult result)
    {
        var units = plan.Units.CountBy(unit => unit.Policy).ToDictionary();
        var notApplicable = result.Answers.Where(answer => answer.NotApplicable is not null).CountBy(answer => answer.Unit.Policy).ToDictionary();
        var failed = result.Failures.CountBy(failure => failure.Unit.Policy).ToDictionary();
        return plan.Policies.Select((planned, index) => new PolicyVerdict(
            planned.Source.Policy.PolicyId.Id,
            planned.Source.Policy.Version,
            planned.Source.Policy.Title,
            planned.Compiled.Digest,
            Lifecycle.LevelOn(planned.Source.Policy, plan.AsOf) ?? Level.Note,
            units.GetValueOrDefault(index) - notApplicable.GetValueOrDefault(index) - failed.GetValueOrDefault(index),
            notApplicable.GetValueOrDefault(index)));
    }

    /// <summary>What kept the check from judging, where it was a policy that decides.</summary>
    private static IEnumerable<Problem> Problems(EvaluationPlan plan, RunResult result)
    {
        foreach (var unreadable in plan.Mesh.Unreadable)
            yield return new Problem(null, null, "file", PlainText.Line($"{unreadable.Path}: {unreadable.Reason}"));
        foreach (var planned in plan.Policies.Where(planned => planned.Compiled.Errors.Count > 0 && Lifecycle.Decides(planned.Source.Policy)))
            yield return new Problem(planned.Source.Policy.Key, null, "compile", $"{planned.Source.ScriptPath}:{planned.Compiled.Errors[0].Line}:{planned.Compiled.Errors[0].Column}: the script does not compile.");
        foreach (var failure in result.Failures.Where(failure => Decides(plan, failure)))
        {
            var source = plan.Policies[failure.Unit.Policy].Source;
            var place = failure.Line > 0 ? $"{source.ScriptPath}:{failure.Line}: " : "";
            yield return new Problem(source.Policy.Key, TargetName(plan, failure), failure.Fence.ToString().ToLowerInvariant(), PlainText.Line(place + failure.Message));
        }
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
            plan.Mesh.DescriptorOf(source.Policy).NameOf(source.Policy.Node),
            (target is null ? "" : $"On {target}: ") + failure.Message,
            target ?? "");
    }

    /// <summary>What was to be judged; null where it was the whole mesh.</summary>
    private static string? TargetName(EvaluationPlan plan, UnitFailure failure) =>
        plan.TargetOf(failure.Unit) is var target && target is Mesh ? null : plan.Mesh.DescriptorOf(target).NameOf(target.Node).Name;
}
