using System.Globalization;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Proposals;

/// <summary>What every form of a proposal says in the same words.</summary>
internal static class ProposalWords
{
    internal const string Unchanged = "No rule is changed: policies, their parameters and settings in mesh.yaml, waivers and the guild are as they were.";

    internal static string NameOf(string id) => id switch
    {
        "settings" => "the settings (mesh.yaml)",
        "guild" => "the guild",
        _ when id.StartsWith("waiver/", StringComparison.Ordinal) => $"the waiver {id["waiver/".Length..]}",
        _ => id,
    };

    /// <summary>From which version to which, where a policy changes.</summary>
    internal static string Change(ProposedRule rule) => rule switch
    {
        { Before: null, After: null } => "",
        { Before: null } => $"  new: {rule.After}",
        { After: null } => $"  {rule.Before}, taken away",
        _ when rule.Before == rule.After => $"  {rule.After}",
        _ => $"  {rule.Before} → {rule.After}",
    };

    /// <summary>What a policy is about, where that is not all of its scope, and what becomes of its parameters; null where there is nothing to say.</summary>
    internal static string? About(ProposedRule? rule) =>
        new[] { Scope(rule) }.Concat(rule?.Parameters ?? []).OfType<string>().ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;

    private static string? Scope(ProposedRule? rule) => rule switch
    {
        null or { AboutBefore: null, AboutAfter: null } => null,
        { AboutAfter: null, After: not null } => $"would apply to all of its scope, today to {rule.AboutBefore} alone",
        { AboutAfter: { } then } when then != rule.AboutBefore && rule.Before is not null => $"would apply to {then}, today to {rule.AboutBefore ?? "all of its scope"}",
        _ => $"applies to {rule.AboutAfter ?? rule.AboutBefore}",
    };

    internal static string Sum(Proposal proposal)
    {
        if (proposal.Hits.Count == 0)
            return proposal.Problems.Count == 0 ? "Nobody would be hit." : "Nobody else would be hit.";
        var domains = proposal.Hits.Select(hit => hit.Domain).OfType<string>().Distinct().Count();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Of the findings {Count(Impact.Fails)} would be new, {Count(Impact.Passes)} would go and {Count(Impact.Changes)} would count otherwise, in {PlainText.Counted(domains, "domain")}.");

        int Count(Impact impact) => proposal.Hits.Count(hit => hit.Impact == impact);
    }
}
