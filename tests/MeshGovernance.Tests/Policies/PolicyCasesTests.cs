using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Loading;
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
public sealed class PolicyCasesTests
{
    private static readonly YamlDescriptorReader Reader = new();

    public static TheoryData<string> Policies
    {
        get
        {
            using var repository = MeshRepository.Open(CaseFolders.Repository);
            return [.. MeshLoader.Load(repository.WorkingTree(), Reader).Policies.Select(policy => policy.Key)];
        }
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_passes_its_test(string key)
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default with { Lanes = 1 });
        var tree = repository.WorkingTree();
        var compiler = new CachedPolicyCompiler(CacheFolder.PoliciesIn(MeshProcess.Cache));
        var policy = MeshLoader.Load(tree, Reader).Policies.Single(policy => policy.Key == key);
        var trial = new CaseTrial(tree, Reader, compiler);
        var cases = CaseReader.CasesOf(policy, tree, Reader).Select(tried => trial.Prepare(policy, tried)).ToList();

        var tested = TestedPolicy.Try(policy, compiler.Compile([policy])[0], cases, runner, new ScriptMutator(), () => runner);

        Assert.True(tested.Mutants > 0);
        if (tested.Outcome != Core.Reports.Outcome.Passed)
            Assert.Fail(string.Join('\n', PolicyTestLines.Of(tested, 0)));
    }
}
