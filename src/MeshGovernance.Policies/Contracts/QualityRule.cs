namespace MeshGovernance.Policies;

/// <summary>One of <c>quality</c> of an object or column.</summary>
public sealed class QualityRule : Element
{
    private static readonly string[] Operators =
    [
        "mustBe", "mustNotBe", "mustBeGreaterThan", "mustBeGreaterOrEqualTo", "mustBeLessThan", "mustBeLessOrEqualTo", "mustBeBetween", "mustNotBeBetween",
    ];

    internal QualityRule(Document document, Node node, Element parent)
        : base(document, node, parent)
    {
    }

    /// <summary><c>type</c>: text, library (where nothing else is said), sql or custom.</summary>
    public string Type => Text("type") ?? "library";

    /// <summary><c>name</c> of the rule.</summary>
    public string? Name => Text("name");

    /// <summary><c>description</c> of the rule.</summary>
    public string? Description => Text("description");

    /// <summary><c>dimension</c>: accuracy, completeness, conformity, consistency, coverage, timeliness or uniqueness.</summary>
    public string? Dimension => Text("dimension");

    /// <summary><c>metric</c> of a library rule: nullValues, missingValues, invalidValues, duplicateValues or rowCount; ODCS v3.0 calls it <c>rule</c>.</summary>
    public string? Metric => Text("metric") ?? Text("rule");

    /// <summary><c>arguments</c> of a library rule.</summary>
    public Node? Arguments => Node["arguments"];

    /// <summary><c>query</c> of a sql rule.</summary>
    public string? Query => Text("query");

    /// <summary><c>engine</c> of a custom rule.</summary>
    public string? Engine => Text("engine");

    /// <summary><c>implementation</c> of a custom rule: text or a map.</summary>
    public Node? Implementation => Node["implementation"];

    /// <summary>The operator that the rule states, such as <c>mustBeLessThan</c>; null where it states none.</summary>
    public string? Operator => Operators.FirstOrDefault(name => Node[name] is not null);

    /// <summary>What the operator compares with.</summary>
    public Node? Expected => Operator is { } name ? Node[name] : null;

    /// <summary><c>unit</c>: rows or percent.</summary>
    public string? Unit => Text("unit");

    /// <summary><c>severity</c>: info, warning or error.</summary>
    public string? Severity => Text("severity");

    /// <summary><c>businessImpact</c> of a breach.</summary>
    public string? BusinessImpact => Text("businessImpact");

    /// <summary><c>method</c>, such as reconciliation.</summary>
    public string? Method => Text("method");

    /// <summary><c>schedule</c>: when it runs, in the words of the scheduler.</summary>
    public string? Schedule => Text("schedule");

    /// <summary><c>scheduler</c>, such as cron.</summary>
    public string? Scheduler => Text("scheduler");
}
