using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>An operator of ODCS and what it compares with: numbers, or a text where a query gives one.</summary>
public sealed record Bound(string Operator, IReadOnlyList<decimal> Numbers, string? Text = null)
{
    /// <summary>No row may break the promise.</summary>
    public static readonly Bound None = new("mustBe", [0]);

    /// <summary>Whether it is that one.</summary>
    public bool IsNone => Operator == "mustBe" && Numbers is [0];

    /// <summary>As OORS has it; null for a text, which it has no place for.</summary>
    public EvidenceThreshold? Threshold => Text is null ? new EvidenceThreshold(Operator, Numbers) : null;

    public static Bound AtMost(decimal number) => new("mustBeLessOrEqualTo", [number]);

    public static Bound AtLeast(decimal number) => new("mustBeGreaterOrEqualTo", [number]);

    /// <summary>The bound that a rule states; null where it states none, or none that can be read.</summary>
    internal static Bound? Of(QualityRule rule)
    {
        if (rule.Operator is not { } name || rule.Expected is not { } expected)
            return null;
        if (name.EndsWith("Between", StringComparison.Ordinal))
            return expected is { Kind: NodeKind.List, Items: [{ Number: { } from }, { Number: { } to }] } ? new Bound(name, [from, to]) : null;
        return expected.Number is { } number ? new Bound(name, [number])
            : name is "mustBe" or "mustNotBe" && expected.Boolean is { } truth ? new Bound(name, [], truth ? "true" : "false")
            : name is "mustBe" or "mustNotBe" && expected is { Kind: NodeKind.Text, Text: { } text } ? new Bound(name, [], text)
            : null;
    }

    public bool Holds(decimal value) => Operator switch
    {
        "mustBe" => value == Numbers[0],
        "mustNotBe" => value != Numbers[0],
        "mustBeGreaterThan" => value > Numbers[0],
        "mustBeGreaterOrEqualTo" => value >= Numbers[0],
        "mustBeLessThan" => value < Numbers[0],
        "mustBeLessOrEqualTo" => value <= Numbers[0],
        "mustBeBetween" => value >= Numbers[0] && value <= Numbers[1],
        _ => value < Numbers[0] || value > Numbers[1],
    };

    public bool Holds(string value) => string.Equals(value, Text, StringComparison.Ordinal) == (Operator == "mustBe");

    /// <summary>What has to be, to follow on <c>It must</c>.</summary>
    public override string ToString() => Operator switch
    {
        "mustBe" => $"be {Said(0)}",
        "mustNotBe" => $"not be {Said(0)}",
        "mustBeGreaterThan" => $"be more than {Said(0)}",
        "mustBeGreaterOrEqualTo" => $"be at least {Said(0)}",
        "mustBeLessThan" => $"be less than {Said(0)}",
        "mustBeLessOrEqualTo" => $"be at most {Said(0)}",
        "mustBeBetween" => $"be from {Said(0)} to {Said(1)}",
        _ => $"not be from {Said(0)} to {Said(1)}",
    };

    private string Said(int at) => Text is null ? Numbers[at].ToString("0.############", CultureInfo.InvariantCulture) : $"'{Text}'";
}
