using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>A quality rule: its sentence, what it asks for, what a breach means, and its code.</summary>
public sealed record RulePart(PageFrame Frame, QualityRule Rule) : IPage
{
    private const int ValuesShown = 40;
    private const string ValidValues = "validValues";

    /// <summary>The values that are allowed, where the rule names them.</summary>
    internal IReadOnlyList<string> Values => Rule.Arguments?[ValidValues] is { Kind: NodeKind.List } list ? [.. list.Items.Take(ValuesShown).Select(Phrases.Of)] : [];

    internal int MoreValues => Rule.Arguments?[ValidValues] is { Kind: NodeKind.List } list ? Math.Max(0, list.Items.Count - ValuesShown) : 0;

    /// <summary>What it asks for, unless that is its sentence.</summary>
    internal string? Expectation => Rule.Type == "text" || Phrases.Expectation(Rule) is not { Length: > 0 } words ? null : Phrases.Short(words, 240);

    /// <summary>How bad a breach is, and what it is about.</summary>
    internal string? Weight => string.Join(", ", new[] { Rule.Severity, Rule.Dimension }.OfType<string>()) is { Length: > 0 } words ? words : null;

    /// <summary>What a tool runs.</summary>
    internal string? Code => Rule.Query ?? (Rule.Implementation is { } node ? Phrases.Of(node) : null);

    /// <summary>The fields that the expectation is made of.</summary>
    private IEnumerable<string> InExpectation => (Rule.Type, Rule.Operator) switch
    {
        ("text", _) => [],
        (_, { } name) => [name, "unit", Rule.Node["metric"] is null ? "rule" : "metric"],
        _ => [Rule.Node["metric"] is null ? "rule" : "metric"],
    };

    internal IReadOnlyList<Fact> Facts =>
    [
        .. Fact.Of(Frame.Site, Rule, ["type", "name", "description", "severity", "dimension", "query", "implementation", "arguments", .. InExpectation]),
        .. Rule.Arguments is { Kind: NodeKind.Map } arguments ? arguments.Keys.Where(key => key != ValidValues).Select(key => new Fact(Phrases.Spaced(key), Phrases.Short(Phrases.Of(arguments[key]), 240), null)) : [],
    ];
}
