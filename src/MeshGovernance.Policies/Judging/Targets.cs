namespace MeshGovernance.Policies;

internal enum ScopeKind
{
    Mesh,
    Domain,
    Product,
    Contract,
    Policy,
    Change,
}

/// <summary>What a policy judges one by one. Engine and worker count targets alike, so a number names the same element in both.</summary>
internal static class Targets
{
    internal static ScopeKind? Read(string scope) => scope switch
    {
        "mesh" => ScopeKind.Mesh,
        "domain" => ScopeKind.Domain,
        "product" => ScopeKind.Product,
        "contract" => ScopeKind.Contract,
        "policy" => ScopeKind.Policy,
        "change" => ScopeKind.Change,
        _ => null,
    };

    internal static IReadOnlyList<Element> Of(Mesh mesh, ScopeKind scope) => scope switch
    {
        ScopeKind.Mesh => [mesh],
        ScopeKind.Domain => mesh.Domains,
        ScopeKind.Product => mesh.Products,
        ScopeKind.Contract => mesh.Contracts,
        ScopeKind.Change => mesh.Changed,
        _ => mesh.Policies,
    };

    internal static Scope Open(Mesh mesh, Element target, DateOnly asOf, Arguments arguments) => target switch
    {
        Domain domain => new DomainScope(mesh, asOf, arguments, domain),
        Product product => new ProductScope(mesh, asOf, arguments, product),
        Contract contract => new ContractScope(mesh, asOf, arguments, contract),
        Policy policy => new PolicyScope(mesh, asOf, arguments, policy),
        ProductChange change => new ChangeScope(mesh, asOf, arguments, change),
        _ => new MeshScope(mesh, asOf, arguments),
    };

    internal static Type ScopeType(ScopeKind scope) => scope switch
    {
        ScopeKind.Mesh => typeof(MeshScope),
        ScopeKind.Domain => typeof(DomainScope),
        ScopeKind.Product => typeof(ProductScope),
        ScopeKind.Contract => typeof(ContractScope),
        ScopeKind.Change => typeof(ChangeScope),
        _ => typeof(PolicyScope),
    };
}
