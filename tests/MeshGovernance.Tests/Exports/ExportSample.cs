using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Exports;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Exports;

/// <summary>A small mesh in which a bit of everything stands, one in which strangers chose the names, and what formats make of a mesh.</summary>
internal static class ExportSample
{
    internal static readonly ExportOptions Options = new(SampleMesh.Day);

    internal const string Contract = """
        apiVersion: v3.1.0
        kind: DataContract
        id: orders
        version: 1.2.0
        status: active
        description: {purpose: Orders., limitations: No test orders.}
        tags: [core]
        servers: [{server: prod, type: postgres, host: db.example.org, port: 5432, database: shop, schema: sales}]
        schema:
          - name: orders
            physicalName: orders_t
            logicalType: object
            description: An order.
            properties:
              - {name: order_id, logicalType: string, logicalTypeOptions: {maxLength: 12}, primaryKey: true, primaryKeyPosition: 1, required: true, description: Its number.}
              - {name: status, logicalType: string, required: true, quality: [{type: library, metric: invalidValues, arguments: {validValues: [NEW, DONE]}, mustBe: 0}]}
              - {name: total, logicalType: number, physicalType: 'numeric(12, 2)', logicalTypeOptions: {minimum: 0}}
              - {name: placed_at, logicalType: timestamp, logicalTypeOptions: {timezone: true}, classification: internal}
              - {name: parts, logicalType: array, items: {logicalType: object, properties: [{name: sku, logicalType: string, required: true}, {name: pieces, logicalType: integer, logicalTypeOptions: {format: i32}}]}}
          - name: lines
            properties:
              - {name: order_id, logicalType: string, logicalTypeOptions: {maxLength: 12}, required: true, relationships: [{to: orders.order_id}]}
              - {name: position, logicalType: integer, unique: true}
              - {name: note}

        """;

    internal static LoadedMesh Mesh(string contract = Contract) => SampleMesh.Load(
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\ncatalog: {url: 'https://mesh.example.org'}\n"),
        SampleMesh.Domain("sales"),
        ("domains/sales/orders/product.yaml", """
            apiVersion: v1.0.0
            kind: DataProduct
            id: sales-orders
            name: Orders
            version: 1.0.0
            status: active
            description: {purpose: All orders.}
            support: [{channel: Chat, url: 'https://chat.example.org/sales', tool: slack}, {channel: Mail, url: 'mailto:sales@example.org'}]
            outputPorts: [{name: orders, version: 1.2.0, type: table, contractId: orders}]

            """),
        ("domains/sales/orders/orders.odcs.yaml", contract),
        SampleMesh.Domain("mart"),
        SampleMesh.Product("mart/customers", offers: "customers", consumes: "orders"),
        SampleMesh.Contract("mart/customers", "customers", """
            schema:
              - name: customers
                properties: [{name: last_order, logicalType: string, transformSourceObjects: [orders.orders.order_id], transformLogic: max(order_id)}]

            """));

    /// <summary>A mesh in which every name and text is the same one.</summary>
    internal static LoadedMesh Named(string text)
    {
        var product = new JsonObject
        {
            ["apiVersion"] = "v1.0.0",
            ["kind"] = "DataProduct",
            ["id"] = "p",
            ["name"] = text,
            ["version"] = "1.0.0",
            ["status"] = "active",
            ["description"] = new JsonObject { ["purpose"] = text },
            ["tags"] = new JsonArray(text),
            ["team"] = new JsonObject { ["name"] = text, ["members"] = new JsonArray(new JsonObject { ["username"] = text, ["role"] = "owner" }) },
            ["support"] = new JsonArray(new JsonObject { ["channel"] = text, ["url"] = text }),
            ["inputPorts"] = new JsonArray(new JsonObject { ["name"] = text, ["version"] = "1.0.0", ["contractId"] = "other" }),
            ["outputPorts"] = new JsonArray(new JsonObject { ["name"] = text, ["version"] = "1.0.0", ["contractId"] = text, ["type"] = text, ["description"] = text }),
        };
        var contract = new JsonObject
        {
            ["apiVersion"] = "v3.1.0",
            ["kind"] = "DataContract",
            ["id"] = text,
            ["name"] = text,
            ["version"] = "1.0.0",
            ["status"] = text,
            ["servers"] = new JsonArray(new JsonObject { ["server"] = text, ["type"] = "bigquery", ["project"] = text, ["dataset"] = text }),
            ["schema"] = new JsonArray(new JsonObject
            {
                ["name"] = text,
                ["physicalName"] = text,
                ["description"] = text,
                ["businessName"] = text,
                ["properties"] = new JsonArray(new JsonObject
                {
                    ["name"] = text,
                    ["logicalType"] = "string",
                    ["physicalType"] = text,
                    ["description"] = text,
                    ["businessName"] = text,
                    ["classification"] = text,
                    ["tags"] = new JsonArray(text),
                    ["examples"] = new JsonArray(text),
                    ["primaryKey"] = true,
                    ["required"] = true,
                }),
            }),
            ["slaProperties"] = new JsonArray(new JsonObject { ["property"] = text, ["value"] = text }),
        };
        return SampleMesh.Load(
            ("mesh.yaml", YamlBlock.Of(new JsonObject { ["apiVersion"] = "meshgovernance/v1", ["kind"] = "Mesh", ["name"] = text, ["organisation"] = text })),
            SampleMesh.Domain("d"),
            ("domains/d/p/product.yaml", YamlBlock.Of(product)),
            ("domains/d/p/c.odcs.yaml", YamlBlock.Of(contract)));
    }

    internal static MeshExport Export(string format, LoadedMesh mesh, string product = MeshExport.All, string? dialect = null, string? version = null) =>
        MeshExport.Of(mesh, product, ExportFormats.Find(format)!, Options with { Dialect = dialect, StandardVersion = version });

    /// <summary>The text of the only file whose path ends so.</summary>
    internal static string Text(this MeshExport export, string end) => Encoding.UTF8.GetString(export.Files.Single(file => file.Path.EndsWith(end, StringComparison.Ordinal)).Content.Span);

    internal static IEnumerable<(string Path, string Text)> Texts(this MeshExport export) => export.Files.Select(file => (file.Path, Encoding.UTF8.GetString(file.Content.Span)));

    internal static string Remarks(this MeshExport export) => string.Join('\n', export.Unsaid.Select(remark => $"{remark.About}: {remark.Why}{(remark.What.Count == 0 ? "" : $": {string.Join(", ", remark.Counted)}")}."));
}
