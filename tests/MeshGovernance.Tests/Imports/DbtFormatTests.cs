using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Dbt;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

public sealed class DbtFormatTests
{
    private static readonly DbtFormat Format = new();

    [Theory]
    [InlineData("v9")]
    [InlineData("v10")]
    [InlineData("v11")]
    [InlineData("v12")]
    [InlineData("v20")]
    public void Reads_the_known_versions(string version) => Assert.Single(Read(new DbtProject(version: version).Model("orders")).Contracts);

    [Theory]
    [InlineData("v8", "The manifest is of version 8; 9, 10, 11, 12 (dbt 1.5 to 1.12) and 20 (dbt Fusion) are known. Have a newer dbt write it.")]
    [InlineData("v21", "The manifest is of version 21; 9, 10, 11, 12 (dbt 1.5 to 1.12) and 20 (dbt Fusion) are known. A newer version of this tool may know it.")]
    [InlineData("v", "The manifest does not say its version in 'metadata.dbt_schema_version': have dbt write it again.")]
    public void Says_which_versions_it_knows(string version, string fault) => Assert.Equal(fault, ReadEstate.Fault(Format, new DbtProject(version: version).Model("orders").File()));

    [Fact]
    public void Knows_manifests_and_catalogs_of_dbt_alone()
    {
        Assert.True(Format.Knows(ReadEstate.File("target/catalog.json", """{"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"}}""")));
        Assert.False(Format.Knows(ReadEstate.File("manifest.json", """{"manifest_version": 3, "name": "An extension of a browser"}""")));
        Assert.False(Format.Knows(ReadEstate.File("run_results.json", """{"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v6.json"}}""")));
    }

    [Fact]
    public void A_model_that_is_public_or_has_an_enforced_contract_becomes_a_contract()
    {
        var estate = Read(new DbtProject()
            .Model("offered")
            .Model("promised", """{"access": "protected", "contract": {"enforced": true}}""")
            .Model("own", """{"access": "protected"}"""));
        Assert.Equal(["offered", "promised"], estate.Contracts.Select(contract => contract.Name));
        Assert.Empty(estate.Untold);
    }

