using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>What a policy is about, in words that the console, the catalog and a proposal share.</summary>
internal static class ApplicabilityWords
{
    internal static string Of(Applicability conditions)
    {
        var (scope, domains, statuses) = (conditions.Scope, conditions.Domains, conditions.Statuses);
        var words = new List<string> { Noun(scope) };
        if (scope == ScopeKind.Domain && domains.Count > 0)
            words.Add($"called {Or(domains)}");
        if (conditions.Offered is { } asked)
            words.Add(Offered(scope, asked));
        if (scope == ScopeKind.Contract && (domains.Count > 0 || conditions.Archetypes.Count > 0 || statuses.Count > 0))
        {
            words[^1] += conditions.Offered is null ? "" : ",";
            words.Add("of data products");
        }

        if (scope != ScopeKind.Domain && domains.Count > 0)
            words.Add($"in the domain {Or(domains)}");
        if (conditions.Archetypes.Count > 0)
            words.Add($"that are {Or(conditions.Archetypes.Select(Of))}");
        if (statuses.Count > 0)
            words.Add(scope == ScopeKind.Domain ? $"with a data product whose status is {Or(statuses)}" : $"{(conditions.Archetypes.Count > 0 ? "and " : "")}whose status is {Or(statuses)}");
        return string.Join(' ', words);
    }

    internal static string Of(Archetype archetype) => archetype switch
    {
        Archetype.SourceAligned => "source-aligned",
        Archetype.Aggregate => "aggregate",
        _ => "consumer-aligned",
    };

    /// <summary>Several of which one will do: <c>a, b or c</c>.</summary>
    internal static string Or(IEnumerable<string> words) => words.ToList() switch
    {
        [] => "",
        [var only] => only,
        [.. var first, var last] => $"{string.Join(", ", first)} or {last}",
    };

    /// <summary>Why something falls outside that is offered and should not be, or the other way round.</summary>
    internal static string Offer(ScopeKind scope, bool isOffered) => (scope, isOffered) switch
    {
        (ScopeKind.Contract, false) => "No output port offers data under this contract.",
        (ScopeKind.Contract, true) => "An output port offers data under this contract.",
        (ScopeKind.Domain, false) => "No data product of the domain has an output port.",
        (ScopeKind.Domain, true) => "A data product of the domain has an output port.",
        (_, false) => "The data product has no output port.",
        _ => "The data product has an output port.",
    };

    private static string Offered(ScopeKind scope, bool asked) => (scope, asked) switch
    {
        (ScopeKind.Contract, true) => "that an output port offers",
        (ScopeKind.Contract, false) => "that no output port offers",
        (ScopeKind.Domain, true) => "in which an output port offers data",
        (ScopeKind.Domain, false) => "in which no output port offers data",
        (_, true) => "with an output port",
        _ => "without an output port",
    };

    private static string Noun(ScopeKind scope) => scope switch
    {
        ScopeKind.Domain => "domains",
        ScopeKind.Contract => "contracts",
        ScopeKind.Policy => "policies",
        ScopeKind.Change => "changes of data products",
        _ => "data products",
    };
}
