using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Evidence;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Evidence;

/// <summary>What other tools found out becomes evidence of the contracts that describe the tables, and of no others.</summary>
public sealed class ForeignResultsTests
{
    private const string Dbt =
        """
        {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v6.json", "generated_at": "2026-11-28T04:31:12.345678Z", "invocation_id": "8b2c"},
         "results": [
          {"status": "success", "failures": null, "message": "SELECT 5", "unique_id": "model.shop.orders"},
          {"status": "pass", "failures": 0, "message": null, "unique_id": "test.shop.not_null_orders_id.cf6c17daed"},
          {"status": "fail", "failures": 2, "message": "Got 2 results, configured to fail if != 0", "unique_id": "test.shop.unique_orders_id.fed79b3a6e"},
          {"status": "warn", "failures": 1, "message": "Got 1 result", "unique_id": "test.shop.enough.1e3"},
          {"status": "skipped", "failures": null, "message": null, "unique_id": "test.shop.unique_stg_payments_id.aaa"}],
         "elapsed_time": 1.2}
        """;

    private const string Manifest =
        """
        {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v12.json"},
         "nodes": {
          "model.shop.stg": {"name": "stg", "alias": "Orders"},
          "test.shop.enough.1e3": {"name": "enough", "attached_node": "model.shop.stg", "config": {"severity": "WARN"}}}}
        """;

    private const string DataContract =
        """
        {"runId": "f2b8", "dataContractId": "orders", "dataContractVersion": "1.2.0", "server": "production", "timestampStart": "2026-11-28T04:30:00+00:00", "timestampEnd": "2026-11-28T04:31:00+00:00", "result": "failed",
         "checks": [
          {"type": "field_unique", "name": "Check that unique field id has no duplicate values", "model": "orders", "field": "id", "engine": "ibis", "result": "failed", "reason": "Value(s) not unique: 3", "failedSamples": [{"id": "C-1"}]},
          {"type": "general", "name": "Check that the server can be reached", "engine": "datacontract", "result": "passed"},
          {"type": "quality", "name": "enough", "model": "orders", "qualityId": "enough", "result": "warning"}], "logs": []}
        """;

    private const string Soda =
        """
        {"definitionName": "shop", "defaultDataSource": "shop", "dataTimestamp": "2026-11-28T04:30:00+00:00", "scanStartTimestamp": "2026-11-28T04:30:01+00:00", "scanEndTimestamp": "2026-11-28T04:31:00+00:00", "hasErrors": false, "hasFailures": true,
         "metrics": [], "checks": [
          {"identity": "c1", "name": "missing_count(id) = 0", "type": "generic", "definition": "checks for orders:\n  - missing_count(id) = 0", "table": "ORDERS", "column": "id", "metrics": ["m"], "outcome": "fail", "diagnostics": {"value": 4}},
          {"identity": "c2", "name": "row_count > 0", "type": "generic", "table": "orders", "column": null, "outcome": "pass", "diagnostics": {"value": 100}},
          {"identity": "c3", "name": "freshness(x) < 1d", "type": "generic", "table": "orders", "column": null, "outcome": null, "diagnostics": {}}]}
        """;

    private const string GreatExpectations =
        """
        {"success": false, "results": [
          {"success": false, "expectation_config": {"expectation_type": "expect_column_values_to_not_be_null", "kwargs": {"column": "id", "batch_id": "b"}, "meta": {}}, "result": {"element_count": 100, "unexpected_count": 4, "partial_unexpected_list": [null]}, "meta": {}, "exception_info": {"raised_exception": false}},
          {"success": true, "expectation_config": {"type": "expect_table_row_count_to_be_between", "kwargs": {"min_value": 1}}, "result": {"observed_value": 100}, "exception_info": {"raised_exception": false}},
          {"success": false, "expectation_config": {"type": "expect_column_to_exist", "kwargs": {"column": "gone"}}, "result": {}, "exception_info": {"one": {"raised_exception": true, "exception_message": "no such table"}}}],
         "meta": {"active_batch_definition": {"data_asset_name": "shop.orders"}, "validation_time": "20261128T043000.630107Z", "run_id": {"run_name": "nightly", "run_time": "2026-11-28T04:30:00+00:00"}}}
        """;

