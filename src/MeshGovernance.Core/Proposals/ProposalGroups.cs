using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Proposals;

/// <summary>Whom a changed rule would hit: one policy.</summary>
/// <param name="Policy">Id and major.</param>
/// <param name="Rule">How the policy itself changes; null where only its settings or waivers do.</param>
/// <param name="Domains">By domain.</param>
internal sealed record HitPolicy(string Policy, ProposedRule? Rule, IReadOnlyList<HitDomain> Domains);

/// <summary>Whom a changed rule would hit in one domain.</summary>
/// <param name="Name">The domain; what belongs to none has a dash.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Hits">The findings that come, go or count otherwise.</param>
/// <param name="Products">The products, or other elements, with what happens to them.</param>
/// <param name="When">How the findings count, today and later.</param>
internal sealed record HitDomain(string Name, string Owner, IReadOnlyList<ProposedHit> Hits, IReadOnlyList<string> Products, string When)
{
    internal int Count(Impact impact) => Hits.Count(hit => hit.Impact == impact);
}

/// <summary>A proposal in the order in which the guild wants to see it: by policy, then by domain.</summary>
internal static class ProposalGroups
{
    private const int MostStandings = 3;

    internal static IReadOnlyList<HitPolicy> Of(Proposal proposal) =>
    [
        .. proposal.Hits.Select(hit => (Hit: hit, Policy: hit.Finding.RuleId))
            .GroupBy(hit => hit.Policy, hit => hit.Hit)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new HitPolicy(group.Key, proposal.Rules.FirstOrDefault(rule => rule.Id == group.Key), [.. Domains(group)])),
    ];

    /// <summary>Rules that would change and hit nobody; what settings and waivers do is told with the policies.</summary>
    internal static IEnumerable<ProposedRule> Quiet(Proposal proposal) => proposal.Rules.Where(rule =>
        (rule.Id.Contains('@', StringComparison.Ordinal) || proposal.Hits.Count == 0) && proposal.Hits.All(hit => hit.Finding.RuleId != rule.Id));

    private static IEnumerable<HitDomain> Domains(IEnumerable<ProposedHit> hits) => hits
        .GroupBy(hit => hit.Domain)
        .OrderBy(domain => domain.Key is null).ThenBy(domain => domain.Key, StringComparer.Ordinal)
        .Select(domain => new HitDomain(
            domain.Key ?? "–",
            domain.First().Owner ?? "–",
            [.. domain],
            [.. domain.Select(hit => hit.Finding.Element.Head.Text).Distinct().Order(StringComparer.Ordinal)],
            When([.. domain])));

    /// <summary>How the findings of a domain count, the most frequent first.</summary>
    private static string When(IReadOnlyList<ProposedHit> hits)
    {
        var ways = hits.CountBy(Way).OrderByDescending(way => way.Value).ThenBy(way => way.Key, StringComparer.Ordinal).Select(way => way.Key).ToList();
        return string.Join("; ", ways.Take(MostStandings)) + (ways.Count > MostStandings ? "; …" : "");
    }

    private static string Way(ProposedHit hit) => hit.Impact switch
    {
        Impact.Fails => Words(hit.After!),
        Impact.Passes => $"{Words(hit.Before!)} today{(hit.Outside is { } reason ? $", then outside: {reason.TrimEnd('.')}" : "")}",
        _ => $"{Words(hit.Before!)} → {Words(hit.After!)}",
    };

    private static string Words(FindingWeight standing) => standing switch
    {
        { Waiver: { } waiver } => $"waived by {waiver}",
        { Level: Level.Error } => "blocks",
        { Blocks: { } day } => $"{JsonText.Name(standing.Level)}, blocks from {Dates.Write(day)}",
        _ => JsonText.Name(standing.Level),
    };
}
