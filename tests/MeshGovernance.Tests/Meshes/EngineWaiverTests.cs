using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Waivers;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What files had wrong before there was a mesh can be waived for a time, and frozen again and again; what keeps them from being read cannot.</summary>
public sealed class EngineWaiverTests
{
    private static readonly DateOnly Day = new(2026, 12, 1);
    private static readonly WaiverTerms Terms = new("We grow.", null, ["lead@example.org"], Day, Day.AddDays(30), null);

    [Fact]
    public void A_waiver_covers_an_input_that_nobody_offers_yet()
    {
        var found = Found(Load(Waiver("engine/unresolved@1")), out var told);

        Assert.Equal("ours.yaml", Assert.Single(found, finding => finding.Policy == EngineRule.Unresolved.Id).Waiver);
        Assert.False(Assert.Single(found, finding => finding.Policy == EngineRule.Unresolved.Id).Blocking);
        Assert.Null(Assert.Single(found, finding => finding.Policy == EngineRule.Schema.Id).Waiver);
        Assert.Empty(told);
    }

    [Theory]
    [InlineData("engine/yaml@1", "engine/waiver-mandatory")]
    [InlineData("engine/ambiguous@1", "engine/waiver-mandatory")]
    [InlineData("engine/unresolved@2", "engine/waiver-policy")]
    [InlineData("engine/nothing@1", "engine/waiver-policy")]
    [InlineData("engine/date@1", "engine/waiver-unmatched")]
    public void A_waiver_that_covers_nothing_is_told(string policy, string rule)
    {
        var found = Found(Load(Waiver(policy)), out var told);

        Assert.Equal([rule], told.Select(diagnostic => diagnostic.Rule.Id));
        Assert.All(found, finding => Assert.Null(finding.Waiver));
    }

    [Fact]
    public void Freezing_takes_them_and_can_be_repeated()
    {
        var mesh = Load();
        var found = Found(mesh, out _);
        var first = NewWaiver.Freeze(mesh, found, Terms, _ => false);
        var again = NewWaiver.Freeze(mesh, found, Terms, first.Select(waiver => waiver.Name).Contains);

        Assert.Equal(["engine/schema@1", "engine/unresolved@1"], first.Select(waiver => waiver.Policy));
        Assert.Equal(first.Select(waiver => waiver.Name + "-2"), again.Select(waiver => waiver.Name));

        var frozen = Load([.. first.Select(waiver => ($"guild/waivers/{waiver.Name}.yaml", waiver.Text()))]);
        var left = Found(frozen, out _);
        Assert.Empty(NewWaiver.Freeze(frozen, left, Terms, _ => false));
        Assert.Equal(["engine/yaml"], left.Where(finding => finding.Blocking).Select(finding => finding.Policy));
    }

    private static (string, string) Waiver(string policy) => (
        "guild/waivers/ours.yaml",
        $"apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: {policy}\nelements: [shop]\nreason: We grow.\napprovedBy: [lead@example.org]\nfrom: 2026-12-01\nuntil: 2026-12-31\n");

    private static List<Finding> Found(LoadedMesh mesh, out List<Diagnostic> told)
    {
        var book = new WaiverBook(mesh, Day);
        var found = EngineFindings.Of(mesh.Diagnostics).Select(book.Apply).ToList();
        told = [.. book.Check(everything: true)];
        return found;
    }

    private static LoadedMesh Load(params (string Path, string Content)[] files)
    {
        var all = new Dictionary<string, string>
        {
            ["domains/shop/domain.yaml"] = "apiVersion: meshgovernance/v1\nkind: Domain\nid: shop\nname: Shop\ndescription: Sells.\narchetype: sourceAligned\nteam: {name: Shop}\n",
            ["domains/shop/orders/product.yaml"] = "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nname: Orders\nversion: 1.0.0\nstatus: active\ninputPorts: [{name: in, version: 1.0.0, contractId: later}]\n",
            ["domains/shop/stock/product.yaml"] = "apiVersion: v1.0.0\nkind: DataProduct\nid: stock\nname: Stock\nversion: 1.0.0\nstatus: active\nnonsense: 1\n",
            ["domains/shop/broken/product.yaml"] = "kind: [\n",
            ["guild/guild.yaml"] = "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: lead@example.org, github: lead, represents: 'role:lead', from: 2026-01-01}]\n",
        };
        foreach (var (path, content) in files)
            all[path] = content;
        return MeshLoader.Load(new MemoryTree(all.ToDictionary(file => file.Key, file => Encoding.UTF8.GetBytes(file.Value))), new YamlDescriptorReader());
    }
}
