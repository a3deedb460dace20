using MeshGovernance.GitHub;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>A workflow that looks at the data is the only one that may know secrets, and the job that does may write nothing.</summary>
public sealed class DataWorkflowTests
{
    private static readonly string Ours = File.ReadAllText(Path.Combine(CaseFolders.Repository, ".github", "workflows", "data.yml"));

    [Fact]
    public void Ours_is_as_it_should_be() => Assert.Equal([], FaultsOf(Ours));

    [Theory]
    [InlineData("  workflow_dispatch:", "  pull_request:", "It looks at the data with what leads to them, and runs on 'pull_request' too, where a contract may ask what nobody has read: use 'schedule'.")]
    [InlineData("  schedule:\n", "  push:\n", "It does not run on 'schedule', so nobody looks at the data by himself.")]
    [InlineData("      contents: write\n", "      contents: read\n", "The job that records may not: add 'contents: write' to its permissions.")]
    [InlineData("      contents: write\n", "      contents: write\n      issues: write\n", "A token may do more than it needs: write 'permissions: {contents: write}'.")]
    [InlineData("          mode: data", "          mode: data\n      - uses: ./.github/actions/mesh\n        with:\n          mode: record", "One job looks at the data and records: what runs the SQL of contracts must not hold leave to write. Give each a job.")]
    [InlineData("          mode: data", "          mode: judge", "It takes two jobs, one with 'mode: data' that looks at the data, and one with 'mode: record' that records what was found.")]
    public void What_is_wrong_is_said(string old, string @new, string fault)
    {
        Assert.Contains(old, Ours, StringComparison.Ordinal);
        Assert.Contains(fault, FaultsOf(Ours.Replace(old, @new, StringComparison.Ordinal)));
    }

    [Fact]
    public void What_leads_to_the_data_may_be_a_secret_here_and_nowhere_else()
    {
        const string Step = "      - uses: ./.github/actions/mesh\n        env:\n          MESH_CONNECTION_SHOP: ${{ secrets.SHOP }}\n";
        Assert.Equal([], FaultsOf(Ours.Replace("      - uses: ./.github/actions/mesh\n        with:\n          mode: data", Step + "        with:\n          mode: data", StringComparison.Ordinal)));
        Assert.Contains("It uses a secret: there is nothing here that a verdict needs one for.", FaultsOf(Ours.Replace("mode: data", "mode: judge", StringComparison.Ordinal).Replace("      - uses: ./.github/actions/mesh\n", Step, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> FaultsOf(string text) => WorkflowShape.FaultsOf(new Workflow("data.yml", TestNodes.Yaml(text), new Dictionary<string, Node>()), ["Governance"]);
}
