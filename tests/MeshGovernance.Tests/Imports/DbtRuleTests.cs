using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Dbt;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>What tests and constraints of dbt become.</summary>
public sealed class DbtRuleTests
{
    private const string Columns = """{"columns": {"id": {"name": "id", "data_type": "integer"}, "state": {"name": "state", "data_type": "varchar"}, "day": {"name": "day", "data_type": "date"}}}""";

    [Theory]
    [InlineData("not_null", "{}", "required: true")]
    [InlineData("dbt_expectations.expect_column_values_to_not_be_null", "{}", "required: true")]
    [InlineData("unique", "{}", "unique: true")]
    [InlineData("relationships", """{"to": "ref('customers')", "field": "key"}""", "customProperties:\n  - property: references\n    value: customers.key")]
    [InlineData("relationships", """{"to": "ref('crm', 'customers', v=2)", "field": "key"}""", "customProperties:\n  - property: references\n    value: customers.key")]
    [InlineData("dbt_utils.accepted_range", """{"min_value": 0, "max_value": 9.5}""", "logicalTypeOptions:\n  minimum: 0\n  maximum: 9.5")]
    [InlineData("dbt_utils.accepted_range", """{"min_value": 0, "inclusive": false}""", "logicalTypeOptions:\n  exclusiveMinimum: 0")]
    [InlineData("dbt_expectations.expect_column_values_to_be_between", """{"max_value": 9, "strictly": true}""", "logicalTypeOptions:\n  exclusiveMaximum: 9")]
    [InlineData("accepted_values", """{"values": ["a", 2]}""", "quality:\n  - name: accepted_values_orders\n    type: library\n    metric: invalidValues\n    arguments:\n      validValues:\n        - a\n        - 2\n    mustBe: 0")]
    [InlineData("dbt_utils.not_null_proportion", """{"at_least": 0.95}""", "quality:\n  - name: not_null_proportion_orders\n    type: library\n    metric: nullValues\n    unit: percent\n    mustBeLessOrEqualTo: 5")]
    [InlineData("dbt_utils.expression_is_true", """{"expression": "> 0"}""", "quality:\n  - name: expression_is_true_orders\n    type: sql\n    query: 'SELECT COUNT(*) FROM orders WHERE NOT (id > 0)'\n    mustBe: 0")]
    [InlineData("acme.is_sane", """{"limit": 3, "model": "x"}""", "quality:\n  - name: is_sane_orders\n    type: custom\n    engine: dbt\n    implementation:\n      test: acme.is_sane\n      limit: 3")]
    public void A_test_of_a_column_is_what_the_standard_has_for_it(string kind, string arguments, string written) => Assert.Equal(
        $"name: id\nphysicalType: integer\nlogicalType: integer\n{written}",
        Column("id", kind, arguments));

    [Theory]
    [InlineData("dbt_utils.not_empty_string", "{}", "  minLength: 1")]
    [InlineData("dbt_expectations.expect_column_value_lengths_to_be_between", """{"min_value": 2, "max_value": 4}""", "  minLength: 2\n  maxLength: 4")]
    [InlineData("dbt_expectations.expect_column_values_to_match_regex", """{"regex": "^[a-z]+$"}""", "  pattern: '^[a-z]+$'")]
    public void A_bound_of_a_text_is_an_option_of_its_type(string kind, string arguments, string options) =>
        Assert.Equal($"name: state\nphysicalType: varchar\nlogicalType: string\nlogicalTypeOptions:\n{options}", Column("state", kind, arguments));

    [Fact]
    public void What_only_warns_is_a_rule_and_no_promise() => Assert.Equal(
        "name: id\nphysicalType: integer\nlogicalType: integer\nquality:\n  - name: not_null_orders\n    type: library\n    metric: nullValues\n    severity: warning\n    mustBe: 0",
        Column("id", "not_null", "{}", """{"severity": "warn"}"""));

    [Theory]
    [InlineData("""{"where": "state = 'x'"}""")]
    [InlineData("""{"error_if": "> 10"}""")]
    public void What_holds_for_some_rows_only_is_its_query(string config) => Assert.Equal(
        "name: id\nphysicalType: integer\nlogicalType: integer\nquality:\n  - name: not_null_orders\n    type: sql\n    query: |-\n      SELECT COUNT(*) FROM (\n      select id\n      from orders\n      ) AS failures\n    mustBe: 0",
        Column("id", "not_null", "{}", config, "\n\nselect id\n\nfrom orders   \n"));

