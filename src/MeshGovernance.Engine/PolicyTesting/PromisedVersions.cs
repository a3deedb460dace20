using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Sandbox;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>
/// What a version promises, held in a pull request: a rule that has changed has a new version, and one that finds more a new major, with dates of its own.
/// </summary>
internal static class PromisedVersions
{
    /// <summary>The versions that do not say what changed.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="before">The mesh with the rules of today.</param>
    /// <param name="now">The mesh with the changed ones.</param>
    /// <param name="asOf">The day to judge on.</param>
    /// <param name="runs">Whether changed rules are run; without that, only what can be read is told.</param>
    internal static IReadOnlyList<Diagnostic> Broken(Workspace open, LoadedMesh before, LoadedMesh now, DateOnly asOf, bool runs)
    {
        var policies = now.Policies.Where(source => !source.IsOver).ToList();
        var earlier = EarlierPolicies.Of(before, now, policies);
        var changed = policies.Select(source => (Now: source, Before: earlier.Of(source)!)).Where(pair => pair.Before is not null).ToList();
        if (changed.Count == 0)
            return [];
        var tests = new PolicyTests(now.Files, open.Reader, open.Compiler);
        using var runner = runs ? new WorkerPolicyRunner(WorkerLimits.Default) : null;
        return
        [
            .. changed
                .Select(pair => (pair.Now, Comparison: tests.Compare(pair.Before, pair.Now, runs ? tests.CasesOf(pair.Now) : [], now, asOf, runner)))
                .Where(compared => compared.Comparison is { Holds: false } && IsAsDecided(compared.Now))
                .Select(compared => compared.Comparison!.At(now, compared.Now)),
        ];

        // One that is not what was decided is told so, and to have a new version decided on.
        bool IsAsDecided(PolicySource source) => !DecisionDigests.Differs(now, source, open.Compiler.Compile([source])[0]);
    }
}
