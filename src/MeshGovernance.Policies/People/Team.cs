namespace MeshGovernance.Policies;

/// <summary><c>team</c>: the people behind a domain, a data product or a contract.</summary>
public sealed class Team : Element
{
    internal Team(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>name</c> of the team; null where it has none, or where the contract lists members only (ODCS v3.0).</summary>
    public string? Name => Text("name");

    /// <summary><c>description</c> of the team.</summary>
    public string? Description => Text("description");

    /// <summary><c>members</c>, past ones included; see <see cref="TeamMember.IsActive"/>.</summary>
    public IReadOnlyList<TeamMember> Members => field ?? Keep(
        ref field,
        Node.Kind == NodeKind.List
            ? [.. Node.Items.Where(item => item.Kind == NodeKind.Map).Select(item => new TeamMember(Document, item, this))]
            : List("members", node => new TeamMember(Document, node, this)));
}
