using System.Diagnostics.CodeAnalysis;

namespace MeshGovernance.Policies;

/// <summary>What every policy sees and can say, whatever its scope. A script's own names come from one of the scopes below.</summary>
public abstract class Scope
{
    private const string Contradiction = "A policy that is not applicable finds nothing: end the script there with 'return NotApplicable(…);'.";

    private readonly List<Violation> violations = [];

    private protected Scope(Mesh mesh, DateOnly asOf, Arguments arguments)
    {
        Mesh = mesh;
        AsOf = asOf;
        Arguments = arguments;
    }

    /// <summary>The whole mesh.</summary>
    public Mesh Mesh { get; }

    /// <summary>The day for which is judged: the only time that a policy knows.</summary>
    public DateOnly AsOf { get; }

    /// <summary>The values behind <c>Parameters</c>, by name. Scripts use <c>Parameters</c>, which has a typed property for each.</summary>
    public Arguments Arguments { get; }

    internal IReadOnlyList<Violation> Violations => violations;

    internal string? NotApplicableReason { get; private set; }

    /// <summary>Says that something breaks the policy.</summary>
    /// <param name="place">The element, or a field of it (<see cref="Element.At(string[])"/>).</param>
    /// <param name="message">One line of plain text, at most 500 characters: what is wrong, for the person who has to fix it.</param>
    /// <param name="key">Tells findings on one element apart. Where it is empty, the field that <paramref name="place"/> points at does.</param>
    public Violation Violation(Place place, string message, string key = "")
    {
        ArgumentNullException.ThrowIfNull(place);
        if (NotApplicableReason is not null)
            throw new InvalidOperationException(Contradiction);
        var violation = new Violation(place, message, key);
        violations.Add(violation);
        return violation;
    }

    /// <summary>
    /// Says that the policy has nothing to judge here, which counts neither as kept nor as broken: <c>return NotApplicable("…");</c>.
    /// What a policy is about at all stands in <c>appliesTo</c> of its <c>policy.yaml</c>. Violations beside it are an error of the policy.
    /// </summary>
    /// <param name="reason">Why.</param>
    /// <returns>Nothing: a script may end with it.</returns>
    public object? NotApplicable(string reason)
    {
        if (violations.Count > 0)
            throw new InvalidOperationException(Contradiction);
        NotApplicableReason = reason;
        return null;
    }

    /// <summary>Whether a text is missing: there is none, or nothing but white space.</summary>
    /// <param name="text">The text of a field.</param>
    public static bool IsMissing([NotNullWhen(false)] string? text) => string.IsNullOrWhiteSpace(text);
}

/// <summary>What a policy of scope <c>mesh</c> sees.</summary>
public sealed class MeshScope : Scope
{
    internal MeshScope(Mesh mesh, DateOnly asOf, Arguments arguments)
        : base(mesh, asOf, arguments)
    {
    }
}

/// <summary>What a policy of scope <c>domain</c> sees: each domain in turn.</summary>
public sealed class DomainScope : Scope
{
    internal DomainScope(Mesh mesh, DateOnly asOf, Arguments arguments, Domain domain)
        : base(mesh, asOf, arguments) => Domain = domain;

    /// <summary>The domain to judge.</summary>
    public Domain Domain { get; }
}

/// <summary>What a policy of scope <c>product</c> sees: each data product in turn.</summary>
public sealed class ProductScope : Scope
{
    internal ProductScope(Mesh mesh, DateOnly asOf, Arguments arguments, Product product)
        : base(mesh, asOf, arguments) => Product = product;

    /// <summary>The data product to judge.</summary>
    public Product Product { get; }
}

/// <summary>What a policy of scope <c>contract</c> sees: each contract in turn.</summary>
public sealed class ContractScope : Scope
{
    internal ContractScope(Mesh mesh, DateOnly asOf, Arguments arguments, Contract contract)
        : base(mesh, asOf, arguments) => Contract = contract;

    /// <summary>The contract to judge.</summary>
    public Contract Contract { get; }

    /// <summary>The product in whose folder the contract lies; null where there is none.</summary>
    public Product? Product => Contract.Product;
}

/// <summary>What a policy of scope <c>policy</c> sees: each policy in turn.</summary>
public sealed class PolicyScope : Scope
{
    internal PolicyScope(Mesh mesh, DateOnly asOf, Arguments arguments, Policy policy)
        : base(mesh, asOf, arguments) => Policy = policy;

    /// <summary>The policy to judge.</summary>
    public Policy Policy { get; }
}

/// <summary>
/// What a policy of scope <c>change</c> sees: each data product that a pull request changes in turn. It judges where there is something to compare with, as in
/// <c>mesh check --base</c>; what it finds is new by its nature, and gone once the pull request is merged.
/// </summary>
public sealed class ChangeScope : Scope
{
    private readonly ProductChange change;

    internal ChangeScope(Mesh mesh, DateOnly asOf, Arguments arguments, ProductChange change)
        : base(mesh, asOf, arguments) => this.change = change;

    /// <summary>The data product as it was; null where it is new.</summary>
    public Product? Before => change.Before;

    /// <summary>The data product as it is; null where it is gone.</summary>
    public Product? After => change.After;

    /// <summary>
    /// The columns that it had and still has, as they were and as they are; also those of a next major version beside the old one, which begins as a copy of it.
    /// </summary>
    public IReadOnlyList<(Column Before, Column After)> KeptColumns => MeshGovernance.Policies.KeptColumns.Of(Before, After);

    /// <summary>What changes in it and in its contracts, in the order of the elements.</summary>
    public IReadOnlyList<ElementChange> Changes => change.Changes;
}