    [Theory]
    [InlineData("dbt_utils.unique_combination_of_columns", """{"combination_of_columns": ["id", "state"]}""", "type: library\nmetric: duplicateValues\narguments:\n  properties:\n    - id\n    - state\nmustBe: 0")]
    [InlineData("dbt_expectations.expect_compound_columns_to_be_unique", """{"column_list": ["id", "state"]}""", "type: library\nmetric: duplicateValues\narguments:\n  properties:\n    - id\n    - state\nmustBe: 0")]
    [InlineData("dbt_expectations.expect_table_row_count_to_be_between", """{"min_value": 1, "max_value": 9}""", "type: library\nmetric: rowCount\nmustBeBetween:\n  - 1\n  - 9")]
    [InlineData("dbt_expectations.expect_table_row_count_to_be_between", """{"min_value": 1}""", "type: library\nmetric: rowCount\nmustBeGreaterOrEqualTo: 1")]
    [InlineData("dbt_expectations.expect_table_row_count_to_equal", """{"value": 7}""", "type: library\nmetric: rowCount\nmustBe: 7")]
    [InlineData("dbt_utils.expression_is_true", """{"expression": "a = b"}""", "type: sql\nquery: 'SELECT COUNT(*) FROM orders WHERE NOT (a = b)'\nmustBe: 0")]
    public void A_test_of_a_model_is_what_the_standard_has_for_it(string kind, string arguments, string written)
    {
        var rule = Assert.Single(Read(new DbtProject().Model("orders", Columns).Test("orders", null, kind, arguments)).Table()["quality"]!.AsArray())!.AsObject();
        Assert.Equal($"name: {kind.Split('.')[^1]}_orders\n{written}", YamlBlock.Of(rule).TrimEnd());
    }

    [Fact]
    public void How_old_rows_may_be_is_a_service_level() => Assert.Equal(
        """[{"property":"latency","value":2,"unit":"d","element":"orders.day"}]""",
        Read(new DbtProject().Model("orders", Columns).Test("orders", null, "dbt_utils.recency", """{"field": "day", "datepart": "day", "interval": 2}""")).Fields["slaProperties"]!.ToJsonString());

    [Fact]
    public void A_query_of_ones_own_is_a_rule_of_the_model_that_it_is_about()
    {
        var rule = Assert.Single(Read(new DbtProject().Model("orders", Columns).Query("no_losses", "select * from orders where total < 0", "orders")).Table()["quality"]!.AsArray())!;
        Assert.Equal("no_losses", (string?)rule["name"]);
        Assert.Equal("SELECT COUNT(*) FROM (\nselect * from orders where total < 0\n) AS failures", (string?)rule["query"]);
    }

    [Fact]
    public void A_column_that_only_a_test_knows_is_one() =>
        Assert.Equal("name: other\nrequired: true", Read(new DbtProject().Model("orders", Columns).Test("orders", "other", "not_null")).Column("other"));

    [Fact]
    public void Constraints_are_what_the_standard_has_for_them()
    {
        var contract = Read(new DbtProject().Model("orders", """
            {"constraints": [{"type": "primary_key", "columns": ["id", "state"]}, {"type": "unique", "columns": ["id", "day"]}, {"type": "custom", "expression": "x", "columns": []}],
             "columns": {
               "id": {"name": "id", "constraints": [{"type": "not_null"}, {"type": "check", "expression": "id > 0"}]},
               "state": {"name": "state", "constraints": [{"type": "foreign_key", "to": "\"db\".\"main\".\"states\"", "to_columns": ["code"]}]},
               "day": {"name": "day", "constraints": [{"type": "unique"}]}}}
            """));
        Assert.Equal("name: id\nprimaryKey: true\nprimaryKeyPosition: 1\nrequired: true\nquality:\n  - type: sql\n    query: 'SELECT COUNT(*) FROM orders WHERE NOT (id > 0)'\n    mustBe: 0", contract.Column("id"));
        Assert.Equal("name: state\nprimaryKey: true\nprimaryKeyPosition: 2\ncustomProperties:\n  - property: references\n    value: states.code", contract.Column("state"));
        Assert.Equal("name: day\nunique: true", contract.Column("day"));
        Assert.Equal(["unique_id_day", null], contract.Table()["quality"]!.AsArray().Select(rule => (string?)rule!["name"]));
    }

    [Fact]
    public void What_dbt_concludes_to_be_the_key_is_the_key_where_it_is_one_column()
    {
        Assert.Contains("primaryKey: true", Read(new DbtProject().Model("orders", """{"primary_key": ["id"], "columns": {"id": {"name": "id"}}}""")).Column("id"), StringComparison.Ordinal);
        Assert.Equal("name: id", Read(new DbtProject().Model("orders", """{"primary_key": ["id", "mail"], "columns": {"id": {"name": "id"}, "mail": {"name": "mail"}}}""")).Column("id"));
    }

    private static string Column(string column, string kind, string arguments, string config = "{}", string? compiled = null) =>
        Read(new DbtProject().Model("orders", Columns).Test("orders", column, kind, arguments, config, compiled)).Column(column);

    private static FoundContract Read(DbtProject project) => ReadEstate.Of(new DbtFormat(), project.File()).Contract("orders");
}
