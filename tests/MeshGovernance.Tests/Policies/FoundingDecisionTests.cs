using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Policies;

/// <summary>The decisions of our own guild name what binds today.</summary>
[Slow("starts mesh")]
public sealed class FoundingDecisionTests
{
    [Fact]
    public async Task Every_decision_names_the_digest_of_its_policy()
    {
        using var output = new MemoryStream();
        await new MeshProcess(Source.Root, asOrdinaryUser: false).Run(["check", "--format", "json", "--as-of", "2026-11-23"], output, Stream.Null);
        var policies = JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!["policies"]!.AsArray();

        // What is only proposed has not been decided on.
        var decided = policies.Where(policy => Read(policy!, "policy.yaml")["status"]!.Text != "proposed").ToList();
        Assert.NotEmpty(decided);
        Assert.All(decided, policy => Assert.Equal(
            (string)policy!["digest"]!,
            Read(policy, "decision.yaml")["decisions"]!.Items.Last(decision => decision["version"]!.Text == (string)policy["version"]!)["digest"]!.Text));
    }

    private static Node Read(JsonNode policy, string file) => TestNodes.Yaml(
        File.ReadAllText(Path.Combine(Source.Root, "policies", (string)policy["id"]!, $"v{((string)policy["version"]!).Split('.')[0]}", file)));
}
