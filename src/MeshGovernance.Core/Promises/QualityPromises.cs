using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Quality rules of ODCS.</summary>
internal static class QualityPromises
{
    private const string Null = "nullValues";
    private const string Missing = "missingValues";
    private const string Invalid = "invalidValues";
    private const string Duplicate = "duplicateValues";
    private const string Count = "rowCount";

    /// <summary>What ODCS v3.0 and its readers called the metrics.</summary>
    private static readonly Dictionary<string, string> Earlier = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nullCheck"] = Null,
        ["nullCount"] = Null,
        ["notNull"] = Null,
        ["missingCount"] = Missing,
        ["invalidCount"] = Invalid,
        ["validValues"] = Invalid,
        ["duplicateCount"] = Duplicate,
        ["unique"] = Duplicate,
        ["uniqueCheck"] = Duplicate,
        ["countCheck"] = Count,
    };

    internal static Promise Of(QualityRule rule, SchemaObject item, Column? column)
    {
        var promise = new Promise(rule, PromisePath.Of(rule), rule.Name ?? rule.Description ?? Named(rule, column), new NotAsked(""))
        {
            Severity = rule.Severity is { Length: > 0 } severity ? severity : Severities.Error,
            Dimension = rule.Dimension,
            IsPercent = rule.Unit is { } unit && (unit.Equals("percent", StringComparison.OrdinalIgnoreCase) || unit == "%"),
        };
        return rule.Type switch
        {
            "text" => promise with { Question = new NotAsked("It is told in words, for people to judge.") },
            "custom" => promise with { Question = new NotAsked($"It belongs to {(rule.Engine is { Length: > 0 } engine ? $"'{PlainText.Cap(engine)}'" : "another tool")}, which has to run it: 'mesh data import' takes its results in.") },
            "sql" => Query(promise, rule, column),
            "library" => Library(promise, rule, item, column),
            var other => promise with { Question = new NotAsked($"There is no type of rule '{PlainText.Cap(other)}' in ODCS.") },
        };
    }

    private static Promise Query(Promise promise, QualityRule rule, Column? column) =>
        rule.Query is not { Length: > 0 } query ? promise with { Question = new NotAsked("It has no query.") }
        : Bound.Of(rule) is not { } bound ? promise with { Question = new NotAsked(NoBound(rule)) }
        : promise with { Question = new StrangersQuery(query, column), Bound = bound };

    private static Promise Library(Promise promise, QualityRule rule, SchemaObject item, Column? column)
    {
        if (rule.Metric is not { Length: > 0 } named)
            return promise with { Question = new NotAsked("It names no metric.") };
        var metric = Earlier.GetValueOrDefault(named, named);
        var bound = Bound.Of(rule) ?? (rule.Operator is null && metric != Count ? Bound.None : null);
        if (bound is null || bound.Text is not null)
            return promise with { Question = new NotAsked(NoBound(rule)) };
        promise = promise with { Bound = bound };
        return metric switch
        {
            Count => promise with { Question = new RowCount(), IsPercent = false },
            Duplicate => Duplicates(promise, rule, item, column),
            Null or Missing or Invalid when column is null => promise with { Question = new NotAsked($"'{named}' is about a column, and the rule stands at none.") },
            Null => promise with { Question = new FaultyRows(Null, column, [new IsEmpty()]), Breach = $"{ColumnWords.Of(column)} is empty" },
            Missing => promise with { Question = new FaultyRows(Missing, column, [new IsEmpty(), .. MissingValues(rule)]), Breach = $"{ColumnWords.Of(column)} has no real value" },
            Invalid => Invalids(promise, rule, column),
            _ => promise with { Question = new NotAsked($"There is no metric '{PlainText.Cap(named)}' in ODCS.{Spelling.Question(named, [Null, Missing, Invalid, Duplicate, Count])}") },
        };
    }

    /// <summary>An empty text is missing, too, unless the rule says what is.</summary>
    private static IEnumerable<ValueFault> MissingValues(QualityRule rule)
    {
        var said = Items(rule.Arguments?["missingValues"]);
        if (said is not { Count: > 0 })
            return [new IsOneOf([Node.Scalar(0, NodeKind.Text, "")])];
        var texts = said.Where(value => value.Kind != NodeKind.Null).ToList();
        return texts.Count > 0 ? [new IsOneOf(texts)] : [];
    }

    private static Promise Invalids(Promise promise, QualityRule rule, Column column)
    {
        var values = Items(rule.Arguments?["validValues"] ?? rule.Node["validValues"]);
        var pattern = (rule.Arguments?["pattern"] ?? rule.Node["pattern"])?.Text;
        ValueFault[] faults = [.. values is { Count: > 0 } ? (ValueFault[])[new IsNoneOf(values)] : [], .. pattern is { Length: > 0 } ? (ValueFault[])[new IsUnlike(pattern)] : []];
        string[] breaches = [.. values is { Count: > 0 } ? (string[])[$"is none of {SchemaPromises.Listed(values)}"] : [], .. pattern is { Length: > 0 } ? (string[])[$"does not match {PlainText.Cap(pattern)}"] : []];
        return faults.Length == 0
            ? promise with { Question = new NotAsked("It does not say what is valid: it needs arguments.validValues or arguments.pattern.") }
            : promise with { Question = new FaultyRows(Invalid, column, faults), Breach = $"{ColumnWords.Of(column)} {string.Join(" or ", breaches)}" };
    }

    private static Promise Duplicates(Promise promise, QualityRule rule, SchemaObject item, Column? column)
    {
        if (Items(rule.Arguments?["properties"]) is not { Count: > 0 } names)
            return Repeats(promise, column is null ? item.Columns : [column]);
        var columns = names.Select(name => ColumnOf(item, name.Text ?? "")).ToList();
        return columns.IndexOf(null) is var missing and >= 0
            ? promise with { Question = new NotAsked($"It is about '{PlainText.Cap(names[missing].Text)}', and '{item.Name}' has no such column.") }
            : Repeats(promise, [.. columns.OfType<Column>()]);
    }

    private static Column? ColumnOf(SchemaObject item, string name) =>
        ContractPaths.Find(item.Columns, name).OfType<Column>().FirstOrDefault() ?? ContractPaths.Find([item], name).OfType<Column>().FirstOrDefault();

    private static Promise Repeats(Promise promise, IReadOnlyList<Column> columns) => promise with
    {
        Question = new RepeatedRows(columns),
        Breach = $"{string.Join(", ", columns.Select(ColumnWords.Of))} {(columns.Count == 1 ? "repeats the value" : "repeat the values")} of another row",
    };

    private static IReadOnlyList<Node>? Items(Node? node) => node is { Kind: NodeKind.List } list ? list.Items : node is { Kind: < NodeKind.List } ? [node] : null;

    private static string NoBound(QualityRule rule) => rule.Operator is { } stated
        ? $"What '{stated}' compares with cannot be read."
        : "It does not say what the value must be: it needs an operator such as mustBe.";

    private static string Named(QualityRule rule, Column? column) =>
        $"{rule.Metric ?? rule.Type}{(column is null ? "" : $" of {ColumnWords.Of(column)}")}{(Bound.Of(rule) is { } bound ? $" must {bound}" : "")}";
}
