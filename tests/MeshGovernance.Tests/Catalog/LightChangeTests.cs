using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>Between two catalogs, the data of a product may come to stand otherwise.</summary>
public sealed class LightChangeTests
{
    private const string Key = "schema/orders/quality/key";

    private static readonly LoadedMesh Mesh = SampleMesh.Load(
        SampleMesh.Domain("checkout"),
        SampleMesh.Product("checkout/carts"),
        SampleMesh.Product("checkout/orders", offers: "orders"),
        SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders, quality: [{name: key}], properties: [{name: id}]}]\n"));

    [Fact]
    public void What_was_green_and_is_red_is_told_and_what_is_the_same_is_not()
    {
        var (green, red) = (CatalogOf(EvidenceStatus.Pass), CatalogOf(EvidenceStatus.Fail));
        Assert.Equal([new LightChange("checkout/orders", DataLight.Green, DataLight.Red, 1)], LightChange.Between(green, red));
        Assert.Empty(LightChange.Between(red, red));
    }

    [Fact]
    public void Where_nobody_looked_before_it_was_grey() =>
        Assert.Equal([new LightChange("checkout/orders", DataLight.Grey, DataLight.Green, 0)], LightChange.Between(CatalogOf(null), CatalogOf(EvidenceStatus.Pass)));

    private static MeshCatalog CatalogOf(EvidenceStatus? status)
    {
        var mesh = SampleRuns.In(Mesh, SampleMesh.Day, status is { } found ? [SampleRuns.Run(SampleMesh.Day, SampleRuns.Result(Key, found))] : []);
        var (verdicts, report) = SampleMesh.Judge(mesh);
        return new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(null, null));
    }
}
