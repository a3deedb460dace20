using System.Collections.Concurrent;
using MeshGovernance.Core;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Scripting.Mutants;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>Tests policies side by side: each thread has workers of its own.</summary>
public sealed class PolicyTests(IFileTree tree, IDescriptorReader reader, IPolicyCompiler compiler)
{
    /// <summary>A mutant that loops is one that the cases notice: it need not loop for long.</summary>
    private static readonly WorkerLimits MutantLimits = WorkerLimits.Default with { UnitProcessorTime = TimeSpan.FromSeconds(1), Lanes = 1 };

    /// <summary>Tests policies.</summary>
    /// <param name="policies">The policies.</param>
    /// <param name="withMutants">Whether their mutants are tried too.</param>
    /// <param name="compare">What a policy does beside what it was; null where there is nothing to compare with.</param>
    /// <param name="tested">Told now and then how many are done.</param>
    public IReadOnlyList<TestedPolicy> Run(
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
            () => new Workers(),
            (item, _, workers) =>
            {
                var (policy, program) = (policies[item.Index], compiled[item.Index]);
                var result = TestedPolicy.Try(policy, program, item.Cases, workers.Policies, withMutants ? new ScriptMutator() : null, workers.Mutants);
                results[item.Index] = program.Errors.Count > 0
                    ? result
                    : result with { Warnings = NullWarnings.Of(policy), Comparison = compare(policy, item.Cases, workers.Policies) };
                tested(Interlocked.Increment(ref done));
                return workers;
            },
            workers => workers.Dispose());
        return results;
    }

    /// <summary>What a policy does beside what it was in an earlier state of the mesh.</summary>
    /// <param name="before">The policy as it was.</param>
    /// <param name="now">The policy as it is.</param>
    /// <param name="cases">The cases of the policy as it is.</param>
    /// <param name="mesh">The mesh that it judges.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="runner">Runs both; null where only what the versions themselves say is asked for.</param>
    public VersionComparison? Compare(PolicySource before, PolicySource now, IReadOnlyList<PreparedCase> cases, LoadedMesh mesh, DateOnly asOf, IPolicyRunner? runner) =>
        VersionComparison.Of(before, now, cases, EvaluationPlan.Of(mesh, asOf, new Selection([now.Key], [], []), compiler), compiler, runner);

    /// <summary>The files of a policy that is not written yet, with what its cases find today as what they expect.</summary>
    /// <exception cref="UserException">It cannot be read or run.</exception>
    public IReadOnlyDictionary<string, byte[]> Accepted(IReadOnlyDictionary<string, byte[]> files, string folder, DateOnly asOf)
    {
        var written = files.ToDictionary();
        foreach (var name in files.Keys.Where(path => path.StartsWith("cases/", StringComparison.Ordinal)).Select(path => path.Split('/')[1]).Distinct())
            written.TryAdd($"cases/{name}/{PolicyCase.File}", CaseFile.Write(asOf, []));

        var planned = new PatchedTree(tree, written.ToDictionary(file => folder + file.Key, file => file.Value));
        var policy = MeshLoader.Load(planned, reader).Policies.FirstOrDefault(source => source.Folder == folder)
            ?? throw new UserException($"The policy cannot be read in {folder}.", "See 'mesh check'.");
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default);
        foreach (var verdict in new PolicyTests(planned, reader, compiler).CasesOf(policy).Select(tried => tried.Try(runner)).Where(verdict => verdict.Obstacles.Count == 0))
            if ($"cases/{verdict.Tried.Name}/{PolicyCase.File}" is var path && CaseFile.Write(written[path], verdict.Tried, verdict.Found) is { } content)
                written[path] = content;
        return written;
    }

    /// <summary>The cases of a policy, ready to be tried.</summary>
    internal IReadOnlyList<PreparedCase> CasesOf(PolicySource policy)
    {
        var trial = new CaseTrial(tree, reader, compiler);
        return [.. CaseReader.CasesOf(policy, tree, reader).Select(tried => trial.Prepare(policy, tried))];
    }

    /// <summary>The workers of a thread. Those for mutants give up sooner, and start when there is the first mutant.</summary>
    private sealed class Workers : IDisposable
    {
        private WorkerPolicyRunner? mutants;

        public WorkerPolicyRunner Policies { get; } = new(WorkerLimits.Default with { Lanes = 1 });

        public WorkerPolicyRunner Mutants() => mutants ??= new WorkerPolicyRunner(MutantLimits);

        public void Dispose()
        {
            Policies.Dispose();
            mutants?.Dispose();
        }
    }
}
