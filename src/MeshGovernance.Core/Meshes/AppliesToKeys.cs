using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>Which conditions make sense for which policy, and by which words a status goes.</summary>
internal static class AppliesToKeys
{
    internal const string Field = "appliesTo";
    internal const string Domains = "domains";
    internal const string Archetype = "archetype";
    internal const string Offered = "offered";
    internal const string Status = "status";

    /// <summary>Whatever is none of the usual statuses, and what has none: nobody leaves a rule by a word of their own.</summary>
    internal const string Other = "other";

    private static readonly string[] OfProducts = ["proposed", "draft", "active", "deprecated", "retired", Other];
    private static readonly string[] OfPolicies = ["proposed", "adopted", "deprecated", "retired", "rejected"];

    internal static IReadOnlyList<string> All { get; } = [Domains, Archetype, Offered, Status];

    /// <summary>The conditions that a policy can have. The whole mesh is always meant, and a policy of a domain is for that domain alone.</summary>
    internal static IReadOnlyList<string> Of(Policy policy) => Targets.Read(policy.Scope) switch
    {
        null or ScopeKind.Mesh => [],
        ScopeKind.Policy => [Status],
        _ when policy.PolicyId.Domain is not null => [Archetype, Offered, Status],
        _ => All,
    };

    /// <summary>The statuses of what a scope judges: of policies, else of data products.</summary>
    internal static IReadOnlyList<string> StatusesOf(ScopeKind scope) => scope == ScopeKind.Policy ? OfPolicies : OfProducts;

    /// <summary>Whether a word is a status, but of what other scopes judge; what is no status at all is the schema's to find.</summary>
    internal static bool IsOfOthers(ScopeKind scope, string word) => !StatusesOf(scope).Contains(word) && OfProducts.Concat(OfPolicies).Contains(word);

    /// <summary>The word that a status goes by.</summary>
    internal static string StatusWord(ScopeKind scope, string? status) =>
        StatusesOf(scope).FirstOrDefault(known => known != Other && string.Equals(known, status, StringComparison.OrdinalIgnoreCase)) ?? Other;
}
