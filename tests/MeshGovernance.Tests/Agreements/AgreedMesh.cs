using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Agreements;

/// <summary>A shop whose orders are read under an agreement, without one, within the domain, and by what others make of them.</summary>
internal static class AgreedMesh
{
    internal const string Folder = "domains/shop/orders/agreements/";

    internal static (string Path, string Text)[] Files(params (string Name, string Text)[] agreements) =>
    [
        SampleMesh.Domain("reports"), SampleMesh.Domain("shop"),
        ("domains/reports/sales/product.yaml", Of("reports-sales", "outputPorts: [{name: sales, version: 1.0.0, contractId: sales}]\ninputPorts: [{name: orders, version: 1.0.0, contractId: orders}]\n")),
        SampleMesh.Contract("reports/sales", "sales", ""),
        SampleMesh.Product("reports/board", consumes: "sales"),
        SampleMesh.Product("reports/costs", consumes: "orders"),
        SampleMesh.Product("shop/orders", offers: "orders"),
        SampleMesh.Product("shop/returns", consumes: "orders"),
        SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: id, classification: internal}, {name: email, classification: sensitive, tags: [pii]}]}]\n"),
        .. agreements.Select(agreement => (Folder + agreement.Name, agreement.Text)),
    ];

    internal static LoadedMesh Load(params (string Name, string Text)[] agreements) => SampleMesh.Load(Files(agreements));

    /// <summary>An agreement about the orders.</summary>
    internal static (string Name, string Text) With(
        string name, string consumer, string status = "approved", string first = "2026-01-01", string? last = null, string purpose = "Report on sales.", string? columns = null, string? review = null) => (
        $"{name}.yaml",
        $"apiVersion: v0.9.0\nkind: AccessAgreement\nid: {name}\nversion: 1.0.0\nstatus: {status}\ndescription: {{purpose: {purpose}}}\nstartTimestamp: {first}T00:00:00Z\n"
        + (last is null ? "" : $"endTimestamp: {last}T23:59:59Z\n") + (review is null ? "" : $"nextReassessmentTimestamp: {review}T00:00:00Z\n")
        + $"provider: {{teamId: shop, dataProductId: shop/orders, outputPortId: orders@1}}\nconsumer: {{{consumer}}}\n"
        + (columns is null ? "" : $"customProperties: [{{property: columns, value: [{columns}]}}]\n"));

    internal const string Sales = "teamId: reports, dataProductId: reports/sales";

    private static string Of(string id, string ports) => $"apiVersion: v1.0.0\nkind: DataProduct\nid: {id}\nname: {id}\nversion: 1.0.0\nstatus: active\n{ports}";
}
