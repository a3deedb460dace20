using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>How bad a change of one line is for whoever reads the data, by the values that stood there and stand there.</summary>
public sealed class ChangeSeverityTests
{
    private const string Contract = """
        apiVersion: v3.1.0
        kind: DataContract
        id: orders
        version: 1.0.0
        status: active
        servers: [{server: production, type: postgres, host: h, port: 1, database: d, schema: s, roles: [{role: reader, access: read}]}]
        schema:
          - name: orders
            properties:
              - name: total
                logicalType: integer
                physicalType: int
                logicalTypeOptions: {minimum: 0, maximum: 9}
                required: true
                unique: true
                classification: restricted
                quality: [{id: q, metric: nullValues, mustBeBetween: [1, 5], severity: warning}]
              - name: address
                logicalType: object
                properties: [{name: street, logicalType: string}]
              - name: items
                logicalType: array
                items: {logicalType: object, properties: [{name: sku, logicalType: string, required: true}]}
        slaProperties:
          - {property: latency, value: 2, unit: h}
          - {property: retention, value: 1, unit: y}
        """;

    [Theory]
    [InlineData("physicalType: int", "physicalType: bigint", "Risky")]
    [InlineData("physicalType: int", "physicalType: INTEGER", "Editorial")]
    [InlineData("physicalType: int", "physicalType: smallint", "Compatible")]
    [InlineData("physicalType: int", "physicalType: text", "Breaking")]
    [InlineData("logicalType: integer", "logicalType: number", "Risky")]
    [InlineData("physicalType: int", "physicalType: int\n        physicalName: sum", "Breaking")]
    [InlineData("physicalType: int", "physicalType: int\n        physicalName: total", "Editorial")]
    [InlineData("    properties:\n      - name: total", "    physicalName: orders_2\n    properties:\n      - name: total", "Breaking")]
    [InlineData("logicalType: integer", "logicalType: string", "Breaking")]
    [InlineData("minimum: 0", "minimum: 1", "Compatible")]
    [InlineData("minimum: 0", "minimum: -1", "Risky")]
    [InlineData("maximum: 9", "maximum: 10", "Risky")]
    [InlineData("required: true", "required: false", "Breaking")]
    [InlineData("        required: true\n", "", "Breaking")]
    [InlineData("unique: true", "unique: false", "Breaking")]
    [InlineData("unique: true", "unique: true\n        partitioned: false", "Editorial")]
    [InlineData("unique: true", "unique: true\n        primaryKey: true", "Risky")]
    [InlineData("classification: restricted", "classification: internal", "Compatible")]
    [InlineData("classification: restricted", "classification: sensitive", "Breaking")]
    [InlineData("classification: restricted", "classification: Restricted", "Editorial")]
    [InlineData("[1, 5]", "[0, 9]", "Risky")]
    [InlineData("[1, 5]", "[2, 3]", "Compatible")]
    [InlineData("severity: warning", "severity: error", "Compatible")]
    [InlineData("severity: warning", "severity: info", "Risky")]
    [InlineData("value: 2, unit: h", "value: 90, unit: min", "Compatible")]
    [InlineData("value: 2, unit: h", "value: 1, unit: d", "Breaking")]
    [InlineData("value: 1, unit: y", "value: 24, unit: months", "Compatible")]
    [InlineData("value: 1, unit: y", "value: 6, unit: m", "Breaking")]
    [InlineData("status: active", "status: deprecated", "Risky")]
    [InlineData("status: active", "status: draft", "Breaking")]
    [InlineData("access: read", "access: read write", "Compatible")]
    [InlineData("host: h", "host: other", "Breaking")]
    [InlineData("properties: [{name: street, logicalType: string}]", "properties: []", "Breaking")]
    [InlineData("name: sku, logicalType: string, required: true", "name: sku, logicalType: string", "Breaking")]
    [InlineData("version: 1.0.0", "version: 1.0.1", "Compatible")]
    public void A_line_is_changed(string old, string @new, string severity)
    {
        Assert.Contains(old, Contract, StringComparison.Ordinal);
        var changes = Diff(Contract, Contract.Replace(old, @new, StringComparison.Ordinal));
        Assert.Equal(severity, changes.Max(change => change.Severity).ToString());
        Assert.All(changes, change => Assert.NotNull(change.Why));
    }

    [Theory]
    [InlineData("pii", "PII", "Changed Editorial")]
    [InlineData("core, pii", "PII", "Removed Compatible, Changed Editorial")]
    [InlineData("pii", "PII, core", "Added Editorial, Changed Editorial")]
    [InlineData("pii", "piii", "Added Editorial, Removed Compatible")]
    [InlineData("pii, PII", "PII", "Removed Compatible")]
    public void A_tag_in_capitals_is_the_same_tag(string old, string now, string told)
    {
        const string Line = "        tags: [pii]\n        required: true";
        var text = Contract.Replace("        required: true", Line, StringComparison.Ordinal);
        var changes = Diff(text.Replace("pii", old, StringComparison.Ordinal), text.Replace("pii", now, StringComparison.Ordinal));
        Assert.Equal(told, string.Join(", ", changes.OrderBy(change => change.Type).Select(change => $"{change.Type} {change.Severity}")));
    }

    [Fact]
    public void Where_nobody_reads_data_nothing_is_said()
    {
        const string Domain = "apiVersion: meshgovernance/v1\nkind: Domain\nname: Checkout\n";
        Assert.Null(Assert.Single(Diff("domains/checkout/domain.yaml", Domain, Domain.Replace("Checkout", "Basket", StringComparison.Ordinal))).Severity);
    }

    private static IReadOnlyList<Change> Diff(string before, string after) => Diff("domains/checkout/orders/orders.odcs.yaml", before, after);

    private static IReadOnlyList<Change> Diff(string path, string before, string after) => DrawnMesh.Diff(Load(path, before), Load(path, after)).Changes;

    private static LoadedMesh Load(string path, string text) =>
        SampleMesh.Load(("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\nclassification: [public, internal, restricted, sensitive]\n"), (path, text));
}
