using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.Diffs;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Engine.Sites;
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

        var diff = ComparedMeshes.Load(open, "HEAD", head: null, withMergeBase: false, new Steps()).Diff(Selection.Everything, new DateOnly(2026, 12, 1));
        var report = PullRequestCheck.Run(open, new ComparedStates("HEAD", Head: null), new CheckRequest(Day, Selection.Everything), triesRules: true, new Steps(), _ => { }).Report;

        Assert.Equal(["status"], diff.Changes.Select(change => change.Field));
        Assert.NotNull(report.Base);
        Assert.Null(report.Proposal);
    }

    [Fact]
    public void A_pull_request_tells_what_becomes_of_the_catalog_and_mentions_whom_its_base_names()
    {
        using var mesh = new MeshOnDisk("shop");
        var (contract, domain) = (mesh.File(Contract), mesh.File("domains/checkout/domain.yaml"));
        File.AppendAllText(domain, "github: {mentions: ['@shop/checkout']}\n");
        new Golden.Git(mesh.File(".")).Commit("Checkout wants to be told");
        File.AppendAllText(contract, "      - name: billing_email\n        logicalType: string\n");
        File.WriteAllText(domain, File.ReadAllText(domain).Replace("@shop/checkout", "@everybody", StringComparison.Ordinal));
        Directory.CreateDirectory(mesh.File("domains/checkout/cups"));
        File.WriteAllText(mesh.File("domains/checkout/cups/product.yaml"), "apiVersion: v1.0.0\nkind: DataProduct\nid: cups\nname: Cups\nversion: 1.0.0\nstatus: active\ninputPorts: [{name: orders, version: 1.0.0, contractId: orders}]\n");
        using var open = Workspace.At(mesh.File("."));

        var report = PullRequestCheck.Run(
            open, new ComparedStates("HEAD", Head: null), new CheckRequest(Day, Selection.Everything), triesRules: false, new Steps(), _ => { }, pull => PullRequestCatalog.Of(open, pull)).Report;

        Assert.Equal(["@shop/checkout"], report.Mentions["checkout"]);
        var catalog = report.Catalog!;
        Assert.Equal((1, 0), (catalog.Added, catalog.Removed));
        Assert.Equal(new CatalogPage(PageFate.Added, "products/checkout/cups/", "Cups"), catalog.Pages[0]);
        Assert.Contains(new CatalogPage(PageFate.Changed, "products/checkout/orders/", "Orders"), catalog.Pages);
        Assert.Equal(catalog.Changed, catalog.Pages.Count - 1);
        Assert.Equal([new FlowChange(true, "checkout/cups/in/orders@1", "checkout/orders/out/orders@1")], catalog.Flows);
    }

    [Fact]
    public void Where_nothing_of_the_mesh_changes_nothing_is_told_of_the_catalog()
    {
        using var mesh = new MeshOnDisk("shop");
        new Golden.Git(mesh.File(".")).Commit("Nothing");
        using var open = Workspace.At(mesh.File("."));
        Assert.Null(PullRequestCheck.Run(
            open, new ComparedStates("HEAD~1", "HEAD"), new CheckRequest(Day, Selection.Everything), triesRules: false, new Steps(), _ => { }, pull => PullRequestCatalog.Of(open, pull)).Report.Catalog);
    }

    private sealed class Steps : IProgress<Step>
    {
        internal List<Step> Seen { get; } = [];

        public void Report(Step value) => Seen.Add(value);
    }
}