    [Fact]
    public void Where_nothing_is_offered_the_marts_are()
    {
        var estate = Read(new DbtProject()
            .Model("stg_orders", """{"access": "protected"}""", "staging")
            .Model("orders", """{"access": "protected"}""", "marts", "model.shop.stg_orders")
            .Model("report", """{"access": "private"}""", "marts")
            .Model("calendar", """{"access": "protected", "time_spine": {}}""", "marts"));
        Assert.Equal(["orders"], estate.Contracts.Select(contract => contract.Name));
        Assert.StartsWith("No model is public and none has an enforced contract, so 1 model in the marts became a contract.", Assert.Single(estate.Untold).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_there_are_no_marts_what_nobody_else_or_an_exposure_reads_is_offered() => Assert.Equal(
        ["orders", "shown"],
        Read(new DbtProject()
            .Model("base_orders", """{"access": "protected"}""")
            .Model("shown", """{"access": "protected"}""", "x", "model.shop.base_orders")
            .Model("orders", """{"access": "protected"}""", "x", "model.shop.shown")
            .Exposure("board", "shown")).Contracts.Select(contract => contract.Name));

    [Fact]
    public void A_group_is_a_data_product_with_its_owner_else_a_folder_is_one_else_the_project()
    {
        var estate = Read(new DbtProject()
            .Group("sales", """{"description": "What was sold.", "owner": {"name": "Team Sales", "email": ["sales@example.org", "a@example.org"], "slack": "#sales"}}""")
            .Model("orders", """{"group": "sales"}""")
            .Model("costs", folder: "finance")
            .Model("days", folder: "marts"));
        Assert.Equal(["finance", "sales", "shop"], estate.Products.Select(product => product.Name));
        Assert.Equal(["finance", "shop", "sales"], estate.Contracts.Select(contract => contract.Product));
        Assert.All(estate.Products, product => Assert.Equal("shop", product.Domain));
        Assert.Equal(["shop"], estate.Domains.Select(domain => domain.Name));
        var sales = estate.Products[1].Fields;
        Assert.Equal("""{"purpose":"What was sold."}""", sales["description"]!.ToJsonString());
        Assert.Equal("""{"name":"Team Sales","members":[{"username":"sales@example.org","role":"owner"},{"username":"a@example.org","role":"owner"}]}""", sales["team"]!.ToJsonString());
        Assert.Equal("#sales", (string?)sales.Custom("slack"));
    }

    [Fact]
    public void Meta_tells_owner_and_domain_where_all_models_of_a_product_agree()
    {
        var product = Assert.Single(Read(new DbtProject()
            .Model("a", """{"config": {"materialized": "view", "meta": {"owner": "ann@example.org", "domain": "checkout"}}}""")
            .Model("b", """{"meta": {"owner": "ann@example.org", "domain": "checkout"}}""")).Products);
        Assert.Equal("checkout", product.Domain);
        Assert.Equal("""{"members":[{"username":"ann@example.org","role":"owner"}]}""", product.Fields["team"]!.ToJsonString());
    }

    [Fact]
    public void Versions_of_a_model_are_versions_of_one_contract()
    {
        var estate = Read(new DbtProject().Model("orders", """{"version": 1, "latest_version": 2, "deprecation_date": "2026-12-31T00:00:00+00:00"}""").Model("orders", """{"version": 2, "latest_version": 2}"""));
        Assert.Equal(["orders.v1", "orders.v2"], estate.Contracts.Select(contract => contract.Name));
        Assert.All(estate.Contracts, contract => Assert.Equal("orders", (string?)contract.Fields["id"]));
        Assert.Equal(["1.0.0", "2.0.0"], estate.Contracts.Select(contract => (string?)contract.Fields["version"]));
        Assert.Equal("""[{"property":"endOfSupport","value":"2026-12-31"}]""", estate.Contracts[0].Fields["slaProperties"]!.ToJsonString());
        Assert.Null(estate.Contracts[1].Fields["slaProperties"]);
        Assert.All(estate.Contracts, contract => Assert.Equal("finance", contract.Product));
    }

    [Fact]
    public void What_a_contract_is_made_from_is_found_behind_models_that_are_none()
    {
        var estate = Read(new DbtProject()
            .Source("erp", "customers")
            .Model("stg_customers", """{"access": "protected"}""", "staging", "source.shop.erp.customers")
            .Model("customers", "{}", "marts", "model.shop.stg_customers")
            .Model("int_orders", """{"access": "protected"}""", "intermediate", "model.shop.customers", "model.shop.stg_customers")
            .Model("orders", "{}", "sales", "model.shop.int_orders"));
        Assert.Equal(["customers"], estate.Contract("orders").MadeFrom);
        Assert.Empty(estate.Contract("customers").MadeFrom);
        Assert.All(estate.Products, product => Assert.Equal("erp", (string?)product.Fields.Custom("sourceSystem")));
    }

    [Fact]
    public void A_source_of_one_project_may_be_a_model_of_another()
    {
        var estate = ReadEstate.Of(
            Format,
            new DbtProject("shop").Model("orders").File("shop/manifest.json"),
            new DbtProject("finance").Source("shop", "orders").Model("revenue", "{}", "money", "source.finance.shop.orders").Model("profit", "{}", "money", "model.shop.orders").File("finance/manifest.json"));
        Assert.Equal(["orders"], estate.Contract("revenue").MadeFrom);
        Assert.Equal(["orders"], estate.Contract("profit").MadeFrom);
        Assert.Equal(["finance", "shop"], estate.Domains.Select(domain => domain.Name));
    }

    [Fact]
    public void Names_that_two_projects_share_are_told_apart()
    {
        var estate = ReadEstate.Of(Format, new DbtProject("a").Model("orders").File("a/manifest.json"), new DbtProject("b").Model("orders").File("b/manifest.json"));
        Assert.Equal(["a.orders", "b.orders"], estate.Contracts.Select(contract => contract.Name));
        Assert.Equal(["a.finance", "b.finance"], estate.Products.Select(product => product.Name));
        Assert.Empty(estate.Faults);
    }

    [Fact]
    public void A_copy_of_a_manifest_is_passed_over()
    {
        var project = new DbtProject().Model("orders");
        var estate = ReadEstate.Of(Format, project.File("a/manifest.json"), project.File("b/manifest.json"));
        Assert.Single(estate.Contracts);
        Assert.Equal("1 model was read from a/manifest.json already, and is not read again from here.", Assert.Single(estate.Untold).Message);
    }

    /// <summary>As many as no project has: read to the end, each once, a circle among them found.</summary>
    [Fact]
    public void Fifty_thousand_models_are_read()
    {
        var project = new DbtProject();
        for (var number = 0; number < 50_000; number++)
            project.Model($"m{number}", reads: number == 0 ? [] : [$"model.shop.m{number - 1}"]);
        var estate = Format.Read([project.File()], new YamlDescriptorReader());
        Assert.Empty(estate.Faults);
        Assert.Equal(50_000, estate.Contracts.Count);
    }

    [Fact]
    public void Models_that_read_each_other_in_a_circle_are_one_fault() => Assert.Equal(
        "These models read each other in a circle: model.shop.a → model.shop.b → model.shop.c → model.shop.a. Take one of the references out in dbt.",
        ReadEstate.Fault(Format, new DbtProject()
            .Model("x", "{}", "f", "model.shop.c")
            .Model("c", "{}", "f", "model.shop.a")
            .Model("b", "{}", "f", "model.shop.c")
            .Model("a", "{}", "f", "model.shop.b").File()));

    [Fact]
    public void Names_that_differ_by_case_alone_are_a_fault() => Assert.Equal(
        "The names of the contracts 'Orders' and 'orders' differ by case alone, and would be one folder: rename one of them at the source.",
        ReadEstate.Fault(Format, new DbtProject().Model("orders").Model("Orders").File()));

    [Fact]
    public void A_file_that_breaks_off_is_one_fault_with_its_line()
    {
        var text = new DbtProject().Model("orders").Text().Replace(",\"nodes\"", ",\n\n\"nodes\"", StringComparison.Ordinal);
        var fault = Assert.Single(ReadEstate.Of(Format, ReadEstate.File("manifest.json", text[..^200])).Faults);
        Assert.Equal(3, fault.Origin.Line);
        Assert.Equal("The file cannot be read as JSON from here on: it breaks off, is no JSON, or is nested deeper than 64 levels. Have it written again.", fault.Message);
    }

    [Fact]
    public void What_is_nested_without_end_is_a_fault()
    {
        var deep = string.Concat(Enumerable.Repeat("[", 5000));
        Assert.EndsWith("nested deeper than 64 levels. Have it written again.", ReadEstate.Fault(Format, ReadEstate.File("manifest.json", new DbtProject().Model("orders").Text().Replace("\"main\"", deep, StringComparison.Ordinal))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\\ud800", "A '\\u' here stands for half a letter: have the file written again, with whole letters.")]
    [InlineData("\\ude00", "A '\\u' here stands for half a letter: have the file written again, with whole letters.")]
    public void Half_a_letter_is_a_fault(string letter, string fault) => Assert.Equal(fault, ReadEstate.Fault(Format, ReadEstate.File("manifest.json", new DbtProject().Model("orders").Text().Replace("main", letter, StringComparison.Ordinal))));

    [Fact]
    public void Whole_letters_and_backslashes_are_none()
    {
        var text = new DbtProject().Model("orders").Text().Replace("\"resource_type\"", "\"description\":\"\\ud83d\\ude00 \\\\ud800\",\"resource_type\"", StringComparison.Ordinal);
        Assert.Equal("😀 \\ud800", (string?)ReadEstate.Of(Format, ReadEstate.File("manifest.json", text)).Contract("orders").Table()["description"]);
    }

    [Fact]
    public void Values_of_another_kind_than_expected_count_as_none()
    {
        var estate = Read(new DbtProject().Model("orders", """
            {"description": 5, "columns": {"a": 1, "b": {"name": {}}, "c": {"name": "c", "data_type": [], "tags": "x", "meta": 3}}, "constraints": {}, "config": [], "tags": 1, "primary_key": {}, "depends_on": "x"}
            """).Test("orders", null, "dbt_utils.recency", """{"field": [], "interval": "x"}"""));
        Assert.Equal("name: c\ntags:\n  - x", estate.Contract("orders").Column("c"));
    }

    [Fact]
    public void What_dbt_keeps_to_itself_is_told()
    {
        var estate = Read(new DbtProject(adapter: "postgres").Model("orders").Model("costs").Metric("revenue").Exposure("board", "orders").Query("same", "select 1", "orders", "costs"));
        Assert.Equal(
            [
                "1 exposure (board) reads what became contracts: a dashboard or application is a data product of its own only if you make it one.",
                "1 metric or semantic model stays in dbt: a contract has no word for it.",
                "1 test of several models at once stays in dbt: a rule of a contract is about its own data.",
                "A manifest does not say on which host or account postgres runs, so the servers are of type 'custom': name theirs, and what it asks for.",
            ],
            estate.Untold.Select(remark => remark.Message));
    }

    [Theory]
    [InlineData("bigquery", """[{"server":"bigquery","type":"bigquery","project":"db","dataset":"main"}]""")]
    [InlineData("databricks", """[{"server":"databricks","type":"databricks","catalog":"db","schema":"main"}]""")]
    [InlineData("duckdb", """[{"server":"duckdb","type":"duckdb","database":"db","schema":"main"}]""")]
    [InlineData("redshift", """[{"server":"redshift","type":"redshift","database":"db","schema":"main"}]""")]
    [InlineData("snowflake", """[{"server":"snowflake","type":"custom","database":"db","schema":"main"}]""")]
    public void A_server_is_as_much_as_a_manifest_says_of_it(string adapter, string servers) =>
        Assert.Equal(servers, Read(new DbtProject(adapter: adapter).Model("orders")).Contract("orders").Fields["servers"]!.ToJsonString());

    [Fact]
    public void An_ephemeral_model_is_nowhere()
    {
        var contract = Read(new DbtProject().Model("orders", """{"config": {"materialized": "ephemeral"}}""")).Contract("orders");
        Assert.Null(contract.Fields["servers"]);
        Assert.Null(contract.Table()["physicalName"]);
    }

    [Fact]
    public void The_catalog_beside_a_manifest_knows_columns_and_types()
    {
        var catalog = """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/catalog/v1.json"}, "nodes": {"model.shop.orders": {"metadata": {"type": "VIEW"}, "columns":
              {"TOTAL": {"name": "TOTAL", "type": "NUMBER(38,2)", "index": 2, "comment": "In euros."}, "ID": {"name": "ID", "type": "NUMBER(38,0)", "index": 1}}}}}
            """;
        var project = new DbtProject().Model("orders", """{"columns": {"id": {"name": "id", "description": "The order."}}}""");
        var contract = ReadEstate.Of(Format, project.File("target/manifest.json"), ReadEstate.File("target/catalog.json", catalog)).Contract("orders");
        Assert.Equal("name: id\nphysicalType: NUMBER(38,0)\nlogicalType: integer\ndescription: The order.", contract.Column("id"));
        Assert.Equal("name: TOTAL\nphysicalType: NUMBER(38,2)\nlogicalType: number\ndescription: In euros.", contract.Column("TOTAL"));
        Assert.Equal("view", (string?)contract.Table()["physicalType"]);
        Assert.Single(ReadEstate.Of(Format, project.File("target/manifest.json"), ReadEstate.File("other/catalog.json", catalog)).Contract("orders").Table()["properties"]!.AsArray());
    }

    [Fact]
    public void Meta_of_a_column_is_kept_and_says_how_confidential_it_is()
    {
        var contract = Read(new DbtProject().Model("orders", """
            {"columns": {"mail": {"name": "mail", "data_type": "varchar", "tags": ["contact"], "meta": {"pii": true, "classification": "restricted", "source": {"table": "users"}}}}}
            """)).Contract("orders");
        Assert.Equal(
            "name: mail\nphysicalType: varchar\nlogicalType: string\nclassification: restricted\ntags:\n  - contact\n  - pii\ncustomProperties:\n  - property: pii\n    value: true\n  - property: source\n    value:\n      table: users",
            contract.Column("mail"));
    }

    [Theory]
    [InlineData("varchar(40)", "string\nlogicalTypeOptions:\n  maxLength: 40")]
    [InlineData("character varying(12)", "string\nlogicalTypeOptions:\n  maxLength: 12")]
    [InlineData("uuid", "string\nlogicalTypeOptions:\n  format: uuid")]
    [InlineData("timestamp with time zone", "timestamp\nlogicalTypeOptions:\n  timezone: true")]
    [InlineData("TIMESTAMP_NTZ", "timestamp\nlogicalTypeOptions:\n  timezone: false")]
    [InlineData("timestamp", "timestamp")]
    [InlineData("integer", "integer")]
    [InlineData("numeric(12,2)", "number")]
    [InlineData("array<string>", "array")]
    public void A_type_says_its_limits_and_none_that_databases_see_otherwise(string type, string logical) => Assert.Equal(
        $"name: mail\nphysicalType: {(type.Contains('<', StringComparison.Ordinal) ? $"'{type}'" : type)}\nlogicalType: {logical}",
        Read(new DbtProject().Model("orders", $$"""{"columns": {"mail": {"name": "mail", "data_type": "{{type}}"} } }""")).Contract("orders").Column("mail"));

    [Fact]
    public void What_a_test_says_of_lengths_counts_before_the_type() => Assert.EndsWith(
        "logicalTypeOptions:\n  maxLength: 20",
        Read(new DbtProject().Model("orders", """{"columns": {"mail": {"name": "mail", "data_type": "varchar(40)"}}}""").Test("orders", "mail", "dbt_expectations.expect_column_value_lengths_to_be_between", """{"max_value": 20}""")).Contract("orders").Column("mail"),
        StringComparison.Ordinal);

    [Fact]
    public void Columns_with_a_point_lie_in_the_column_before_it()
    {
        var table = Read(new DbtProject().Model("orders", """
            {"columns": {"buyer": {"name": "buyer", "data_type": "record"}, "buyer.name": {"name": "buyer.name", "data_type": "string"}, "lines": {"name": "lines", "data_type": "array<struct<id int64>>"}, "lines.id": {"name": "lines.id", "data_type": "int64"}, "a.b": {"name": "a.b"}}}
            """)).Contract("orders");
        Assert.Equal("name: buyer\nphysicalType: record\nlogicalType: object\nproperties:\n  - name: name\n    physicalName: buyer.name\n    physicalType: string\n    logicalType: string", table.Column("buyer"));
        Assert.Equal("name: lines\nphysicalType: 'array<struct<id int64>>'\nlogicalType: array\nitems:\n  logicalType: object\n  properties:\n    - name: id\n      physicalName: lines.id\n      physicalType: int64\n      logicalType: integer", table.Column("lines"));
        Assert.Equal("name: a.b", table.Column("a.b"));
    }

    [Fact]
    public void Many_models_are_read_one_by_one()
    {
        const int many = 3000;
        var project = new DbtProject();
        for (var i = 0; i < many; i++)
            project.Model($"m{i}", i % 10 == 0 ? "{}" : """{"access": "protected"}""", $"f{i % 7}", i == 0 ? [] : [$"model.shop.m{i - 1}"]);
        var estate = Read(project);
        Assert.Equal(many / 10, estate.Contracts.Count);
        Assert.Equal(7, estate.Products.Count);
        Assert.Equal(["m10"], estate.Contract("m20").MadeFrom);
    }

    private static Estate Read(DbtProject project) => ReadEstate.Of(Format, project.File());
}
