using MeshGovernance.Core.Evaluation;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.PullRequests;

/// <summary>
/// What one state of a mesh tells of another, which the same policies judge: a policy that cannot look beyond a data product says the same of
/// it in both where its files, those of its domain and the settings are the same.
/// </summary>
public sealed class KnownAnswers
{
    private readonly EvaluationPlan judged;
    private readonly EvaluationPlan other;
    private readonly Dictionary<string, int> documents;
    private readonly Dictionary<Unit, Unit> known = [];

    /// <param name="judged">A plan that is run.</param>
    /// <param name="other">The plan for the other state, with the same policies for the same day.</param>
    public KnownAnswers(EvaluationPlan judged, EvaluationPlan other)
    {
        (this.judged, this.other) = (judged, other);
        documents = other.Mesh.Descriptors.Where(descriptor => descriptor.IsFile).ToDictionary(descriptor => descriptor.Path, descriptor => descriptor.Document.Index);

        var same = new SameProducts(judged.Mesh, other.Mesh);
        var units = other.Units.ToHashSet();
        var twins = new Dictionary<(ScopeKind, string), int>();
        foreach (var scope in new[] { ScopeKind.Product, ScopeKind.Contract })
            foreach (var (index, target) in Targets.Of(other.Mesh.Mesh, scope).Index())
                twins[(scope, other.Mesh.DescriptorOf(target).Path)] = index;

        foreach (var unit in judged.Units)
        {
            var policy = judged.Policies[unit.Policy];
            if (policy.Compiled.IsBeyondProduct || policy.Scope is not (ScopeKind.Product or ScopeKind.Contract))
                continue;
            var target = judged.TargetOf(unit);
            if (same.Contains(target) && twins.TryGetValue((policy.Scope, judged.Mesh.DescriptorOf(target).Path), out var twin) && units.Contains(unit with { Target = twin }))
                known[unit] = unit with { Target = twin };
        }
    }

    /// <summary>What is still to be judged. What went wrong says nothing of the other state: there it is tried again.</summary>
    public EvaluationPlan RestAfter(RunResult result)
    {
        foreach (var unit in result.Failures.Select(failure => failure.Unit).Concat(result.Untried))
            known.Remove(unit);
        var answered = known.Values.ToHashSet();
        return new EvaluationPlan(other.Mesh, other.AsOf, other.Policies, [.. other.Units.Where(unit => !answered.Contains(unit))], other.Outside, other.Own);
    }

    /// <summary>The result of the whole plan, from that of the rest.</summary>
    public RunResult With(RunResult result, RunResult rest) => new(
        [.. rest.Answers, .. result.Answers.Where(answer => known.ContainsKey(answer.Unit)).Select(Moved)], rest.Failures, rest.Untried, rest.Fences);

    private UnitAnswer Moved(UnitAnswer answer) => answer with
    {
        Unit = known[answer.Unit],
        Violations =
        [
            .. answer.Violations.Select(violation => violation with
            {
                Document = Moved(violation.Document),
                Edits = [.. violation.Edits.Select(edit => edit with { Document = Moved(edit.Document) })],
                Related = [.. violation.Related.Select(related => related with { Document = Moved(related.Document) })],
            }),
        ],
    };

    private int Moved(int document) =>
        document >= 0 && document < judged.Mesh.Descriptors.Count ? documents.GetValueOrDefault(judged.Mesh.Descriptors[document].Path, -1) : document;
}
