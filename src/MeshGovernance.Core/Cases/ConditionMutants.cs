using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Cases;

/// <summary>
/// What could be wrong with <c>appliesTo</c> in one place: a condition left out, an item too few, an item too many. A case that shows who is held to
/// the policy, or who is not, notices.
/// </summary>
internal static class ConditionMutants
{
    internal static IEnumerable<Mutant> Of(PolicySource policy, CompiledPolicy compiled)
    {
        if (Applicability.Of(policy.Policy) is not { } conditions)
            return [];
        return Varied(conditions).Select(varied => new Mutant(0, varied.What, conditions.Words, varied.Conditions.Words, compiled, IsExcused: false) { Conditions = varied.Conditions });
    }

    private static IEnumerable<(string What, Applicability Conditions)> Varied(Applicability all)
    {
        if (all.Offered is not null)
            yield return ("'offered' dropped", all with { Offered = null });
        foreach (var (what, domains) in Varied("domains", all.Domains, []))
            yield return (what, all with { Domains = domains });
        foreach (var (what, archetypes) in Varied("archetype", all.Archetypes, Enum.GetValues<Archetype>()))
            yield return (what, all with { Archetypes = archetypes });
        foreach (var (what, statuses) in Varied("status", all.Statuses, AppliesToKeys.StatusesOf(all.Scope)))
            yield return (what, all with { Statuses = statuses });
    }

    private static IEnumerable<(string What, IReadOnlyList<T> Items)> Varied<T>(string key, IReadOnlyList<T> items, IReadOnlyList<T> known)
    {
        if (items.Count == 0)
            yield break;
        yield return ($"'{key}' dropped", []);
        if (items.Count > 1)
            foreach (var item in items)
                yield return ($"item of '{key}' dropped", [.. items.Where(other => !Equals(other, item))]);
        foreach (var more in known.Except(items))
            yield return ($"item of '{key}' added", [.. items, more]);
    }
}
