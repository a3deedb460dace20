using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Tests.Watching;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>A base in which a file is broken, and pull requests that mend it, leave it, change it, and take it away.</summary>
[Slow("judges a mesh in a worker")]
public sealed class BaseUnreadTests : IDisposable
{
    private const string Contract = "domains/checkout/orders/orders.odcs.yaml";
    private const string Broken = "purpose: [\n";

    private readonly MeshOnDisk mesh = new("shop");
    private readonly string sound;

    public BaseUnreadTests()
    {
        sound = File.ReadAllText(mesh.File(Contract));
        Write(sound + Broken);
        new Golden.Git(mesh.File(".")).Commit("Broken");
    }

    [Fact]
    public void Whoever_mends_the_file_hears_that_it_is_compared_with_nothing()
    {
        Write(sound.Replace("status: active", "status: retired", StringComparison.Ordinal));

        var finding = Assert.Single(Told());

        Assert.Equal((Contract, 1, Level.Warning, false, FindingState.New), (finding.File, finding.Range.Start.Line, finding.Level, finding.Blocking, finding.State));
        Assert.Equal("checkout/orders", finding.Element.Text);
        Assert.StartsWith("This file could not be read where this branched off, so what is changed in it is not compared", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_leaves_it_as_it_is_did_not_bring_that()
    {
        var findings = Judge().Findings.Where(finding => finding.File == Contract).ToList();

        var finding = Assert.Single(findings, IsTold);
        Assert.Equal(FindingState.Existing, finding.State);
        Assert.Equal(Assert.Single(findings, other => other.Policy == EngineRule.Syntax.Id).Range, finding.Range);
        Assert.Contains("either", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_breaks_it_otherwise_hears_both()
    {
        Write("id: {\n");

        Assert.Equal([(EngineRule.BaseUnread.Id, FindingState.New), (EngineRule.Syntax.Id, FindingState.Existing)], Judge().Findings
            .Where(finding => finding.File == Contract).Select(finding => (finding.Policy, finding.State!.Value)).Order());
    }

    [Theory]
    [InlineData("product.yaml", "domains/checkout/orders/product.yaml")]
    [InlineData("domain.yaml", "domains/checkout/domain.yaml")]
    [InlineData("nothing", "mesh.yaml")]
    public void Whoever_takes_it_away_hears_that_where_it_belonged(string left, string place)
    {
        File.Delete(mesh.File(Contract));
        if (left != "product.yaml")
            Directory.Delete(mesh.File("domains/checkout/orders"), recursive: true);
        if (left == "nothing")
            File.Delete(mesh.File("domains/checkout/domain.yaml"));

        var finding = Assert.Single(Told());

        Assert.Equal((place, FindingState.New), (finding.File, finding.State));
        Assert.StartsWith($"{Contract} could not be read where this branched off, and is not here any more", finding.Message, StringComparison.Ordinal);
    }

    public void Dispose() => mesh.Dispose();

    private static bool IsTold(Finding finding) => finding.Policy == EngineRule.BaseUnread.Id;

    private void Write(string text) => File.WriteAllText(mesh.File(Contract), text);

    private IEnumerable<Finding> Told() => Judge().Findings.Where(IsTold);

    private Report Judge()
    {
        using var open = Workspace.At(mesh.File("."));
        return PullRequestCheck.Run(
            open, new ComparedStates("HEAD", Head: null), new CheckRequest(new DateOnly(2026, 12, 1), Selection.Everything), triesRules: false, new Progress<Step>(), _ => { }).Report;
    }
}
