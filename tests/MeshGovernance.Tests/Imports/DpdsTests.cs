using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Descriptors of the Open Data Mesh become data products and contracts with which the standards find no fault.</summary>
public sealed class DpdsTests
{
    private const string Descriptor = """
        {"dataProductDescriptor": "1.0.0",
         "info": {"name": "tripExecution", "fullyQualifiedName": "urn:dpds:org.example:dataproducts:tripExecution:1", "version": "1.2.3", "domain": "Transport Management", "owner": {"id": "john@example.org", "name": "John"}},
         "interfaceComponents": {
           "inputPorts": [{"name": "tmsInput", "version": "1.0.0"}],
           "outputPorts": [{"$ref": "ports/status.json"}, {"$ref": "ports/lost.json"}],
           "observabilityPorts": [{"name": "health"}]},
         "internalComponents": {}}
        """;

    private const string Port = """
        {"fullyQualifiedName": "urn:dpds:org.example:dataproducts:tripExecution:1:outputports:tripStatus", "name": "tripStatus", "description": "The last status.", "version": "1.2.0",
         "promises": {"platform": "azure", "api": {"specification": "datastoreapi", "definition": {"$ref": "api.json"}}}}
        """;

    private const string Api = """{"datastoreapi": "1.0.0", "schema": {"tables": [{"name": "trip_status", "definition": {"$ref": "table.json"}}]}}""";

    private const string Table = """{"name": "trip_status", "fullyQualifiedName": "urn:dsas:x", "columns": [{"name": "id", "dataType": "INTEGER", "columnConstraint": "PRIMARY_KEY"}, {"name": "status", "dataType": "VARCHAR", "dataLength": "50"}]}""";

    [Fact]
    public void Every_part_finds_its_place()
    {
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan([("trip/descriptor.json", Descriptor), ("trip/ports/status.json", Port), ("trip/ports/api.json", Api), ("trip/ports/table.json", Table)], mesh);
        var written = Imported.Written(mesh, plan);
        var product = TestNodes.Yaml(Imported.Text(written, "domains/transport-management/trip-execution/product.yaml"));
        var contract = TestNodes.Yaml(Imported.Text(written, "domains/transport-management/trip-execution/trip-status.odcs.yaml"));
        Assert.Equal([], StandardJudge.File(Odps.Standard, product).Select(fault => fault.Message));
        Assert.Equal([], StandardJudge.File(Odcs.Standard, contract).Select(fault => fault.Message));
        Assert.Equal(contract["id"]!.Text, Assert.Single(product["outputPorts"]!.Items)["contractId"]!.Text);
        Assert.Equal(("tmsInput", "health", "john@example.org"), (product["inputPorts"]!.Items[0]["name"]!.Text, product["managementPorts"]!.Items[0]["name"]!.Text, product["team"]!["members"]!.Items[0]["username"]!.Text));
        Assert.Equal(["id integer", "status string"], contract["schema"]!.Items[0]["properties"]!.Items.Select(column => $"{column["name"]!.Text} {column["logicalType"]!.Text}"));
        Assert.Contains(plan.Untold, remark => remark.Message.Contains("ports/lost.json", StringComparison.Ordinal));
        Assert.Equal("azure", contract["customProperties"]!.Items[0]["value"]!.Text);
    }
}
