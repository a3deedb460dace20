using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Disk;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Scripting.Mutants;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Policies;

/// <summary>
/// Every policy of this repository passes its test: its cases hold, one fires and one passes, and they notice every mutant of its script.
/// </summary>
[Slow("tries the mutants of every policy")]
public sealed class PolicyCasesTests(PolicyCasesTests.ThisMesh mesh) : IClassFixture<PolicyCasesTests.ThisMesh>
{
    private static readonly YamlDescriptorReader Reader = new();

    public static TheoryData<string> Policies
    {
        get
        {
            using var mesh = new ThisMesh();
            return [.. mesh.Loaded.Policies.Select(policy => policy.Key)];
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_passes_its_test(string key)
    {
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default with { Lanes = 1 });
        var policy = mesh.Loaded.Policies.Single(policy => policy.Key == key);
        var cases = CaseReader.CasesOf(policy, mesh.Files, Reader).Select(tried => mesh.Trial.Prepare(policy, tried)).ToList();

        var tested = TestedPolicy.Try(policy, mesh.Compiler.Compile([policy])[0], cases, runner, new ScriptMutator(), () => runner);

        Assert.True(tested.Mutants > 0);
        if (tested.Outcome != Core.Reports.Outcome.Passed)
            Assert.Fail(string.Join('\n', PolicyTestLines.Of(tested, 0)));
    }

    /// <summary>This repository, read once for all policies.</summary>
    public sealed class ThisMesh : IDisposable
    {
        private readonly MeshRepository repository = MeshRepository.Open(CaseFolders.Repository);

        public ThisMesh()
        {
            Files = repository.WorkingTree();
            Loaded = MeshLoader.Load(Files, Reader);
            Trial = new CaseTrial(Files, Reader, Compiler);
        }

        internal IFileTree Files { get; }

        internal LoadedMesh Loaded { get; }

        internal CachedPolicyCompiler Compiler { get; } = new(CacheFolder.PoliciesIn(MeshProcess.Cache));

        internal CaseTrial Trial { get; }

        public void Dispose() => repository.Dispose();
    }
}