    private const string JUnit =
        """
        <?xml version="1.0" encoding="utf-8"?>
        <testsuites name="nightly"><testsuite name="orders" timestamp="2026-11-28T04:30:00" tests="3">
          <testcase name="unique_orders_id" classname="shop"><failure message="2 rows" /></testcase>
          <testcase name="not_null_orders_id" classname="shop" />
          <testcase name="something else" classname="shop"><skipped /></testcase>
        </testsuite></testsuites>
        """;

    private static readonly DateTimeOffset Now = new(2026, 11, 29, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_dbt() => Assert.Equal(
        [
            "dbt orders 1.2.0 - 2026-11-28 04:31",
            "not_null_orders_id Pass schema/orders/properties/id/required - 0",
            "unique_orders_id Fail schema/orders/properties/id/unique - 2",
            "enough Warn schema/orders/quality/enough warning 1",
            "1 result is about nothing that a contract of this mesh describes: 'unique_stg_payments_id'.",
        ],
        Told(Dbt, Manifest));

    [Fact]
    public void Of_the_Data_Contract_CLI() => Assert.Equal(
        [
            "datacontract-cli orders 1.2.0 production 2026-11-28 04:31",
            "Check that unique field id has no duplicate values Fail schema/orders/properties/id/unique - ",
            "Check that the server can be reached Pass - - ",
            "enough Warn schema/orders/quality/enough - ",
        ],
        Told(DataContract));

    [Fact]
    public void Of_Soda() => Assert.Equal(
        [
            "soda orders 1.2.0 - 2026-11-28 04:30",
            "missing_count(id) = 0 Fail schema/orders/properties/id - 4",
            "row_count > 0 Pass schema/orders - 100",
            "freshness(x) < 1d Error schema/orders - ",
        ],
        Told(Soda));

    [Fact]
    public void Of_Great_Expectations() => Assert.Equal(
        [
            "great-expectations orders 1.2.0 - 2026-11-28 04:30",
            "expect_column_values_to_not_be_null id Fail schema/orders/properties/id/required - 4",
            "expect_table_row_count_to_be_between Pass schema/orders - 100",
            "expect_column_to_exist gone Error schema/orders - ",
        ],
        Told(GreatExpectations));

    [Fact]
    public void Of_JUnit() => Assert.Equal(
        [
            "nightly orders 1.2.0 - 2026-11-28 04:30",
            "unique_orders_id Fail schema/orders/properties/id/unique - ",
            "not_null_orders_id Pass schema/orders/properties/id/required - ",
            "1 result is about nothing that a contract of this mesh describes: 'something else'.",
        ],
        Told(JUnit));

    /// <summary>As dbt wrote it before version 1.5 and writes it for sources: only what a test depends on says what it is about.</summary>
    [Fact]
    public void Of_an_older_dbt_and_of_its_sources() => Assert.Equal(
        [
            "dbt orders 1.2.0 - 2022-06-04 20:41",
            "source_unique_raw_orders_id Pass schema/orders/properties/id/unique error 0",
            "relationships_orders_id Fail schema/orders/properties/id - 1",
        ],
        Told(
            """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/run-results/v4.json", "generated_at": "2022-06-04T20:41:02.710877Z"}, "args": {"which": "test"},
             "results": [
              {"status": "pass", "failures": 0, "unique_id": "test.shop.source_unique_raw_orders_id.50a"},
              {"status": "fail", "failures": 1, "unique_id": "test.shop.relationships_orders_id.51a"}]}
            """,
            """
            {"metadata": {"dbt_schema_version": "https://schemas.getdbt.com/dbt/manifest/v6.json"},
             "nodes": {
              "model.shop.stg_orders": {"name": "stg_orders", "alias": "orders"}, "model.shop.customers": {"name": "customers", "alias": "customers"},
              "test.shop.source_unique_raw_orders_id.50a": {"name": "source_unique_raw_orders_id", "attached_node": null, "column_name": "id", "config": {"severity": "ERROR"},
               "test_metadata": {"name": "unique", "kwargs": {"column_name": "id", "model": "{{ get_where_subquery(source('raw', 'the_orders')) }}"}}, "depends_on": {"nodes": ["source.shop.raw.the_orders"]}},
              "test.shop.relationships_orders_id.51a": {"name": "relationships_orders_id", "column_name": "id",
               "test_metadata": {"name": "relationships", "kwargs": {"to": "ref('customers')", "model": "{{ get_where_subquery(ref('stg_orders')) }}"}}, "depends_on": {"nodes": ["model.shop.customers", "model.shop.stg_orders"]}}},
             "sources": {"source.shop.raw.the_orders": {"name": "the_orders", "identifier": "ORDERS"}}}
            """));

    [Fact]
    public void Of_dbt_without_its_manifest_a_source_is_known_by_the_name_of_the_test() => Assert.Equal(
        "source_not_null_raw_shop_orders_id Pass schema/orders/properties/id/required - 0",
        Told("""{"metadata": {"dbt_schema_version": "v4", "generated_at": "2022-06-04T20:41:02Z"}, "results": [{"status": "pass", "failures": 0, "unique_id": "test.shop.source_not_null_raw_shop_orders_id.50a"}]}""").ElementAt(1));

    /// <summary><c>dbt docs generate</c> compiles tests and calls that a success.</summary>
    [Fact]
    public void A_test_that_was_only_compiled_was_not_run() => Assert.Equal(
        "not_null_orders_id Skip schema/orders/properties/id/required - ",
        Told("""{"metadata": {"dbt_schema_version": "v4", "generated_at": "2022-06-04T20:41:02Z"}, "args": {"which": "generate"}, "results": [{"status": "success", "failures": null, "unique_id": "test.shop.not_null_orders_id.50a"}]}""").ElementAt(1));

    /// <summary>As a contract of Soda since version 4 writes it: with counts, and without the texts of checks in their names.</summary>
    [Fact]
    public void Of_a_contract_of_Soda()
    {
        const string Checks = """
            {"scanId": null, "definitionName": "shop", "defaultDataSource": "shop", "dataTimestamp": "2026-11-28T04:30:00+00:00", "scanStartTimestamp": "2026-11-28T04:30:01+00:00", "hasErrors": false, "checks": [
             {"identities": {"vc1": "a1"}, "name": "No missing values", "checkType": "missing", "table": "orders", "column": "id", "outcome": "fail", "diagnostics": {"value": 4, "fail": {"greaterThan": null}, "v4": {"type": "missing", "failedRowsCount": 4, "failedRowsPercent": 4.0, "datasetRowsTested": 100, "checkRowsTested": 90}}},
             {"identities": {"vc1": "a2"}, "name": "No missing values", "checkType": "missing", "table": "orders", "column": "mail", "outcome": "unevaluated", "diagnostics": null}], "logs": null}
            """;
        Assert.Equal(["soda orders 1.2.0 - 2026-11-28 04:30", "No missing values Fail schema/orders/properties/id - 4", "No missing values Error schema/orders - "], Told(Checks));
        var results = Related(null, Checks).Runs[0].Results;
        Assert.Equal(["a1", "a2"], results.Select(result => result.Id));
        Assert.Equal(("missingValues", 90, 4), (results[0].Measure!.Metric, results[0].Measure!.RowCount, results[0].Measure!.FailedRowCount));
    }

    [Fact]
    public void Of_Great_Expectations_on_a_file() => Assert.Equal(
        "expect_column_values_to_be_unique id Pass schema/orders/properties/id/unique - 0",
        Told("""
            {"evaluation_parameters": {}, "meta": {"active_batch_definition": {"data_asset_name": "orders.csv"}, "batch_spec": {"path": "/home/x/data/orders.csv"}, "run_id": {"run_name": "n", "run_time": "2021-10-16T17:17:33.557505+06:00"}, "validation_time": "20211016T201733.705858Z"},
             "results": [{"exception_info": {"exception_message": null, "exception_traceback": null, "raised_exception": false}, "expectation_config": {"expectation_type": "expect_column_values_to_be_unique", "kwargs": {"column": "id"}, "meta": {}}, "meta": {}, "result": {"element_count": 3, "unexpected_count": 0}, "success": true}],
             "statistics": {}, "success": true}
            """).ElementAt(1));

    [Fact]
    public void What_is_asked_twice_of_a_column_has_two_ids_and_the_largest_value_is_not_told()
    {
        const string Expectation = """{"success": true, "expectation_config": {"expectation_type": "expect_column_max_to_be_between", "kwargs": {"column": "id"}}, "result": {"observed_value": 190312}}""";
        var results = Related(null, $$$$"""{"results": [{{{{Expectation}}}}, {{{{Expectation}}}}], "success": true, "meta": {"batch_spec": {"table_name": "orders"}}}""").Runs[0].Results;
        Assert.Equal(["expect_column_max_to_be_between orders.id", "expect_column_max_to_be_between orders.id 2"], results.Select(result => result.Id));
        Assert.All(results, result => Assert.Null(result.Measure));
    }

    /// <summary>Rows that a tool puts beside its counts may be personal data.</summary>
    [Fact]
    public void No_row_comes_along() =>
        Assert.DoesNotContain("C-1", Encoding.UTF8.GetString(OorsWriter.Write(Related(null, DataContract).Runs)), StringComparison.Ordinal);

    [Fact]
    public void A_table_of_two_contracts_is_of_neither_until_somebody_says_which()
    {
        var twice = SampleMesh.Contract("shop/orders", "returns", "schema: [{name: orders, properties: [{name: id}]}]\n");
        Assert.Equal(["3 results are about what several contracts describe (name one: --contract ID): 'ORDERS', 'orders'."], Related(null, [Soda], twice).Remarks);
        Assert.Equal("returns", Assert.Single(Related("returns", [Soda], twice).Runs).ContractId);
    }

    [Theory]
    [InlineData("{\"metadata\": {\"dbt_schema_version\": \"v6\"}, \"results\": [{\"unique_id\"")]
    [InlineData("<testsuites><testsuite")]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><testsuites>&a;</testsuites>")]
    public void What_is_broken_is_told(string text)
    {
        var file = new SourceFile("broken", Encoding.UTF8.GetBytes(text));
        var (runs, fault) = EvidenceFormats.Read(EvidenceFormats.Of(file)!, [file]);
        Assert.Empty(runs);
        Assert.StartsWith("broken: this is not a", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_of_no_tool_is_known_by_none() => Assert.Null(EvidenceFormats.Of(new SourceFile("x", "{\"checks\": []}"u8.ToArray())));

    private static IEnumerable<string> Told(params string[] texts)
    {
        var related = Related(null, texts);
        return related.Runs.SelectMany(run => run.Results.Select(result => $"{result.Name} {result.Status} {result.RelatesTo ?? "-"} {result.Severity ?? "-"} {result.Measure?.Value}")
            .Prepend($"{run.Process} {run.ContractId} {run.ContractVersion} {run.Server ?? "-"} {run.ObservedAt:yyyy-MM-dd HH:mm}")).Concat(related.Remarks);
    }

    private static RelatedEvidence Related(string? contract, params string[] texts) => Related(contract, texts, SampleMesh.Product("shop/returns"));

    private static RelatedEvidence Related(string? contract, string[] texts, (string Path, string Text) also)
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), also,
            ("domains/shop/orders/orders.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.2.0\nstatus: active\nschema: [{name: orders, quality: [{name: enough, metric: rowCount, mustBeGreaterThan: 0}], properties: [{name: id}]}]\n")).Mesh;
        var files = texts.Select((text, index) => new SourceFile($"{index}", Encoding.UTF8.GetBytes(text))).ToList();
        var format = Assert.Single(files.Select(file => EvidenceFormats.Of(file)!).Distinct());
        return RelatedEvidence.Of(mesh, EvidenceFormats.Read(format, files).Runs, contract, Now);
    }
}
