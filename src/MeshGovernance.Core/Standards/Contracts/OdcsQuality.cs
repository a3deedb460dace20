using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.ContractEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Contracts.QualityEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>Rules on the quality of data: in words, from the standard's library, as SQL, or for another tool.</summary>
internal static class OdcsQuality
{
    private static readonly ListShape Range = new(Shape.Number) { Least = 2, Most = 2, IsUnique = true };

    private static readonly Field[] Operators =
    [
        new("mustBe", Shape.Any, "The result equals this value.", Check),
        new("mustNotBe", Shape.Any, "The result differs from this value.", Check),
        new("mustBeGreaterThan", Shape.Number, "The result is greater than this number.", Least),
        new("mustBeGreaterOrEqualTo", Shape.Number, "The result is this number or greater.", Least),
        new("mustBeLessThan", Shape.Number, "The result is less than this number.", Most),
        new("mustBeLessOrEqualTo", Shape.Number, "The result is this number or less.", Most),
        new("mustBeBetween", Range, "The result lies between these two numbers.", Within),
        new("mustNotBeBetween", Range, "The result lies outside these two numbers.", Outside),
    ];

    private static readonly string[] OperatorNames = [.. Operators.Select(field => field.Name)];

    private static readonly Field Query =
        new Field("query", Shape.Text, "The SQL query whose result is judged.", Check) { Examples = ["SELECT COUNT(*) FROM orders WHERE amount < 0"] }.Needed();

    internal static readonly MapShape Rule = new("A quality rule", Fields, Variants) { By = "type", Closed = SinceClosed };

    private static Field[] Fields() =>
    [
        Id,
        new("type", Shape.OneOf(
            new("text", "A rule in words, which no tool checks."),
            new("library", "One of the metrics of the standard."),
            new("sql", "A query whose result is judged."),
            new("custom", "A rule for another tool, in its own language.")), "How the rule is expressed.", Check) { Default = "library" },
        new("name", Shape.Text, "A short name for the rule.", Words),
        new("description", Shape.Text, "What the rule checks, and why.", Words),
        new("dimension", Shape.OneOf("accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"), "The side of quality that the rule is about.", Words),
        new("severity", Shape.Text, "How bad a breach is.", Strength) { Examples = ["info", "warning", "error"] },
        new("businessImpact", Shape.Text, "What a breach does to the business.", Words) { Examples = ["operational", "regulatory"] },
        new("method", Shape.Text, "How the rule is checked.", Checking) { Examples = ["reconciliation"] },
        new("schedule", Shape.Text, "When the rule is checked, as the scheduler writes it.", Checking) { Examples = ["0 20 * * *"] },
        new("scheduler", Shape.Text, "The tool that starts the check.", Checking) { Examples = ["cron"] },
        new("unit", Shape.Text, "What the result is counted in.", Check) { Examples = ["rows", "percent"] },
        Tags,
        Links,
        CustomProperties,
    ];

    private static Variant[] Variants() =>
    [
        // Up to v3.0.2 a rule without a type was one of the library, and operators were free.
        new("A quality rule of type library", ["library"],
        [
            new Field("rule", Shape.Text, "The metric of the library.", Check) { AlsoCalled = "metric", Examples = ["duplicateCount", "validValues", "rowCount"] }.Needed(),
            .. Operators,
        ]) { In = Until(Odcs302), OrMissing = true },
        new("A quality rule of type library", ["library"],
        [
            new Field("metric", Shape.OneOf("nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"), "What is counted.", Check) { AlsoCalled = "rule" }.Needed(),
            new("rule", Shape.Text, "The old name of metric.", Check) { Deprecated = Since(Odcs310) },
            new("arguments", Shape.AnyMap, "What the metric needs to know, such as the valid values.", Check),
            .. Operators,
        ]) { In = SinceClosed, OrTextIn = "metric", ExactlyOne = OperatorNames },
        new("A quality rule of type sql", ["sql"], [Query, .. Operators.Select(field => field with { Shape = Shape.Any })]) { In = Until(Odcs302) },
        new("A quality rule of type sql", ["sql"], [Query, .. Operators]) { In = SinceClosed, ExactlyOne = OperatorNames },
        new("A quality rule of type custom", ["custom"],
        [
            new Field("engine", Shape.Text, "The tool that the rule is for.", Checking) { Examples = ["soda", "great-expectations", "montecarlo"] }.Needed(),
            new Field("implementation", new EitherShape(Shape.Text, Shape.AnyMap), "The rule, as the tool wants it.", Check).Needed(),
        ]),
    ];
}
