using Xunit;

namespace MeshGovernance.Tests.Standards;

public sealed class QualityFaultTests
{
    private static void Judge(string version, string rule, params string[] expected) => Faults.Contract(
        version,
        $"schema: [{{name: o, quality: [{rule}]}}]",
        [.. expected.Select(line => "/schema/0/quality/0" + line)]);

    [Theory]
    [InlineData("v3.1.0", "{description: Words alone will do}")]
    [InlineData("v3.1.0", "{type: text}")]
    [InlineData("v3.1.0", "{metric: nullValues, mustBe: 0}")]
    [InlineData("v3.1.0", "{metric: nullValues, mustBe: }")]
    [InlineData("v3.1.0", "{type: text, metric: rowCount, mustBeBetween: [1, 10]}")]
    [InlineData("v3.1.0", "{type: sql, metric: rowCount, query: q, mustBe: 0, rule: x}")]
    [InlineData("v3.1.0", "{type: custom, engine: soda, implementation: {a: b}}")]
    [InlineData("v3.0.2", "{rule: rowCount, mustBe: 0, mustNotBe: 1, mustBeLessThan: 5}")]
    [InlineData("v3.0.2", "{type: sql, query: q, mustBeGreaterThan: many, anything: goes}")]
    [InlineData("v3.0.0", "{type: text, mustBe: 1, rule: 5}")]
    public void Valid_rules(string version, string rule) => Judge(version, rule);

    [Fact]
    public void A_dimension_is_one_of_seven() => Judge(
        "v3.1.0",
        "{type: text, dimension: validity}",
        "/dimension: 'dimension' is 'validity', but must be one of accuracy, completeness, conformity, consistency, coverage, timeliness, uniqueness.");

    [Fact]
    public void A_wrong_type_is_the_one_fault() => Judge(
        "v3.1.0",
        "{type: squl, query: q, mustBe: 0}",
        "/type: 'type' is 'squl', but must be one of text, library, sql, custom. Did you mean 'sql'?");

    [Fact]
    public void A_rule_has_one_operator() => Judge(
        "v3.1.0",
        "{metric: nullValues, mustBe: 0, mustNotBe: 5, mustBeLessThan: 3}",
        "/mustNotBe!: 'mustNotBe' stands beside 'mustBe', and a quality rule has one operator: remove one of them, or write a second rule.");

    [Fact]
    public void A_rule_needs_an_operator() => Judge(
        "v3.1.0",
        "{type: sql, query: q}",
        ": A quality rule of type sql needs an operator: one of mustBe, mustNotBe, mustBeGreaterThan, mustBeGreaterOrEqualTo, mustBeLessThan, mustBeLessOrEqualTo, mustBeBetween, mustNotBeBetween.");

    [Fact]
    public void A_misspelled_operator_is_the_one_fault() => Judge(
        "v3.1.0",
        "{metric: rowCount, mustbe: 0}",
        "/mustbe!: 'mustbe' is not a field of a quality rule of type library in ODCS v3.1.0. Did you mean 'mustBe'?");

    [Fact]
    public void A_misspelled_type_is_the_one_fault() => Judge(
        "v3.1.0",
        "{tpye: sql, query: q, mustBe: 0}",
        "/tpye!: 'tpye' is not a field of a quality rule in ODCS v3.1.0. Did you mean 'type'?");

    [Fact]
    public void A_type_needs_its_fields()
    {
        Judge("v3.1.0", "{type: sql, mustBe: 0}", ": A quality rule of type sql needs 'query'.");
        Judge("v3.1.0", "{type: library, mustBe: 0}", ": A quality rule of type library needs 'metric'.");
        Judge("v3.0.2", "{mustBe: 0}", ": A quality rule of type library needs 'rule'.");
        Judge("v3.1.0", "{type: custom, engine: soda, implementation: [a]}", "/implementation: 'implementation' must be text or a map, not a list.");
    }

    [Fact]
    public void Without_a_type_what_depends_on_it_is_one_fault() => Judge(
        "v3.1.0",
        "{query: q, mustBe: 0, element: a}",
        "/query!: 'query' goes with 'type' sql; here 'type' is missing.",
        "/element!: 'element' is not a field of a quality rule in ODCS v3.1.0.");

    [Fact]
    public void A_metric_that_is_no_text_does_not_make_a_rule_one_of_the_library() => Judge(
        "v3.1.0",
        "{metric: 5, mustBe: 0}",
        "/metric!: 'metric' goes with 'type' library; here 'type' is missing.");

    [Fact]
    public void Operators_have_values_of_their_kind()
    {
        Judge("v3.1.0", "{metric: rowCount, mustBeLessThan: many}", "/mustBeLessThan: 'mustBeLessThan' must be a number, not 'many'.");
        Judge("v3.1.0", "{metric: rowCount, mustBeBetween: [1, 2, 3]}", "/mustBeBetween: 'mustBeBetween' must have 2 items, and has 3.");
        Judge("v3.1.0", "{metric: rowCount, mustBeBetween: [1, 1.0]}", "/mustBeBetween/1: 'mustBeBetween' has '1.0' twice: each item may stand there once.");
        Judge("v3.0.2", "{rule: rowCount, mustBeBetween: [1, x]}", "/mustBeBetween/1: Item 2 of 'mustBeBetween' must be a number, not 'x'.");
    }
}
