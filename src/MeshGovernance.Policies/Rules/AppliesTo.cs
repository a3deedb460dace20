namespace MeshGovernance.Policies;

/// <summary><c>appliesTo</c>: what a policy is about. What falls outside does not have to keep it. A condition that is left out asks for nothing.</summary>
public sealed class AppliesTo : Element
{
    internal AppliesTo(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>domains</c>: the domains that it is for, by key; empty for all.</summary>
    public IReadOnlyList<string> Domains => field ?? Keep(ref field, Texts("domains"));

    /// <summary><c>archetype</c>: one of these; empty for any, or none.</summary>
    public IReadOnlyList<Archetype> Archetypes => field ?? Keep(ref field, [.. Texts("archetype").Select(MeshGovernance.Policies.Archetypes.Read).OfType<Archetype>()]);

    /// <summary><c>offered</c>: whether an output port has to be there, or must not be; null where it does not matter.</summary>
    public bool? Offered => Node["offered"]?.Boolean;

    /// <summary><c>status</c>: one of these; empty for any. The word <c>other</c> is for what has none of the usual ones.</summary>
    public IReadOnlyList<string> Statuses => field ?? Keep(ref field, Texts("status"));
}
