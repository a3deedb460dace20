using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.DataHub;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class DataHubFormatTests
{
    private const string Orders = "urn:li:dataset:(urn:li:dataPlatform:bigquery,shop.sales.orders,PROD)";

    private static readonly DataHubFormat Format = new();

    [Fact]
    public void Datasets_of_data_products_become_contracts()
    {
        var estate = Read(
            Change("urn:li:domain:1", "domainProperties", """{"name": "Sales", "description": "All that is sold."}"""),
            Change("urn:li:dataProduct:2", "dataProductProperties", $$$"""{"name": "Orders", "description": "For all.", "assets": [{"destinationUrn": "{{{Orders}}}"}], "customProperties": {"cost": "7"}}"""),
            Change("urn:li:dataProduct:2", "domains", """{"domains": ["urn:li:domain:1"]}"""),
            Change("urn:li:dataProduct:2", "ownership", """{"owners": [{"owner": "urn:li:corpuser:ann"}, {"owner": "urn:li:corpGroup:sales"}]}"""),
            Change("urn:li:corpuser:ann", "corpUserInfo", """{"email": "ann@example.org"}"""),
            Change("urn:li:tag:9", "tagProperties", """{"name": "PII"}"""),
            Change(Orders, "datasetProperties", """{"description": "What was ordered."}"""),
            Change(Orders, "subTypes", """{"typeNames": ["View"]}"""),
            Change(Orders, "globalTags", """{"tags": [{"tag": "urn:li:tag:core"}]}"""),
            Change(Orders, "schemaMetadata", """
                {"primaryKeys": ["id"], "fields": [
                  {"fieldPath": "id", "nullable": false, "nativeDataType": "INT64", "type": {"type": {"com.linkedin.schema.NumberType": {}}}},
                  {"fieldPath": "[version=2.0].[type=struct].[type=struct].buyer", "nullable": true, "nativeDataType": "?", "type": {"type": {"com.linkedin.schema.RecordType": {}}}},
                  {"fieldPath": "[version=2.0].[type=struct].[type=struct].buyer.[type=string].mail", "nullable": true, "nativeDataType": "STRING", "globalTags": {"tags": [{"tag": "urn:li:tag:9"}]}}]}
                """),
            Change(Orders, "editableSchemaMetadata", """{"editableSchemaFieldInfo": [{"fieldPath": "id", "description": "The order.", "glossaryTerms": {"terms": [{"urn": "urn:li:glossaryTerm:Classification.Restricted"}]}}]}"""));
        Assert.Equal(("Sales", "All that is sold."), (Assert.Single(estate.Domains).Name, estate.Domains[0].Description));
        var product = Assert.Single(estate.Products);
        Assert.Equal(("Orders", "Sales"), (product.Name, product.Domain));
        Assert.Equal("""{"name":"Orders","description":{"purpose":"For all."},"customProperties":[{"property":"cost","value":"7"}],"team":{"name":"sales","members":[{"username":"ann@example.org","role":"owner"}]}}""", product.Fields.ToJsonString());
        var contract = estate.Contract("orders");
        Assert.Equal("Orders", contract.Product);
        Assert.Equal("""[{"server":"bigquery","type":"bigquery","project":"shop","dataset":"sales"}]""", contract.Fields["servers"]!.ToJsonString());
        Assert.Equal("view", (string?)contract.Table()["physicalType"]);
        Assert.Equal("name: id\nphysicalType: INT64\nlogicalType: integer\ndescription: The order.\nprimaryKey: true\nprimaryKeyPosition: 1\nrequired: true\nclassification: Restricted", contract.Column("id"));
        Assert.Equal("name: buyer\nphysicalType: '?'\nlogicalType: object\nproperties:\n  - name: mail\n    physicalType: STRING\n    logicalType: string\n    tags:\n      - pii", contract.Column("buyer"));
        Assert.Empty(estate.Untold);
    }

    [Fact]
    public void Lineage_of_datasets_and_of_columns_is_kept()
    {
        var raw = Orders.Replace("orders", "raw", StringComparison.Ordinal);
        var estate = Read(
            Change(raw, "datasetProperties", "{}"),
            Change(Orders, "schemaMetadata", """{"fields": [{"fieldPath": "id"}]}"""),
            Change(Orders, "upstreamLineage", $$$"""{"upstreams": [{"dataset": "{{{raw}}}", "type": "TRANSFORMED"}], "fineGrainedLineages": [{"upstreams": ["urn:li:schemaField:({{{raw}}},key)"], "downstreams": ["urn:li:schemaField:({{{Orders}}},id)"]}]}"""));
        Assert.Equal(["raw"], estate.Contract("orders").MadeFrom);
        Assert.Equal("name: id\ntransformSourceObjects:\n  - raw.key", estate.Contract("orders").Column("id"));
    }

    [Fact]
    public void A_contract_makes_its_dataset_one()
    {
        var estate = Read(
            Change(Orders, "datasetProperties", "{}"),
            Change(Orders.Replace("orders", "other", StringComparison.Ordinal), "datasetProperties", "{}"),
            Change("urn:li:dataContract:c", "dataContractProperties", $$"""{"entity": "{{Orders}}", "freshness": [{"assertion": "urn:li:assertion:f"}]}"""),
            Change("urn:li:dataContract:c", "dataContractStatus", """{"state": "ACTIVE"}"""),
            Change("urn:li:dataContract:d", "dataContractProperties", """{"entity": "urn:li:dataset:gone"}"""));
        var contract = Assert.Single(estate.Contracts);
        Assert.Equal(("orders", "active"), (contract.Name, (string?)contract.Fields["status"]));
        Assert.Equal("""[{"type":"custom","engine":"datahub","implementation":{"kind":"freshness","assertion":"urn:li:assertion:f"}}]""", contract.Table()["quality"]!.ToJsonString());
        Assert.Contains(estate.Untold, remark => remark is { Origin.Item: "urn:li:dataContract:d", Message: "The contract is about something that is not in the export: export that too." });
    }

    [Fact]
    public void Older_forms_are_read_too()
    {
        var estate = ReadEstate.Of(Format, ReadEstate.File("mces.json", """
            [{"auditHeader": null, "proposedSnapshot": {"com.linkedin.pegasus2avro.metadata.snapshot.DatasetSnapshot": {"urn": "ORDERS", "aspects": [{"com.linkedin.pegasus2avro.schema.SchemaMetadata": {"fields": [{"fieldPath": "id", "type": {"type": {"com.linkedin.pegasus2avro.schema.NumberType": {}}}}]}}]}}},
             {"entityUrn": "ORDERS", "aspectName": "datasetProperties", "aspect": {"value": "{\"description\": \"What was ordered.\"}", "contentType": "application/json"}},
             {"entityUrn": "ORDERS", "aspectName": "ownership", "aspect": {"value": "{broken"}}]
            """.Replace("ORDERS", Orders, StringComparison.Ordinal)));
        Assert.Equal("What was ordered.", (string?)estate.Contract("orders").Table()["description"]);
        Assert.Equal("name: id\nlogicalType: number", estate.Contract("orders").Column("id"));
    }

    /// <summary>Avro writes a value that may be missing with the name of its type, and a structure keeps its parts whatever its platform calls it.</summary>
    [Fact]
    public void Snapshots_are_read_as_Avro_writes_them()
    {
        var estate = ReadEstate.Of(Format, ReadEstate.File("mces.json", """
            [{"auditHeader": null, "proposedDelta": null, "proposedSnapshot": {"com.linkedin.pegasus2avro.metadata.snapshot.DatasetSnapshot": {"urn": "ORDERS", "aspects": [
              {"com.linkedin.pegasus2avro.dataset.DatasetProperties": {"description": {"string": "What was ordered."}, "uri": null, "tags": [], "customProperties": {"string": "kept"}}},
              {"com.linkedin.pegasus2avro.schema.SchemaMetadata": {"primaryKeys": {"array": ["place"]}, "fields": [
                {"fieldPath": "place", "jsonPath": null, "nullable": false, "description": {"string": "Where to."}, "type": {"type": {"com.linkedin.pegasus2avro.schema.RecordType": {}}}, "nativeDataType": "varchar(100)", "globalTags": {"com.linkedin.pegasus2avro.common.GlobalTags": {"tags": [{"tag": "urn:li:tag:core"}]}}},
                {"fieldPath": "place.lat", "nullable": true, "description": null, "type": {"type": {"com.linkedin.pegasus2avro.schema.NumberType": {}}}, "nativeDataType": "float"}]}}]}}}]
            """.Replace("ORDERS", Orders, StringComparison.Ordinal)));
        Assert.Equal("What was ordered.", (string?)estate.Contract("orders").Table()["description"]);
        Assert.Equal("kept", (string?)estate.Contract("orders").Fields.Custom("string"));
        Assert.Equal(
            "name: place\nphysicalType: varchar(100)\nlogicalType: object\ndescription: Where to.\nprimaryKey: true\nprimaryKeyPosition: 1\nrequired: true\ntags:\n  - core\nproperties:\n  - name: lat\n    physicalType: float\n    logicalType: number",
            estate.Contract("orders").Column("place"));
    }

    [Fact]
    public void Removed_entities_are_gone_and_others_are_told()
    {
        var estate = Read(Change(Orders, "status", """{"removed": true}"""), Change("urn:li:dashboard:(looker,1)", "dashboardInfo", "{}"), Change("urn:li:dashboard:(looker,2)", "dashboardInfo", "{}"));
        Assert.Empty(estate.Contracts);
        Assert.Equal("2 entities of another kind (dashboard) became nothing.", Assert.Single(estate.Untold).Message);
    }

    [Fact]
    public void A_topic_keeps_its_points()
    {
        var contract = Read(Change("urn:li:dataset:(urn:li:dataPlatform:kafka,shop.orders.v1,PROD)", "datasetProperties", "{}")).Contract("shop.orders.v1");
        Assert.Equal("topic", (string?)contract.Table()["physicalType"]);
    }

    [Fact]
    public void What_is_otherwise_than_expected_counts_as_none()
    {
        var estate = ReadEstate.Of(Format, ReadEstate.File("x.json", """
            [1, {"entityUrn": "urn:li:", "aspectName": "x", "aspect": 3}, {"entityUrn": "urn:li:dataset:odd", "aspectName": "schemaMetadata", "aspect": {"json": {"fields": [7, {"fieldPath": ""}, {"fieldPath": "...."}], "primaryKeys": [{}]}}}, {"entityUrn": "urn:li:dataset:(a", "aspectName": "ownership", "aspect": {"json": {"owners": "x"}}}, {"proposedSnapshot": {"A": {"urn": 3}}}]
            """));
        Assert.Equal(["urn:li:dataset:(a", "urn:li:dataset:odd"], estate.Contracts.Select(contract => contract.Name).Order(StringComparer.Ordinal));
    }

    private static string Change(string urn, string aspect, string json) => $$$"""{"entityType": "x", "entityUrn": "{{{urn}}}", "changeType": "UPSERT", "aspectName": "{{{aspect}}}", "aspect": {"json": {{{json}}}}}""";

    private static Estate Read(params string[] changes) => ReadEstate.Of(Format, ReadEstate.File("export.json", $"[{string.Join(",\n", changes)}]"));
}
