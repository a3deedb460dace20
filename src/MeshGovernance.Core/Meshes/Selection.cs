using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>What a check is asked for: everything, or some policies, domains and products.</summary>
public sealed record Selection(IReadOnlyList<string> Policies, IReadOnlyList<string> Domains, IReadOnlyList<string> Products)
{
    public static readonly Selection Everything = new([], [], []);

    /// <summary>Whether nothing is left out.</summary>
    public bool IsEverything => Policies.Count == 0 && Domains.Count == 0 && Products.Count == 0;

    /// <summary>What is asked for and exists in none of some states of a mesh, in words that help; empty where all is well.</summary>
    public IReadOnlyList<string> Unknown(params IReadOnlyList<LoadedMesh> states) =>
    [
        .. Missing("policy", Policies, states.SelectMany(mesh => mesh.PolicyNames)),
        .. Missing("domain", Domains, states.SelectMany(mesh => mesh.Mesh.Domains).Select(domain => domain.Key)),
        .. Missing("product", Products, states.SelectMany(mesh => mesh.Mesh.Products).Select(product => product.Key)),
    ];

    internal bool Includes(Policy policy) => Policies.Count == 0 || Policies.Contains(policy.PolicyId.Id) || Policies.Contains(policy.Key);

    /// <summary>Whether a finding on an element is asked for.</summary>
    internal bool Includes(string element) =>
        (Domains.Count == 0 && Products.Count == 0)
        || Domains.Any(domain => ElementName.Covers(domain, element))
        || Products.Any(product => ElementName.Covers(product, element));

    /// <summary>Whether an element is asked for, or holds something that is: the domain of a product, the mesh itself.</summary>
    internal bool Touches(string element) => Includes(element) || Domains.Concat(Products).Any(asked => ElementName.Covers(element, asked));

    /// <summary>Whether a target has to be judged: policies of the whole mesh are, since what they find may be about anything.</summary>
    internal bool Includes(Element target) => target switch
    {
        Mesh => true,
        Domain domain => Includes(domain.Key) || Products.Any(product => product.StartsWith(domain.Key + "/", StringComparison.Ordinal)),
        Product product => Includes(product.Key),
        Contract contract => Includes(contract.ProductKey),
        _ => Domains.Count == 0 && Products.Count == 0,
    };

    private static IEnumerable<string> Missing(string kind, IEnumerable<string> asked, IEnumerable<string> known)
    {
        var all = known.ToList();
        return asked.Where(name => !all.Contains(name)).Select(name =>
            $"There is no {kind} '{name}'." + (Spelling.Nearest(name, all) is { } near ? $" Did you mean '{near}'?" : ""));
    }
}
