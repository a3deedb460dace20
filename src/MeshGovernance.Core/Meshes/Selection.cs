using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>What a check is asked for: everything, or some policies, domains and products.</summary>
public sealed record Selection(IReadOnlyList<string> Policies, IReadOnlyList<AskedElement> Domains, IReadOnlyList<AskedElement> Products)
{
    public static readonly Selection Everything = new([], [], []);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Policies.Count == 0 && Domains.Count == 0 && Products.Count == 0;

    /// <summary>What is asked for and exists in none of some states of a mesh, in words that help; empty where all is well.</summary>
    public IReadOnlyList<string> Unknown(params IReadOnlyList<LoadedMesh> states) =>
    [
        .. Missing("policy", Policies, [.. states.SelectMany(mesh => mesh.PolicyNames)], (asked, known) => asked == known),
        .. Missing("domain", Domains, [.. states.SelectMany(mesh => mesh.Mesh.Domains).Select(domain => domain.Key)], (asked, known) => asked.Means(ElementName.OfDomain(known))),
        .. Missing("product", Products, [.. states.SelectMany(mesh => mesh.Mesh.Products).Select(product => product.Key)], (asked, known) => asked.Means(ElementName.Literal(known))),
    ];

    internal bool Includes(Policy policy) => Policies.Count == 0 || Policies.Contains(policy.PolicyId.Id) || Policies.Contains(policy.Key);

    /// <summary>Whether a finding on an element is asked for.</summary>
    internal bool Includes(ElementName element) =>
        (Domains.Count == 0 && Products.Count == 0)
        || Domains.Concat(Products).Any(asked => asked.Covers(element));

    /// <summary>Whether an element is asked for, or holds something that is: the domain of a product, the mesh itself.</summary>
    internal bool Touches(ElementName element) => Includes(element) || Domains.Concat(Products).Any(asked => asked.LiesIn(element));

    /// <summary>Whether a target has to be judged: policies of the whole mesh are, since what they find may be about anything.</summary>
    internal bool Includes(Element target) => (Domains.Count == 0 && Products.Count == 0) || target switch
    {
        Mesh => true,
        Domain domain => Touches(ElementName.OfDomain(domain.Key)),
        Product product => Includes(ElementName.Literal(product.Key)),
        Contract contract => Includes(ElementName.Literal(contract.ProductKey)),
        ProductChange change => Includes(ElementName.Literal(change.Product.Key)),
        _ => false,
    };

    private static IEnumerable<string> Missing<T>(string kind, IEnumerable<T> asked, List<string> known, Func<T, string, bool> means) => asked
        .Where(name => !known.Exists(one => means(name, one)))
        .Select(name => $"There is no {kind} '{name}'." + Spelling.Question($"{name}", known));
}
