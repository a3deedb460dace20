using System.Collections.Concurrent;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Policies;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting.Mutants;

namespace MeshGovernance.Cli;

/// <summary>Tests policies side by side: each thread has workers of its own.</summary>
internal static class PolicyTests
{
    /// <summary>A mutant that loops is one that the cases notice: it need not loop for long.</summary>
    private static readonly WorkerLimits MutantLimits = WorkerLimits.Default with { UnitProcessorTime = TimeSpan.FromSeconds(1), Lanes = 1 };

    internal static IReadOnlyList<TestedPolicy> Run(
        IFileTree tree, IDescriptorReader reader, IPolicyCompiler compiler, IReadOnlyList<PolicySource> policies, bool withMutants, Action<int> tested)
    {
        var compiled = compiler.Compile(policies);
        var trial = new CaseTrial(tree, reader, compiler);
        var results = new TestedPolicy[policies.Count];
        var done = 0;

        // Reading the cases is not for several threads: it asks git which files count. A partitioner without buffers reads one policy at a time.
        var prepared = policies.Select((policy, index) => (index, Cases: CaseReader.CasesOf(policy, tree, reader).Select(tried => trial.Prepare(policy, tried)).ToList()));
        Parallel.ForEach(
            Partitioner.Create(prepared, EnumerablePartitionerOptions.NoBuffering),
            new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(policies.Count, 1, Environment.ProcessorCount) },
            () => new Workers(withMutants),
            (policy, _, workers) =>
            {
                results[policy.index] = TestedPolicy.Try(
                    policies[policy.index], compiled[policy.index], policy.Cases, workers.Policies, withMutants ? new ScriptMutator() : null, workers.Mutants);
                tested(Interlocked.Increment(ref done));
                return workers;
            },
            workers => workers.Dispose());
        return results;
    }

    private sealed class Workers(bool withMutants) : IDisposable
    {
        internal WorkerPolicyRunner Policies { get; } = new(WorkerLimits.Default with { Lanes = 1 });

        internal WorkerPolicyRunner Mutants => field ??= new WorkerPolicyRunner(withMutants ? MutantLimits : WorkerLimits.Default);

        public void Dispose()
        {
            Policies.Dispose();
            if (withMutants)
                Mutants.Dispose();
        }
    }
}
