using MeshGovernance.GitHub;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Hosting;

/// <summary>A workflow that writes issues judges the default branch alone, and writes nothing where it reads.</summary>
public sealed class NightlyWorkflowTests
{
    private static readonly string Ours = File.ReadAllText(Path.Combine(CaseFolders.Repository, ".github", "workflows", "nightly.yml"));

    [Fact]
    public void Ours_is_as_it_should_be() => Assert.Equal([], FaultsOf(Ours));

    [Theory]
    [InlineData("  workflow_dispatch:", "  pull_request:", "It writes issues about the default branch, and runs on 'pull_request' too, where another commit may be judged: use 'schedule'.")]
    [InlineData("  schedule:\n", "  push:\n", "It does not run on 'schedule', so nobody is told of what comes by itself.")]
    [InlineData("      issues: write\n", "", "The job that writes issues may not: add 'issues: write' to its permissions.")]
    [InlineData("      issues: write\n", "      issues: write\n      pull-requests: write\n", "A token may do more than it needs: write 'permissions: {contents: read, issues: write}'.")]
    [InlineData("    permissions:\n      contents: read\n    steps", "    permissions:\n      contents: write\n    steps", "A token may do more than it needs: write 'permissions: {contents: read}'.")]
    [InlineData("          mode: nightly", "          mode: nightly\n      - uses: ./.github/actions/mesh\n        with:\n          mode: issues", "One job judges and writes issues: what reads files must not hold leave to write. Give each a job.")]
    [InlineData("          mode: nightly", "          mode: judge", "It takes two jobs, one with 'mode: nightly' that judges, and one with 'mode: issues' that writes what was judged.")]
    [InlineData("          mode: nightly", "          mode: night", "A step asks the action for a mode that it does not have: it is 'show', 'judge', 'try', 'publish', 'nightly', 'issues', 'catalog', 'data' or 'record'.")]
    public void What_is_wrong_is_said(string old, string @new, string fault)
    {
        Assert.Contains(old, Ours, StringComparison.Ordinal);
        Assert.Contains(fault, FaultsOf(Ours.Replace(old, @new, StringComparison.Ordinal)));
    }

    private static IEnumerable<string> FaultsOf(string text) => WorkflowShape.FaultsOf(new Workflow("nightly.yml", TestNodes.Yaml(text), new Dictionary<string, Node>()), ["Governance"]);
}
