using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Policies;

/// <summary>The decisions of our own guild name what binds today.</summary>
public sealed class FoundingDecisionTests
{
    [Fact]
    public async Task Every_decision_names_the_digest_of_its_policy()
    {
        using var output = new MemoryStream();
        await new MeshProcess(Source.Root, asOrdinaryUser: false).Run(["check", "--format", "json", "--as-of", "2026-11-23"], output, Stream.Null);
        var policies = JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!["policies"]!.AsArray();
        Assert.NotEmpty(policies);
        Assert.All(policies, policy =>
        {
            var (id, version) = ((string)policy!["id"]!, (string)policy["version"]!);
            var decisions = TestNodes.Yaml(File.ReadAllText(Path.Combine(Source.Root, "policies", id, $"v{version.Split('.')[0]}", "decision.yaml")))["decisions"]!;
            Assert.Equal((string)policy["digest"]!, decisions.Items.Single(decision => decision["version"]!.Text == version)["digest"]!.Text);
        });
    }
}
