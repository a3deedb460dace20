using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.PullRequests;

/// <summary>Compares what a mesh is told by the rules of today with what it would be told by changed ones.</summary>
public static class ProposalTrial
{
    /// <param name="changed">The files that say what binds and would change.</param>
    /// <param name="today">The mesh with the rules of today, and what they say of it.</param>
    /// <param name="then">The mesh with the changed rules, and what they say of it.</param>
    public static Proposal Compare(IReadOnlyList<string> changed, (LoadedMesh Mesh, Report Report) today, (LoadedMesh Mesh, Report Report) then)
    {
        var before = Findings(today.Report);
        var after = Findings(then.Report);
        var hits = before.Keys.Union(after.Keys)
            .Select(print => HitOf(before.GetValueOrDefault(print), after.GetValueOrDefault(print)))
            .Where(hit => hit.Before != hit.After)
            .OrderBy(hit => hit.Finding, Comparer<Finding>.Create(Finding.Compare))
            .ToList();
        var rules = RulesOf(changed, today.Mesh.Rules, then.Mesh).ToList();
        return new Proposal(rules, hits, [.. then.Report.Problems, .. Failures(today.Report, then.Report, [.. rules.Select(rule => rule.Id)])]);

        ProposedHit HitOf(Finding? now, Finding? later)
        {
            var finding = (later ?? now)!;
            var domain = finding.Element.DomainKey;
            return new ProposedHit(finding, domain, then.Report.Owners.GetValueOrDefault(domain ?? ""), StandingOf(now, today.Mesh), StandingOf(later, then.Mesh))
            {
                Outside = later is null ? WhyOutside(finding) : null,
            };
        }

        string? WhyOutside(Finding finding) => then.Mesh.Policies
            .Where(source => source.Policy.PolicyId.Id == finding.Policy && source.Major == Versions.Major(finding.Version))
            .SelectMany(source => Applicability.Outside(source.Policy, then.Mesh.Mesh))
            .Where(outside => then.Mesh.NameOf(outside.Target).Covers(finding.Element))
            .Select(outside => outside.Reason)
            .FirstOrDefault();
    }

    /// <summary>What policies found; the engine's own findings are no matter of the guild.</summary>
    private static Dictionary<string, Finding> Findings(Report report) =>
        report.Findings.Where(finding => finding.Version is not null).ToDictionary(finding => finding.Fingerprint);

    /// <summary>Policies that do not decide yet and fail: of what they were to judge, nobody knows whom they would hit.</summary>
    private static IEnumerable<Problem> Failures(Report today, Report then, HashSet<string> changed) => then.Findings
        .Where(finding => finding.Policy == EngineRule.PolicyFailed.Id)
        .Where(finding => changed.Contains(finding.Element.PolicyKey!) || today.Findings.All(known => known.Fingerprint != finding.Fingerprint))
        .Select(finding => new Problem(finding.Element.PolicyKey, null, "exception", $"{ReportWords.PlaceOf(finding)}: {finding.Message}"));

    private static FindingWeight? StandingOf(Finding? finding, LoadedMesh mesh) => finding is null
        ? null
        : new FindingWeight(
            finding.Level,
            finding.Waiver,
            mesh.Rules.Policies.FirstOrDefault(source => source.Policy.PolicyId.Id == finding.Policy && source.Policy.Version == finding.Version) is { } source
                ? Lifecycle.Blocks(source.Policy)
                : null);

    private static IEnumerable<ProposedRule> RulesOf(IReadOnlyList<string> changed, LoadedMesh today, LoadedMesh then)
    {
        var paths = then.Settings.Paths;
        if (changed.Contains(MeshSettings.File))
        {
            yield return new ProposedRule("settings", "", null, null);

            // A word that is taken away is told where it hits nobody today, too.
            foreach (var source in then.Policies.Where(source => !changed.Any(path => RepoPath.Of(path).Folder == RepoPath.Of(source.Folder))))
                if (In(today, RepoPath.Of(source.Folder)) is { } before && ParameterChange.Of(before, source, today, then).ToList() is { Count: > 0 } parameters)
                    yield return new ProposedRule(source.Key, source.Policy.Title, Version(before), Version(source)) { AboutBefore = About(before), AboutAfter = About(source), Parameters = parameters };
        }

        if (changed.Contains(paths.Guild.Child(GuildKind.File).Text))
            yield return new ProposedRule("guild", "", null, null);
        foreach (var folder in changed.Where(path => path.EndsWith("/" + PolicyKind.File, StringComparison.Ordinal) || path.EndsWith(".csx", StringComparison.Ordinal)).Select(path => RepoPath.Of(path).Folder).Distinct())
        {
            var (old, @new) = (In(today, folder), In(then, folder));
            if ((@new ?? old) is { } source)
                yield return new ProposedRule(source.Key, source.Policy.Title, Version(old), Version(@new) ?? (then.Files.Find(folder.Child(PolicyKind.File)) is null ? null : "cannot be read"))
                {
                    AboutBefore = About(old),
                    AboutAfter = About(@new),
                    Parameters = Parameters(old, @new),
                };
        }

        foreach (var waiver in changed.Select(RepoPath.Of).Where(path => path.IsBelow(paths.Waivers)))
            yield return new ProposedRule($"waiver/{waiver.Name}", "", null, null);

        static PolicySource? In(LoadedMesh mesh, RepoPath folder) => mesh.Policies.FirstOrDefault(source => RepoPath.Of(source.Folder) == folder);

        static string? About(PolicySource? source) => source is null ? null : Applicability.Of(source.Policy)?.Words;

        IReadOnlyList<string> Parameters(PolicySource? before, PolicySource? after) =>
            before is null || after is null ? [] : [.. ParameterChange.Of(before, after, today, then)];

        static string? Version(PolicySource? source) => source is null ? null : $"{source.Policy.Version} {source.Policy.Status}";
    }
}
