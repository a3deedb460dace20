using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// What a policy is about, by <c>appliesTo</c> in its <c>policy.yaml</c>. It looks at an element, its data product and its domain, and at nothing
/// else: what two states of a mesh share is inside or outside in both. A condition that cannot be understood leaves nobody out.
/// </summary>
internal sealed record Applicability
{
    private Applicability(ScopeKind scope, AppliesTo conditions, IReadOnlyList<string> keys)
    {
        Scope = scope;
        Domains = keys.Contains(AppliesToKeys.Domains) ? [.. conditions.Domains.Distinct()] : [];
        Archetypes = keys.Contains(AppliesToKeys.Archetype) ? [.. conditions.Archetypes.Distinct()] : [];
        Offered = keys.Contains(AppliesToKeys.Offered) ? conditions.Offered : null;
        Statuses = keys.Contains(AppliesToKeys.Status) ? [.. conditions.Statuses.Intersect(AppliesToKeys.StatusesOf(scope))] : [];
    }

    internal ScopeKind Scope { get; }

    internal IReadOnlyList<string> Domains { get; init; }

    internal IReadOnlyList<Archetype> Archetypes { get; init; }

    internal bool? Offered { get; init; }

    internal IReadOnlyList<string> Statuses { get; init; }

    /// <summary>What binds of it, the same for the same conditions in any order.</summary>
    internal string Canonical => string.Join(
        ';',
        $"domains={string.Join(',', Domains.Order(StringComparer.Ordinal))}",
        $"archetype={string.Join(',', Archetypes.Order())}",
        $"offered={Offered switch { true => "true", false => "false", null => "" }}",
        $"status={string.Join(',', Statuses.Order(StringComparer.Ordinal))}");

    /// <summary>What the policy is about, as the rest of a sentence: <c>contracts that an output port offers</c>.</summary>
    internal string Words => ApplicabilityWords.Of(this);

    /// <summary>The conditions of a policy; null where it is about all of its scope.</summary>
    internal static Applicability? Of(Policy policy)
    {
        if (policy.AppliesTo is not { } conditions || Targets.Read(policy.Scope) is not { } scope)
            return null;
        var made = new Applicability(scope, conditions, AppliesToKeys.Of(policy));
        return made is { Domains.Count: 0, Archetypes.Count: 0, Offered: null, Statuses.Count: 0 } ? null : made;
    }

    /// <summary>Adds what binds of it to what is hashed of a policy, the same for the same conditions in any order.</summary>
    internal static void AddTo(HashInput input, Policy policy)
    {
        if (Of(policy) is { } conditions)
        {
            input
                .Add([.. conditions.Domains.Order(StringComparer.Ordinal)])
                .Add([.. conditions.Archetypes.Order().Select(archetype => archetype.ToString())])
                .Add(conditions.Offered?.ToString())
                .Add([.. conditions.Statuses.Order(StringComparer.Ordinal)]);
        }
        else
        {
            input.Add(text: null);
        }
    }

    /// <summary>What falls outside of a policy in a mesh, with the reasons; empty where it is about all of its scope.</summary>
    internal static IEnumerable<(Element Target, string Reason)> Outside(Policy policy, Mesh mesh)
    {
        if (Of(policy) is not { } conditions)
            yield break;
        foreach (var target in Targets.Of(mesh, conditions.Scope))
            if (conditions.WhyNot(target) is { } reason)
                yield return (target, reason);
    }

    /// <summary>The same for people: the names of the elements, by the reason.</summary>
    internal static IReadOnlyList<(string Reason, IReadOnlyList<ElementName> Elements)> ByReason(Policy policy, LoadedMesh mesh) =>
    [
        .. Outside(policy, mesh.Mesh)
            .GroupBy(outside => outside.Reason, outside => mesh.NameOf(outside.Target))
            .Select(group => (group.Key, (IReadOnlyList<ElementName>)[.. group])),
    ];

    /// <summary>Why an element falls outside; null where it does not. The first condition that does not hold says so.</summary>
    internal string? WhyNot(Element target) => target switch
    {
        Product product => WhyNot("The data product", product.DomainId, product.Archetype, product.OutputPorts.Count > 0, [product.Status]),

        // What was promised counts: nobody leaves a rule by the change that it judges.
        ProductChange change => WhyNot((change.Before ?? change.After)!),
        Contract contract => WhyNot("Its data product", contract.DomainId, contract.Product?.Archetype, contract.OutputPorts.Count > 0, [contract.Product?.Status]),
        Domain domain => WhyNot(
            "The domain", domain.Key, domain.Archetype, domain.Products.Any(product => product.OutputPorts.Count > 0), [.. domain.Products.Select(product => product.Status)]),
        Policy policy => WhyNot("The policy", "", null, isOffered: false, [policy.Status]),
        _ => null,
    };

    private string? WhyNot(string what, string domain, Archetype? archetype, bool isOffered, IReadOnlyList<string?> found)
    {
        if (Domains.Count > 0 && !Domains.Contains(domain))
            return $"It belongs to the domain '{domain}', not to {ApplicabilityWords.Or(Domains)}.";
        if (Archetypes.Count > 0 && (archetype is not { } known || !Archetypes.Contains(known)))
            return archetype is { } other
                ? $"{what} is {ApplicabilityWords.Of(other)}, not {ApplicabilityWords.Or(Archetypes.Select(ApplicabilityWords.Of))}."
                : $"Nothing says which archetype {char.ToLowerInvariant(what[0])}{what[1..]} has.";
        if (Offered is { } asked && asked != isOffered)
            return ApplicabilityWords.Offer(Scope, isOffered);
        if (Statuses.Count > 0 && !found.Any(status => Statuses.Contains(AppliesToKeys.StatusWord(Scope, status))))
            return Scope == ScopeKind.Domain
                ? $"No data product of the domain has the status {ApplicabilityWords.Or(Statuses)}."
                : $"{what} has {(found[0] is { } status ? $"the status '{PlainText.Cap(status)}'" : "no status")}, not {ApplicabilityWords.Or(Statuses)}.";
        return null;
    }
}
