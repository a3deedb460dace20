using System.Collections.Concurrent;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting.Mutants;

namespace MeshGovernance.Cli;

/// <summary>Tests policies side by side: each thread has workers of its own.</summary>
internal sealed class PolicyTests(IFileTree tree, IDescriptorReader reader, IPolicyCompiler compiler)
{
    /// <summary>A mutant that loops is one that the cases notice: it need not loop for long.</summary>
    private static readonly WorkerLimits MutantLimits = WorkerLimits.Default with { UnitProcessorTime = TimeSpan.FromSeconds(1), Lanes = 1 };

    /// <summary>Tests policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="withMutants">Whether their mutants are tried too.</param>
    /// <param name="compare">What a policy does beside what it was; null where there is nothing to compare with.</param>
    /// <param name="tested">Told now and then how many are done.</param>
    internal IReadOnlyList<TestedPolicy> Run(
        IReadOnlyList<PolicySource> policies, bool withMutants, Func<PolicySource, IReadOnlyList<PreparedCase>, IPolicyRunner, VersionComparison?> compare, Action<int> tested)
    {
        var compiled = compiler.Compile(policies);
        var results = new TestedPolicy[policies.Count];
        var done = 0;

        // Reading the cases is not for several threads: it asks git which files count. A partitioner without buffers reads one policy at a time.
        var prepared = policies.Select((policy, index) => (Index: index, Cases: CasesOf(policy)));
        Parallel.ForEach(
            Partitioner.Create(prepared, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(policies.Count, 1, Environment.ProcessorCount) },
            () => new Workers(withMutants),
            (item, _, workers) =>
            {
                var (policy, program) = (policies[item.Index], compiled[item.Index]);
                var result = TestedPolicy.Try(policy, program, item.Cases, workers.Policies, withMutants ? new ScriptMutator() : null, workers.Mutants);
                results[item.Index] = program.Errors.Count > 0 ? result : result with { Comparison = compare(policy, item.Cases, workers.Policies) };
                tested(Interlocked.Increment(ref done));
                return workers;
            },
            workers => workers.Dispose());
        return results;
    }

    /// <summary>What a policy does beside what it was in an earlier state of the mesh.</summary>
    internal VersionComparison? Compare(PolicySource before, PolicySource now, IReadOnlyList<PreparedCase> cases, LoadedMesh mesh, DateOnly asOf, IPolicyRunner runner) =>
        VersionComparison.Of(before, now, cases, EvaluationPlan.Of(mesh, asOf, new Selection([now.Key], [], []), compiler), compiler, runner);

    private List<PreparedCase> CasesOf(PolicySource policy)
    {
        var trial = new CaseTrial(tree, reader, compiler);
        return [.. CaseReader.CasesOf(policy, tree, reader).Select(tried => trial.Prepare(policy, tried))];
    }

    /// <summary>The workers of a thread. Those for mutants give up sooner.</summary>
    private sealed class Workers(bool withMutants) : IDisposable
    {
        internal WorkerPolicyRunner Policies { get; } = new(WorkerLimits.Default with { Lanes = 1 });

        internal WorkerPolicyRunner Mutants => withMutants ? field ??= new WorkerPolicyRunner(MutantLimits) : Policies;

        public void Dispose()
        {
            Policies.Dispose();
            Mutants.Dispose();
        }
    }
}
