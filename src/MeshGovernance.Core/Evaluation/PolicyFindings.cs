using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Evaluation;

/// <summary>From what policies said to findings: the one place where a violation gets its file, line, level and name.</summary>
internal static class PolicyFindings
{
    /// <summary>The findings of a run, each once; what the engine has to say about policies is added to the diagnostics.</summary>
    internal static List<Finding> Of(EvaluationPlan plan, RunResult result, List<Diagnostic> diagnostics)
    {
        var edits = new EditWriter(plan.Mesh.Files);
        var told = result.Answers.Where(answer => answer.Violations.Count > 0).ToArray();
        var findings = new Finding[told.Length][];
        Parallel.For(0, told.Length, index => findings[index] = FindingsOf(plan, told[index], edits));
        return Distinct([.. findings.SelectMany(some => some)], plan.Mesh.Rules, diagnostics);
    }

    private static Finding[] FindingsOf(EvaluationPlan plan, UnitAnswer answer, EditWriter edits) =>
        [.. answer.Violations.Select(violation => FindingOf(plan, answer.Unit, violation, edits))];

    private static Finding FindingOf(EvaluationPlan plan, Unit unit, WireViolation violation, EditWriter edits)
    {
        var planned = plan.Policies[unit.Policy];
        var policy = planned.Source.Policy;
        var level = Lifecycle.LevelOn(policy, plan.AsOf) ?? Level.Note;
        var descriptor = plan.Mesh.Find(violation.Document);
        var node = descriptor is null ? null : descriptor.Document.Root.Find(violation.Node);
        var name = descriptor is null || node is null ? NamedElement.Mesh : descriptor.NameOf(node);
        var field = string.Join('.', new[] { name.Field }.Concat(violation.Missing).Where(part => part.Length > 0));
        var key = violation.Key.Length > 0 ? PlainText.Line(violation.Key) : field;
        var place = descriptor is null || node is null ? default : plan.Mesh.IsOfBefore(violation.Document) ? Remains.Of(plan.Mesh, name.Name) : (descriptor.Path, Range: descriptor.IsOfBase ? TextRange.FileStart : descriptor.Places.Anchor(node));
        return new Finding
        {
            Fingerprint = Finding.FingerprintOf(policy.Key, name.Name, key),
            Policy = policy.PolicyId.Id,
            Version = policy.Version,
            Key = key,
            Level = level,
            Blocking = level == Level.Error,
            Message = PlainText.Message(violation.Message) is var said && string.IsNullOrWhiteSpace(said) ? $"Not kept: {policy.Title}." : said,
            Element = name.Name,
            Kind = name.Kind,
            File = place.Path ?? descriptor?.Path ?? MeshSettings.File,
            Range = place.Path is null ? TextRange.FileStart : place.Range,
            Related = [.. violation.Related.Select(related => RelatedOf(plan.Mesh, related)).OfType<RelatedPlace>()],
            Fix = edits.Write(violation, index => plan.Mesh.IsOfBefore(index) ? null : plan.Mesh.Find(index)),
            Becomes = Lifecycle.NextChange(policy, plan.AsOf),
            TakesOverFrom = TakesOverFrom(policy, plan, unit),
            Help = planned.Source.Folder,
        };
    }

    /// <summary>Of two versions that are aimed at different products, neither takes over from the other.</summary>
    private static string? TakesOverFrom(Policy policy, EvaluationPlan plan, Unit unit)
    {
        if (policy.Supersedes is not { } key)
            return null;
        var before = plan.Mesh.Rules.Policies.FirstOrDefault(source => source.Policy.Key == key)?.Policy;
        return before is not null && before.Scope == policy.Scope && Applicability.Of(before)?.WhyNot(plan.TargetOf(unit)) is not null ? null : key;
    }

    private static RelatedPlace? RelatedOf(LoadedMesh mesh, WireRelated related) =>
        !mesh.IsOfBefore(related.Document) && mesh.Find(related.Document) is { } descriptor && descriptor.Document.Root.Find(related.Node) is { } node ? descriptor.Related(node, "The other end.") : null;

    /// <summary>Of findings that cannot be told apart the first is kept, and the policy is told.</summary>
    private static List<Finding> Distinct(List<Finding> findings, LoadedMesh rules, List<Diagnostic> diagnostics)
    {
        findings.Sort(Finding.Compare);
        var seen = new Dictionary<string, Finding>();
        var told = new HashSet<string>();
        var kept = new List<Finding>();
        foreach (var finding in findings)
        {
            if (seen.TryAdd(finding.Fingerprint, finding))
                kept.Add(finding);
            else if (told.Add($"{finding.Policy}@{Versions.Major(finding.Version)}")
                && rules.Policies.FirstOrDefault(source => source.Policy.PolicyId.Id == finding.Policy && source.Policy.Version == finding.Version) is { } source)
                diagnostics.Add(rules.DescriptorOf(source.Policy).At(
                    EngineRule.AmbiguousKey, source.Policy.Node, $"Two findings on {finding.Element} cannot be told apart: give Violation(...) a key there.") with
                {
                    Related = seen[finding.Fingerprint] is var first && (first.File, first.Range) == (finding.File, finding.Range)
                        ? [Place(finding, "Both are found here.")]
                        : [Place(first, "The finding that is told."), Place(finding, "The one that cannot be told apart from it.")],
                });
        }

        return kept;

        static RelatedPlace Place(Finding finding, string message) => new(finding.Element, finding.Kind, finding.File, finding.Range, message);
    }
}
