using MeshGovernance.Databases.Dialects;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Engines;

/// <summary>Servers as contracts have them.</summary>
internal static class DataServers
{
    /// <summary>A contract whose only server has these fields.</summary>
    internal static Contract Contract(string server) => SampleMesh.Load(
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"),
        SampleMesh.Domain("sales"),
        SampleMesh.Product("sales/orders", offers: "orders"),
        SampleMesh.Contract("sales/orders", "orders", $"servers:\n  - {{{server}}}\n")).Mesh.Products.Single().Contracts.Single();

    internal static Server Of(string server) => Contract(server).Servers.Single();

    /// <summary>A server that speaks a dialect, with every field that some server has.</summary>
    internal static Server Speaking(DataDialect dialect) => Of(FieldsOf(dialect));

    internal static string FieldsOf(DataDialect dialect) =>
        $"server: production, type: {(dialect.Servers is [var type, ..] ? type : "custom")}, host: db.example.org, account: shop, catalog: lake, database: shop, dataset: sales, project: shop-prod, schema: sales";
}
