using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class ColumnFaultTests
{
    private static void Judge(string version, string column, params string[] expected) => Faults.Contract(
        version,
        $"schema: [{{name: o, properties: [{column}]}}]",
        [.. expected.Select(line => "/schema/0/properties/0" + line)]);

    [Theory]
    [InlineData("v3.1.0", "{name: a, logicalType: string, logicalTypeOptions: {maxLength: 10, format: email}}")]
    [InlineData("v3.1.0", "{name: a, logicalType: boolean, logicalTypeOptions: {anything: goes}}")]
    [InlineData("v3.1.0", "{name: a, logicalTypeOptions: {}}")]
    [InlineData("v3.1.0", "{name: a, properties: [{name: b}], items: {logicalType: string}}")]
    [InlineData("v3.1.0", "{name: a, logicalType: array, items: {logicalType: object, properties: [{name: b}]}}")]
    [InlineData("v3.0.2", "{name: a, logicalType: array, items: {logicalType: string, properties: [{name: b}]}}")]
    [InlineData("v3.1.0", "{name: a, logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 0, format: u8}}")]
    [InlineData("v3.0.2", "{name: a, logicalType: integer, logicalTypeOptions: {exclusiveMinimum: true, minimum: 0}}")]
    [InlineData("v3.1.0", "{name: a, logicalType: date, logicalTypeOptions: {exclusiveMinimum: '2020-01-01'}}")]
    [InlineData("v3.1.0", "{name: a, logicalType: timestamp, logicalTypeOptions: {timezone: true, defaultTimezone: Etc/UTC}}")]
    [InlineData("v3.1.0", "{name: a, examples: [1, null, [x], {y: z}]}")]
    public void Valid_columns(string version, string column) => Judge(version, column);

    [Fact]
    public void Options_without_a_type_are_refused() => Judge(
        "v3.1.0",
        "{name: a, logicalTypeOptions: {maxLength: 10, minLength: 1}}",
        "/logicalTypeOptions: 'logicalTypeOptions' needs 'logicalType' beside it, which says what options there are.");

    [Fact]
    public void Options_belong_to_their_type() => Judge(
        "v3.1.0",
        "{name: a, logicalType: number, logicalTypeOptions: {maxLength: 10, format: i32, multipleOf: 0, enum: [1]}}",
        "/logicalTypeOptions/format: 'format' is 'i32', but must be one of f32, f64. Did you mean 'f32'?",
        "/logicalTypeOptions/multipleOf: 'multipleOf' is 0, but must be more than 0.",
        "/logicalTypeOptions/enum!: 'enum' is no option of the standard: list the allowed values in a quality rule with 'metric: invalidValues' and 'arguments'.",
        "/logicalTypeOptions/maxLength!: 'maxLength' is not a field of the options of logical type 'number' in ODCS v3.1.0.");

    [Fact]
    public void Bounds_were_truth_values_before_v310()
    {
        Judge("v3.0.2", "{name: a, logicalType: integer, logicalTypeOptions: {exclusiveMinimum: 0}}", "/logicalTypeOptions/exclusiveMinimum: 'exclusiveMinimum' must be true or false, not '0'. ODCS v3.1.0 and later would allow it; this file says v3.0.2.");
        Judge("v3.1.0", "{name: a, logicalType: integer, logicalTypeOptions: {exclusiveMinimum: true}}", "/logicalTypeOptions/exclusiveMinimum: 'exclusiveMinimum' must be a number, not 'true'. ODCS v3.0.0 to v3.0.2 would allow it; this file says v3.1.0.");
    }

    [Fact]
    public void Counts_are_not_negative() =>
        Judge("v3.1.0", "{name: a, logicalType: array, logicalTypeOptions: {maxItems: -1}}", "/logicalTypeOptions/maxItems: 'maxItems' is -1, but must be 0 or more.");

    [Fact]
    public void Required_fields_of_an_object_are_named_once()
    {
        Judge("v3.1.0", "{name: a, logicalType: object, logicalTypeOptions: {required: []}}", "/logicalTypeOptions/required: 'required' is an empty list: add an item or remove it.");
        Judge("v3.1.0", "{name: a, logicalType: object, logicalTypeOptions: {required: [x, y, x]}}", "/logicalTypeOptions/required/2: 'required' has 'x' twice: each item may stand there once.");
    }

    [Fact]
    public void Nested_fields_go_with_their_type()
    {
        Judge("v3.1.0", "{name: a, logicalType: string, properties: []}", "/properties!: 'properties' goes with 'logicalType' object; here 'logicalType' is 'string'.");
        Judge("v3.1.0", "{name: a, logicalType: array, items: {logicalType: string, properties: []}}", "/items/properties!: 'properties' goes with 'logicalType' object; here 'logicalType' is 'string'.");
        Judge("v3.0.0", "{name: a, logicalType: object, items: {}}", "/items!: 'items' goes with 'logicalType' array; here 'logicalType' is 'object'.");
    }

    [Fact]
    public void An_unknown_type_is_the_one_fault() => Judge(
        "v3.1.0",
        "{name: a, logicalType: money, logicalTypeOptions: {x: y}, properties: [], items: []}",
        "/logicalType: 'logicalType' is 'money', but must be one of string, date, timestamp, time, number, integer, object, array, boolean.");

    [Fact]
    public void A_misspelled_type_is_the_one_fault() => Judge(
        "v3.1.0",
        "{name: a, logical_type: string, logicalTypeOptions: {maxLength: 10}, items: {}}",
        "/logical_type!: 'logical_type' is not a field of a column in ODCS v3.1.0. Did you mean 'logicalType'?");

    [Fact]
    public void A_column_needs_a_name() =>
        Judge("v3.1.0", "{logicalType: string}", ": 'name' is missing. A column needs it, such as order_id.");

    [Theory]
    [InlineData("{to: customers.id}")]
    [InlineData("{to: [customers.id, schema/customers/properties/id], type: foreignKey}")]
    [InlineData("{to: 'https://x.org/a-b/c.yaml#/schema/customers/properties/customer-id'}")]
    public void Valid_relationships(string relationship) => Judge("v3.1.0", $"{{name: a, relationships: [{relationship}]}}");

    [Fact]
    public void A_column_refers_from_itself() => Judge(
        "v3.1.0",
        "{name: a, relationships: [{from: o.a, to: c.id}]}",
        "/relationships/0/from!: 'from' is refused here, since a column's relationship begins at the column itself: remove it.");

    [Theory]
    [InlineData("a..c")]
    [InlineData("-b.c")]
    [InlineData("c")]
    public void References_are_of_one_form(string to) => Judge(
        "v3.1.0",
        $"{{name: a, relationships: [{{to: {to}}}]}}",
        $"/relationships/0/to: 'to' is '{to}', but must name a column as object.column or lead to one as file.yaml#/schema/<id>/properties/<id>.");

    [Fact]
    public void An_object_refers_from_and_to_alike()
    {
        Faults.Contract("v3.1.0", "schema: [{name: o, relationships: [{from: o.a, to: c.id}, {from: [o.a, o.b], to: [c.a]}]}]");
        Faults.Contract(
            "v3.1.0",
            "schema: [{name: o, relationships: [{from: o.a, to: [c.id]}, {type: foreignKey}, {from: [], to: 5}]}]",
            "/schema/0/relationships/0/to: 'from' and 'to' must be alike: one reference each, or a list each.",
            "/schema/0/relationships/1: 'from' is missing. A relationship of a schema object needs it, such as orders.customer_id.",
            "/schema/0/relationships/1: 'to' is missing. A relationship of a schema object needs it, such as customers.id.",
            "/schema/0/relationships/2/from: 'from' is an empty list: add an item or remove it.",
            "/schema/0/relationships/2/to: 'to' must be text or a list, and 5 is read as a number: write \"5\" in quotes.");
    }
}
