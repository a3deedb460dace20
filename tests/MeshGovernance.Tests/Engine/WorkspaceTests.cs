using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.Diffs;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Tests.Watching;
using Xunit;

namespace MeshGovernance.Tests.Engine;

/// <summary>The uses of the engine, driven in this process as a language server would: a workspace stays open while files change.</summary>
[Slow("judges a mesh in a worker")]
public sealed class WorkspaceTests
{
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void One_workspace_checks_again_after_a_change_and_tells_what_changed()
    {
        using var mesh = new MeshOnDisk("shop");
        using var open = Workspace.At(mesh.File("."));
        var steps = new Steps();

        var before = Check.Run(open, new CheckRequest(Day, Selection.Everything), steps, _ => { }).Report;
        File.AppendAllText(mesh.File(Contract), "purpose: [\n");
        open.StandBy();
        var after = Check.Run(open, new CheckRequest(Day, Selection.Everything), steps, _ => { }).Report;

        Assert.NotEqual(Outcome.Error, before.Outcome);
        Assert.DoesNotContain(before.Findings, finding => finding.File == Contract && finding.Policy.StartsWith("engine/", StringComparison.Ordinal));
        Assert.Contains(after.Findings, finding => finding.File == Contract && finding.Policy.StartsWith("engine/", StringComparison.Ordinal));
        Assert.Contains(steps.Seen, step => step.What == "Reading file" && step.Done == step.Of);
    }

    [Fact]
    public void A_workspace_compares_and_judges_a_pull_request_without_a_command_line()
    {
        using var mesh = new MeshOnDisk("shop");
        var contract = mesh.File(Contract);
        File.WriteAllText(contract, File.ReadAllText(contract).Replace("status: active", "status: deprecated", StringComparison.Ordinal));
        using var open = Workspace.At(mesh.File("."));

        var diff = ComparedMeshes.Load(open, "HEAD", head: null, withMergeBase: false, new Steps()).Diff(Selection.Everything);
        var report = PullRequestCheck.Run(open, new ComparedStates("HEAD", Head: null), new CheckRequest(Day, Selection.Everything), triesRules: true, new Steps(), _ => { }).Report;

        Assert.Equal(["status"], diff.Changes.Select(change => change.Field));
        Assert.NotNull(report.Base);
        Assert.Null(report.Proposal);
    }

    private sealed class Steps : IProgress<Step>
    {
        internal List<Step> Seen { get; } = [];

        public void Report(Step value) => Seen.Add(value);
    }
}
