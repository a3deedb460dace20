namespace MeshGovernance.Policies;

/// <summary>A domain: a <c>domain.yaml</c>, its team and its data products.</summary>
public sealed class Domain : Element
{
    internal Domain(Mesh mesh, Document document)
        : base(document, document.Root, null)
    {
        Mesh = mesh;
        Key = document.Keys[0];
    }

    /// <summary>The key of the domain in the mesh: its folder, which <c>id</c> equals.</summary>
    public string Key { get; }

    /// <summary><c>name</c>: what people call it.</summary>
    public string Name => TextOrEmpty("name");

    /// <summary><c>description</c> of what the domain is responsible for.</summary>
    public string? Description => Text("description");

    /// <summary><c>archetype</c> of the domain; null where it is none of the three.</summary>
    public Archetype? Archetype => Archetypes.Read(Text("archetype"));

    /// <summary><c>team</c> that is responsible.</summary>
    public Team? Team => field ?? Keep(ref field, Child("team", node => new Team(Document, node, this)));

    /// <summary><c>support</c>: how to reach the team.</summary>
    public IReadOnlyList<SupportChannel> Support => field ?? Keep(ref field, List("support", node => new SupportChannel(Document, node, this)));

    /// <summary><c>github.team</c>, such as <c>@shop/checkout</c>.</summary>
    public string? GitHubTeam => Node["github"]?["team"]?.Text;

    /// <summary><c>journey.level</c>: how far the team declares to have come, from 0 to 4.</summary>
    public long? JourneyLevel => Node["journey"]?["level"] is { Kind: NodeKind.Integer, Number: >= long.MinValue and <= long.MaxValue and var level } ? (long)level : null;

    /// <summary>The data products of the domain, by key.</summary>
    public IReadOnlyList<Product> Products => field ?? Keep(ref field, [.. Mesh.Products.Where(product => product.DomainId == Key)]);

    internal Mesh Mesh { get; }
}
