using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.OpenMetadata;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class OpenMetadataFormatTests
{
    private const string Orders = """
        {"id": "1", "name": "orders", "fullyQualifiedName": "wh.shop.sales.orders", "description": "What was ordered.", "tableType": "View", "serviceType": "BigQuery",
         "dataProducts": [{"type": "dataProduct", "name": "Orders", "fullyQualifiedName": "Orders"}], "owners": [{"type": "team", "name": "sales"}, {"type": "user", "name": "ann"}],
         "tags": [{"tagFQN": "Tier.Tier1"}, {"tagFQN": "Confidentiality.Internal"}],
         "columns": [
           {"name": "id", "dataType": "BIGINT", "constraint": "NOT_NULL"},
           {"name": "buyer", "displayName": "Buyer", "dataType": "STRUCT", "children": [{"name": "mail", "dataType": "VARCHAR", "dataTypeDisplay": "varchar(80)", "tags": [{"tagFQN": "PII.Sensitive"}, {"tagFQN": "Classification.restricted"}]}]},
           {"name": "shop_id", "dataType": "INT"}],
         "tableConstraints": [{"constraintType": "PRIMARY_KEY", "columns": ["id"]}, {"constraintType": "FOREIGN_KEY", "columns": ["shop_id"], "referredColumns": ["wh.shop.sales.shops.id"]}]}
        """;

    private const string Product = """{"name": "Orders", "fullyQualifiedName": "Orders", "displayName": "All orders", "description": "Orders for all.", "domains": [{"type": "domain", "fullyQualifiedName": "Sales"}], "owners": [{"type": "user", "name": "ann", "email": "ann@example.org"}], "extension": {"costCentre": 7}}""";

    private static readonly OpenMetadataFormat Format = new();

    [Fact]
    public void Tables_of_data_products_become_contracts()
    {
        var estate = Read($$"""{"data": [{"name": "Sales", "fullyQualifiedName": "Sales", "domainType": "Aggregate", "description": "All that is sold."}, {{Product}}, {{Orders}}]}""");
        Assert.Equal(("Sales", "All that is sold."), (Assert.Single(estate.Domains).Name, estate.Domains[0].Description));
        var product = Assert.Single(estate.Products);
        Assert.Equal(("Orders", "Sales"), (product.Name, product.Domain));
        Assert.Equal("""{"name":"Orders","description":{"purpose":"Orders for all."},"customProperties":[{"property":"displayName","value":"All orders"},{"property":"costCentre","value":7}],"team":{"members":[{"username":"ann@example.org","role":"owner"}]}}""", product.Fields.ToJsonString());
        var contract = estate.Contract("orders");
        Assert.Equal("Orders", contract.Product);
        Assert.Equal("""["Tier.Tier1"]""", contract.Fields["tags"]!.ToJsonString());
        Assert.Equal("Internal", (string?)contract.Fields.Custom("classification"));
        Assert.Equal("""[{"server":"bigquery","type":"bigquery","project":"shop","dataset":"sales"}]""", contract.Fields["servers"]!.ToJsonString());
        Assert.Equal("""{"name":"sales","members":[{"username":"ann","role":"owner"}]}""", contract.Fields["team"]!.ToJsonString());
        Assert.Equal("view", (string?)contract.Table()["physicalType"]);
        Assert.Equal("name: id\nphysicalType: BIGINT\nlogicalType: integer\nprimaryKey: true\nprimaryKeyPosition: 1\nrequired: true", contract.Column("id"));
        Assert.Equal("name: buyer\nbusinessName: Buyer\nphysicalType: STRUCT\nlogicalType: object\nproperties:\n  - name: mail\n    physicalType: varchar(80)\n    logicalType: string\n    logicalTypeOptions:\n      maxLength: 80\n    classification: restricted\n    tags:\n      - pii", contract.Column("buyer"));
        Assert.Equal("name: shop_id\nphysicalType: INT\nlogicalType: integer\ncustomProperties:\n  - property: references\n    value: shops.id", contract.Column("shop_id"));
        Assert.Empty(estate.Untold);
    }

    [Fact]
    public void A_contract_is_taken_for_the_table_that_it_is_about()
    {
        var contract = Read("""
            [{"name": "promise", "fullyQualifiedName": "wh.shop.sales.orders.promise", "entity": {"type": "table", "fullyQualifiedName": "wh.shop.sales.orders"}, "entityStatus": "Approved", "schema": [{"name": "id", "dataType": "BIGINT"}, {"name": "more", "dataType": "DATE"}], "owners": [],
              "semantics": [{"name": "Has owner", "rule": "{}"}], "qualityExpectations": [{"name": "rows", "fullyQualifiedName": "wh.shop.sales.orders.rows"}],
              "sla": {"refreshFrequency": {"interval": 1, "unit": "day"}, "maxLatency": {"value": 4, "unit": "hour"}}, "security": {"dataClassification": "Secret"}},
             ORDERS]
            """.Replace("ORDERS", Orders, StringComparison.Ordinal)).Contract("orders");
        Assert.Equal("active", (string?)contract.Fields["status"]);
        Assert.Equal("name: more\nphysicalType: DATE\nlogicalType: date", contract.Column("more"));
        Assert.Equal("""[{"property":"frequency","value":1,"unit":"d"},{"property":"latency","value":4,"unit":"h"}]""", contract.Fields["slaProperties"]!.ToJsonString());
        Assert.Equal("Secret", (string?)contract.Fields.Custom("classification"));
        Assert.Equal(["Has owner", "rows"], contract.Table()["quality"]!.AsArray().Select(rule => (string?)rule!["name"]));
    }

    [Fact]
    public void Lineage_leads_through_tables_that_are_no_contracts()
    {
        var estate = Read("""
            {"id": "a", "name": "a", "fullyQualifiedName": "w.d.s.a", "columns": [], "dataProducts": [{"name": "P"}]}
            {"id": "b", "name": "b", "fullyQualifiedName": "w.d.s.b", "columns": []}
            {"id": "c", "name": "c", "fullyQualifiedName": "w.d.s.c", "columns": [], "dataProducts": [{"name": "Q"}]}
            {"entity": {"id": "c", "fullyQualifiedName": "w.d.s.c"}, "nodes": [], "upstreamEdges": [{"fromEntity": "b", "toEntity": "c"}, {"fromEntity": "a", "toEntity": "b"}, {"fromEntity": "c", "toEntity": "b"}]}
            """);
        Assert.Equal(["a"], estate.Contract("c").MadeFrom);
        Assert.Equal("1 table or topic without a data product and a contract became nothing.", Assert.Single(estate.Untold).Message);
    }

    /// <summary>The API has had lists and maps, ids and full names; the files that OpenMetadata itself is filled with have ends of their own.</summary>
    [Theory]
    [InlineData("""{"nodes": {"w.d.s.a": {"entity": {"id": "a", "fullyQualifiedName": "w.d.s.a"}}, "w.d.s.c": {"entity": {"id": "c", "fullyQualifiedName": "w.d.s.c"}}}, "upstreamEdges": {"1f": {"fromEntity": {"id": "a", "type": "table"}, "toEntity": {"id": "c", "type": "table"}}}}""")]
    [InlineData("""{"upstreamEdges": {"1f": {"fromEntity": {"fqn": "w.d.s.a"}, "toEntity": {"fqn": "w.d.s.c"}}}}""")]
    [InlineData("""{"from": {"fqn": "w.d.s.a", "type": "table"}, "to": {"fqn": "w.d.s.c", "type": "table"}, "edge_meta": {"fqn": "", "type": ""}}""")]
    public void Lineage_is_read_in_each_form_that_it_has(string lineage) => Assert.Equal(["a"], Read($$"""
        [{"id": "a", "name": "a", "fullyQualifiedName": "w.d.s.a", "columns": []}, {"id": "c", "name": "c", "fullyQualifiedName": "w.d.s.c", "columns": []}, {{lineage}}]
        """).Contract("c").MadeFrom);

    [Fact]
    public void Contracts_and_lineage_are_known_in_files_of_their_own() => Assert.All(
        (string[])[
            """{"dataContracts": [{"tableFQN": "w.d.s.a", "name": "a", "status": "Active", "schema": [{"name": "id", "dataType": "NUMERIC"}]}]}""",
            """[{"from": {"fqn": "w.d.s.a", "type": "table"}, "to": {"fqn": "w.d.s.b", "type": "table"}}]""",
        ],
        text => Assert.True(Format.Knows(ReadEstate.File("a.json", text))));

    [Fact]
    public void Without_data_products_and_contracts_every_table_is_one_by_the_shortest_name_it_can_have()
    {
        var estate = Read("""{"tables": [{"name": "x", "fullyQualifiedName": "w.d.s.x", "columns": []}, {"name": "X", "fullyQualifiedName": "w.d.t.X", "columns": []}, {"name": "y.z", "fullyQualifiedName": "w.d.s.\"y.z\"", "columns": []}]}""");
        Assert.Equal(["s.x", "t.X", "y.z"], estate.Contracts.Select(contract => contract.Name));
        Assert.Equal("No data product has anything in it and nothing has a contract, so 3 tables and topics became contracts.", Assert.Single(estate.Untold).Message);
    }

    [Fact]
    public void A_file_that_breaks_off_is_one_fault() => Assert.Equal(2, Assert.Single(Read("[{\"fullyQualifiedName\": \"a\", \"columns\": [],\n \"x\"").Faults).Origin.Line);

    [Fact]
    public void What_is_otherwise_than_expected_counts_as_none() =>
        Assert.Equal("name: c", Read("""[1, null, "x", {"fullyQualifiedName": "t", "name": 5, "columns": [{"name": "c", "tags": 3, "children": "x", "dataType": 1}, 7], "owners": [4], "tableConstraints": [{"columns": "c"}], "dataProducts": [2], "href": 4}]""").Contract("t").Column("c"));

    private static Estate Read(string text) => ReadEstate.Of(Format, ReadEstate.File("export.json", text));
}
