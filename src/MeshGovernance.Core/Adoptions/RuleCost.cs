using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>What it costs to keep a policy: what it finds today, whatever that counts for yet.</summary>
/// <param name="Policy">Id and major.</param>
/// <param name="Title">What it asks for.</param>
/// <param name="Judged">How many elements it gave a verdict on.</param>
/// <param name="Domains">Where it finds something, the most work first.</param>
/// <param name="Work">How much there is to do by hand in each domain, what is waived included; what belongs to no domain has an empty key.</param>
/// <param name="Waived">How many findings more are waived.</param>
/// <param name="WaivedUntil">The last day of the waiver of them that ends first; null where nothing is waived.</param>
public sealed record RuleCost(string Policy, string Title, int Judged, IReadOnlyList<DomainCost> Domains, IReadOnlyDictionary<string, int> Work, int Waived, DateOnly? WaivedUntil)
{
    /// <summary>Whether nobody breaks it: what is waived breaks it too.</summary>
    public bool IsKept => Findings + Waived == 0;

    /// <summary>What it finds that is not waived.</summary>
    public int Findings => Domains.Sum(domain => domain.Findings);

    /// <summary>How many of them <c>mesh fix</c> mends by itself.</summary>
    public int Certain => Domains.Sum(domain => domain.Certain);

    /// <summary>How many are left for people.</summary>
    public int Left => Findings - Certain;

    /// <param name="mesh">The mesh, whose waivers say when they end.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="report">What is found in the mesh.</param>
    /// <param name="mended">The fingerprints of what mends itself.</param>
    internal static RuleCost Of(LoadedMesh mesh, Policy policy, Report report, IReadOnlySet<string> mended)
    {
        var found = report.Findings.Where(finding => finding.Version is not null && finding.RuleId == policy.Key).ToList();
        var waivers = found.Select(finding => finding.Waiver).OfType<string>().ToHashSet();
        var domains = found
            .Where(finding => finding.Waiver is null)
            .GroupBy(finding => finding.Element.DomainKey)
            .Select(domain => DomainCost.Of(domain.Key, domain, mended))
            .OrderByDescending(domain => domain.Left).ThenByDescending(domain => domain.Findings).ThenBy(domain => domain.Domain, StringComparer.Ordinal);
        return new RuleCost(
            policy.Key,
            PlainText.Line(policy.Title),
            report.Policies.FirstOrDefault(verdict => Finding.RuleIdOf(verdict.Id, verdict.Version) == policy.Key)?.Judged ?? 0,
            [.. domains],
            found.GroupBy(finding => finding.Element.DomainKey ?? "").ToDictionary(domain => domain.Key, domain => domain.Count(finding => !mended.Contains(finding.Fingerprint)), StringComparer.Ordinal),
            found.Count(finding => finding.Waiver is not null),
            mesh.Mesh.Waivers.Where(waiver => waivers.Contains(waiver.File)).Min(waiver => waiver.Until));
    }
}

/// <summary>What a policy costs one domain.</summary>
/// <param name="Domain">The domain; null for what belongs to none.</param>
/// <param name="Findings">What it finds there.</param>
/// <param name="Certain">How much of it mends itself.</param>
/// <param name="Products">In how many data products.</param>
public sealed record DomainCost(string? Domain, int Findings, int Certain, int Products)
{
    public int Left => Findings - Certain;

    internal static DomainCost Of(string? domain, IEnumerable<Finding> findings, IReadOnlySet<string> mended)
    {
        var found = findings.ToList();
        return new DomainCost(
            domain, found.Count, found.Count(finding => mended.Contains(finding.Fingerprint)), found.Select(finding => finding.Element.ProductKey).OfType<string>().Distinct().Count());
    }
}
