using MeshGovernance.Core.Names;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Settings;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>What decides in a mesh, by its path alone.</summary>
public sealed class RuleTreeTests
{
    [Theory]
    [InlineData("mesh.yaml", true)]
    [InlineData("policies/privacy/personal-data/v1/policy.yaml", true)]
    [InlineData("guild/guild.yaml", true)]
    [InlineData("domains/checkout/policies/naming/prefix/v1/policy.csx", true)]
    [InlineData("domains/checkout/policies/README.md", true)]
    [InlineData("domains/checkout/policies", false)]
    [InlineData("domains/checkout/policies-of-old/product.yaml", false)]
    [InlineData("domains/checkout/orders/policies/policy.yaml", false)]
    [InlineData("domains/policies/domain.yaml", false)]
    [InlineData("domains/policies/policies/naming/prefix/v1/policy.yaml", true)]
    [InlineData("policies.yaml", false)]
    [InlineData("policies-of-old/mesh.yaml", false)]
    [InlineData("README.md", false)]
    public void A_path_says_whether_it_is_a_rule(string path, bool isRule) => Assert.Equal(isRule, RuleTree.IsRule(RepoPath.Read(path)!.Value, MeshSettings.Default.Paths));
}
