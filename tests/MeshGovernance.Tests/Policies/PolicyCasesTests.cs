using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;
using MeshGovernance.Git;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Policies;

/// <summary>Every case of every policy of this repository holds, and every policy has a case that fires and one that passes.</summary>
public sealed class PolicyCasesTests
{
    private static readonly YamlDescriptorReader Reader = new();

    public static TheoryData<string, string> Cases => [.. Of((policy, tried) => (policy.Policy.Key, tried.Name))];

    public static TheoryData<string> Policies => [.. Of((policy, _) => policy.Policy.Key).Distinct()];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_holds(string key, string name)
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default);
        var tree = repository.WorkingTree();
        var policy = MeshLoader.Load(tree, Reader).Policies.Single(policy => policy.Policy.Key == key);
        var tried = CaseReader.CasesOf(policy, tree, Reader).Single(tried => tried.Name == name);

        var verdict = new CaseTrial(tree, Reader, new CachedPolicyCompiler(MeshProcess.Cache), runner).Try(policy, tried);

        if (!verdict.Holds)
            Assert.Fail(string.Join('\n', [
                tried.Folder, .. verdict.Obstacles,
                .. verdict.Missing.Select(finding => $"- {finding}"),
                .. verdict.Unexpected.Select(finding => $"+ {finding}")]));
    }

    [Theory]
    [MemberData(nameof(Policies))]
    public void Policy_has_a_case_that_fires_and_one_that_passes(string key)
    {
        var cases = Of((policy, tried) => (policy.Policy.Key, tried.Fires)).Where(tried => tried.Key == key).ToList();

        Assert.Contains(cases, tried => tried.Fires);
        Assert.Contains(cases, tried => !tried.Fires);
    }

    [Fact]
    public void Every_policy_has_cases()
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        var policies = MeshLoader.Load(repository.WorkingTree(), Reader).Policies.Select(policy => policy.Policy.Key).ToList();

        Assert.NotEmpty(policies);
        Assert.Equal(policies, Of((policy, _) => policy.Policy.Key).Distinct());
    }

    private static List<T> Of<T>(Func<PolicySource, PolicyCase, T> row)
    {
        using var repository = MeshRepository.Open(CaseFolders.Repository);
        var tree = repository.WorkingTree();
        return [.. MeshLoader.Load(tree, Reader).Policies.SelectMany(policy => CaseReader.CasesOf(policy, tree, Reader).Select(tried => row(policy, tried)))];
    }
}
