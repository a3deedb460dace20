using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>What went and what came is offered as a rename where hardly anything else can be meant.</summary>
public sealed class LikelyRenameTests
{
    [Theory]
    [InlineData("{name: a, logicalType: string, description: D}", "{name: b, logicalType: string, description: D, required: true}", "a > b")]
    [InlineData("{name: a, logicalType: string, physicalName: P}", "{name: b, logicalType: string, physicalName: P}", "a > b")]
    [InlineData("{name: a, logicalType: string, required: true}", "{name: b, logicalType: string, required: true}", "a > b")]
    [InlineData("{name: a, logicalType: string, required: true}", "{id: b, name: b, logicalType: string, required: true}", "a > b")]
    [InlineData("{name: a, logicalType: string, required: true}", "{name: b, logicalType: string}", "")]
    [InlineData("{name: a, logicalType: string, description: D}", "{name: b, logicalType: date, description: D}", "")]
    [InlineData("{name: a, description: D}", "{name: b, description: D}", "")]
    [InlineData("{id: a, name: a, logicalType: string, description: D}", "{id: b, name: b, logicalType: string, description: D}", "")]
    [InlineData("{name: a, logicalType: string}", "{name: b, logicalType: string}, {name: c, logicalType: string}", "")]
    [InlineData("{name: a, logicalType: string}, {name: b, logicalType: string}", "{name: c, logicalType: string}", "")]
    [InlineData("{name: a, logicalType: string, description: D}, {name: b, logicalType: date}", "{name: c, logicalType: date}, {name: d, logicalType: string, description: D}", "a > d, b > c")]
    [InlineData("{name: a, logicalType: string, description: D, businessName: B}", "{name: b, logicalType: string, description: D}, {name: c, logicalType: string, businessName: B}", "")]
    public void A_column(string before, string after, string pairs)
    {
        var changes = DrawnMesh.Diff(Load(before), Load(after)).Changes;
        Assert.Equal(pairs, string.Join(", ", changes.Where(change => change is { Type: ChangeType.Removed, LooksLike: not null }).Select(change => $"{Last(change.Element.Text)} > {Last(change.LooksLike!.Text)}")));
        Assert.Equal(
            changes.Where(change => change is { Type: ChangeType.Removed, LooksLike: not null }).Select(change => $"{change.Element} {change.LooksLike}").Order(),
            changes.Where(change => change is { Type: ChangeType.Added, LooksLike: not null }).Select(change => $"{change.LooksLike} {change.Element}").Order());
    }

    private static string Last(string element) => element[(element.LastIndexOf('/') + 1)..];

    private static Core.Meshes.LoadedMesh Load(string columns) =>
        SampleMesh.Load(("domains/shop/orders/orders.odcs.yaml", $"apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\nschema:\n- name: orders\n  properties: [{columns}]\n"));
}
