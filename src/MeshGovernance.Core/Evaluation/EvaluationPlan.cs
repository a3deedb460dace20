using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Evaluation;

/// <summary>The policies to run, and which of them judges what, in order.</summary>
public sealed class EvaluationPlan
{
    internal EvaluationPlan(
        LoadedMesh mesh, DateOnly asOf, IReadOnlyList<PlannedPolicy> policies, IReadOnlyList<Unit> units, IReadOnlyList<UnitAnswer> outside, IReadOnlyList<PlannedPolicy>? own = null)
    {
        Mesh = mesh;
        AsOf = asOf;
        Policies = policies;
        Units = units;
        Outside = outside;
        Own = own ?? policies;
    }

    public DateOnly AsOf { get; }

    public int UnitCount => Units.Count;

    /// <summary>The policies that judge, each with the digest by which the guild decides on it.</summary>
    public IEnumerable<(PolicySource Policy, string Digest)> Digests => Policies.Select(planned => (planned.Source, planned.Compiled.Digest));

    /// <summary>The policies that judge and whose scripts compile.</summary>
    public IEnumerable<PolicySource> Sound => Policies.Where(planned => planned.Compiled.Errors.Count == 0).Select(planned => planned.Source);

    internal LoadedMesh Mesh { get; }

    /// <summary>The policies that judge.</summary>
    internal IReadOnlyList<PlannedPolicy> Policies { get; }

    /// <summary>The policies that stand in the mesh itself: in a pull request they are judged, and do not judge.</summary>
    internal IReadOnlyList<PlannedPolicy> Own { get; }

    /// <summary>What is judged: no worker hears of the rest.</summary>
    internal IReadOnlyList<Unit> Units { get; }

    /// <summary>What falls outside of a policy's <c>appliesTo</c>, with the reason.</summary>
    internal IReadOnlyList<UnitAnswer> Outside { get; }

    internal Element TargetOf(Unit unit) => Targets.Of(Mesh.Mesh, Policies[unit.Policy].Scope)[unit.Target];

    /// <summary>Compiles the policies that bind on a day and lays out what they have to judge.</summary>
    public static EvaluationPlan Of(LoadedMesh mesh, DateOnly asOf, Selection selection, IPolicyCompiler compiler) =>
        Of(mesh, asOf, selection, compiler, source => ParameterValues.Resolve(source, ParameterValues.SetFor(source, mesh)));

    /// <summary>The same with values of parameters from elsewhere.</summary>
    internal static EvaluationPlan Of(LoadedMesh mesh, DateOnly asOf, Selection selection, IPolicyCompiler compiler, Func<PolicySource, Arguments> argumentsOf)
    {
        var policies = Compile(mesh.Rules);

        // Product by product rather than policy by policy: what one policy has looked at is warm for the next.
        var assigned = new Assignments(policies);
        foreach (var scope in Enum.GetValues<ScopeKind>())
        {
            var runnable = Enumerable.Range(0, policies.Count).Where(index => policies[index].Scope == scope && policies[index].Compiled.Errors.Count == 0).ToList();
            var targets = runnable.Count == 0 ? [] : Targets.Of(mesh.Mesh, scope);
            for (var target = 0; target < targets.Count; target++)
                if (selection.Includes(targets[target]))
                    foreach (var policy in runnable.Where(policy => IsHeldTo(policies[policy].Source.Policy, targets[target])))
                        assigned.Add(policy, target, targets[target]);
        }

        return new EvaluationPlan(mesh, asOf, policies, assigned.Units, assigned.Outside, mesh.Rules == mesh ? policies : Compile(mesh));

        List<PlannedPolicy> Compile(LoadedMesh rules)
        {
            var binding = Binding(rules, asOf, selection);
            return [.. binding.Zip(compiler.Compile(binding), (source, compiled) => new PlannedPolicy(source, Targets.Read(source.Policy.Scope)!.Value, compiled, argumentsOf(source)))];
        }
    }

    /// <summary>The policies of a mesh that bind on a day.</summary>
    public static IReadOnlyList<PolicySource> Binding(LoadedMesh rules, DateOnly asOf, Selection selection) =>
    [
        .. rules.Policies.Where(source => Lifecycle.LevelOn(source.Policy, asOf) is not null && Targets.Read(source.Policy.Scope) is not null && selection.Includes(source.Policy)),
    ];

    /// <summary>The same work for others in the place of the one policy, such as its mutants or an older version of it, which may be about more or less.</summary>
    internal EvaluationPlan With(IReadOnlyList<PlannedPolicy> others)
    {
        var assigned = new Assignments(others);
        foreach (var unit in Units.Concat(Outside.Select(answer => answer.Unit)).OrderBy(unit => unit.Target))
            for (var other = 0; other < others.Count; other++)
                assigned.Add(other, unit.Target, TargetOf(unit));
        return new EvaluationPlan(Mesh, AsOf, others, assigned.Units, assigned.Outside);
    }

    /// <summary>A policy of a domain binds that domain alone.</summary>
    private static bool IsHeldTo(Policy policy, Element target) => policy.PolicyId.Domain is not { } owner || target switch
    {
        Domain domain => domain.Key == owner,
        Product product => product.DomainId == owner,
        ProductChange change => change.Product.DomainId == owner,
        Contract contract => contract.Document.Keys[0] == owner,
        _ => false,
    };

    /// <summary>What some policies have to judge, and what falls outside of them.</summary>
    private sealed class Assignments(IReadOnlyList<PlannedPolicy> policies)
    {
        internal List<Unit> Units { get; } = [];

        internal List<UnitAnswer> Outside { get; } = [];

        internal void Add(int policy, int target, Element element)
        {
            var unit = new Unit(policy, target);
            if (policies[policy].Conditions?.WhyNot(element) is { } reason)
                Outside.Add(new UnitAnswer(unit, reason, []));
            else
                Units.Add(unit);
        }
    }
}

/// <summary>A compiled policy with the values of its parameters.</summary>
internal sealed record PlannedPolicy(PolicySource Source, ScopeKind Scope, CompiledPolicy Compiled, Arguments Arguments)
{
    /// <summary>What it is about; null where that is all of its scope.</summary>
    internal Applicability? Conditions { get; init; } = Applicability.Of(Source.Policy);
}
