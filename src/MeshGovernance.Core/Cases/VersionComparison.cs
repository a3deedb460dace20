using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Cases;

/// <summary>What a version of a policy does beside the one before, within a major: it may find the same or less, never more.</summary>
/// <param name="Before">The version before.</param>
/// <param name="Now">The version now.</param>
/// <param name="Added">What only the new version finds, with the name of the case or of the mesh.</param>
/// <param name="Fewer">How many findings only the version before has.</param>
/// <param name="Fault">What is wrong with the version itself; nothing was run then.</param>
/// <param name="Failure">Where the new version failed: what it would find there, nobody knows.</param>
public sealed record VersionComparison(string Before, string Now, IReadOnlyList<(string Where, ExpectedFinding Finding)> Added, int Fewer, string? Fault, string? Failure = null)
{
    private const string Mesh = "the mesh";

    public bool Holds => Fault is null && Failure is null && Added.Count == 0;

    /// <summary>What came of it, in a sentence.</summary>
    public string Said => this switch
    {
        { Fault: { } fault } => fault,
        { Failure: { } failure } => failure,
        { Added.Count: > 0 } => $"{Now} adds {PlainText.Counted(Added.Count, "finding")} to those of {Before}: that needs a new major version.",
        { Fewer: > 0 } => $"{Now} has {PlainText.Counted(Fewer, "finding")} fewer than {Before}.",
        _ => $"{Now} is not seen to differ from {Before}.",
    };

    /// <summary>Compares a policy with what it was; null where the rule and its version have not changed, or nothing was decided about it yet.</summary>
    /// <param name="before">The policy as it was.</param>
    /// <param name="now">The policy as it is.</param>
    /// <param name="cases">The cases of the policy as it is.</param>
    /// <param name="mesh">What it judges in the mesh.</param>
    /// <param name="compiler">Compiles both.</param>
    /// <param name="runner">Runs both; null where only what the versions themselves say is asked for.</param>
    public static VersionComparison? Of(
        PolicySource before, PolicySource now, IReadOnlyList<PreparedCase> cases, EvaluationPlan mesh, IPolicyCompiler compiler, IPolicyRunner? runner)
    {
        if (!Lifecycle.Decides(before.Policy))
            return null;
        var versions = new VersionComparison(before.Policy.Version, now.Policy.Version, [], 0, null);
        var order = Versions.Compare(now.Policy.Version, before.Policy.Version);
        var compiled = compiler.Compile([before, now, now with { Script = before.Script, Parameters = before.Parameters }]);
        var isSameRule = compiled[1].Digest == compiled[2].Digest && before.Policy.Scope == now.Policy.Scope
            && Applicability.Of(before.Policy)?.Canonical == Applicability.Of(now.Policy)?.Canonical;
        if (order < 0)
            return versions with { Fault = $"The version went back from {before.Policy.Version} to {now.Policy.Version}." };
        if (isSameRule)
            return order == 0 ? null : versions;
        if (order == 0)
            return versions with { Fault = $"The rule has changed, but its version is still {now.Policy.Version}: give it a new one." };
        if (before.Policy.Scope != now.Policy.Scope)
            return versions with { Fault = $"The scope has changed from {before.Policy.Scope} to {now.Policy.Scope}: that needs a new major version." };
        if (runner is null || compiled[0].Errors.Count > 0)
            return versions;

        var places = cases.Select(tried => (Where: $"case {tried.Case.Name}", tried.Plan, Set: tried.Case.Parameters))
            .Append((Where: Mesh, mesh, null))
            .Where(place => place.Item2 is { Policies.Count: > 0 });
        foreach (var (where, plan, set) in places)
        {
            var old = new PlannedPolicy(
                before, plan!.Policies[0].Scope, compiled[0], ParameterValues.Resolve(before, set, ParameterValues.SetFor(before, plan.Mesh)));
            var both = plan.With([old, plan.Policies[0]]);
            var result = runner.Run(both);
            var (had, has) = (Findings(plan.With([old]), result.Of(0)), Findings(plan, result.Of(1)));
            versions = versions with
            {
                Added = [.. versions.Added, .. has.ExceptBy(had.Select(finding => finding.Fingerprint), finding => finding.Fingerprint).Select(finding => (where, ExpectedFinding.Of(finding)))],
                Failure = versions.Failure ?? (result.Of(1).Failures is [var failure, ..] ? $"{now.Policy.Version} fails on {where}: {now.ScriptPath}:{failure.Line}: {failure.Message}" : null),
                Fewer = versions.Fewer + had.ExceptBy(has.Select(finding => finding.Fingerprint), finding => finding.Fingerprint).Count(),
            };
        }

        return versions;
    }

    /// <summary>What keeps the version from its promise, at the line that names it.</summary>
    public Diagnostic At(LoadedMesh mesh, PolicySource now) =>
        mesh.DescriptorOf(now.Policy).At(EngineRule.PolicyVersion, now.Policy.Node, "version", Added.Count == 0
            ? Said
            : $"{Said} {Example()} 'mesh policy test' tells all of them; 'mesh policy new {now.Policy.PolicyId.Id} --major' begins a new major.", "");

    /// <summary>One of what it adds: of the mesh, where it does there.</summary>
    private string Example()
    {
        var (where, finding) = Added.OrderByDescending(added => added.Where == Mesh).First();
        return $"One of them, on {where}: {PlainText.Message(finding.Message)}";
    }

    private static List<Finding> Findings(EvaluationPlan plan, RunResult result) => PolicyFindings.Of(plan, result, []);
}
