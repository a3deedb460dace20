using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>What can be wrong with a value, as a condition in the words of a database.</summary>
internal static class FaultConditions
{
    /// <summary>Whether any of the faults is there; null with a reason where the database cannot say.</summary>
    internal static string? Any(DataDialect dialect, FoundColumn column, IReadOnlyList<ValueFault> faults, out string? reason)
    {
        var conditions = faults.Select(fault => Of(dialect, column, fault)).ToList();
        reason = conditions.Contains(null) ? $"{dialect.Name} has no words for it." : null;
        var any = string.Join(" OR ", conditions);
        return reason is not null ? null : column.AnyInRow is { } inRow ? inRow(any) : any;
    }

    private static string? Of(DataDialect dialect, FoundColumn column, ValueFault fault) => fault switch
    {
        IsEmpty => $"{(column.Whole is { } whole ? $"{IsThere(whole)} AND " : "")}{column.Written} IS NULL",
        IsOneOf one => In(dialect, column, one.Values),
        IsNoneOf none => NotIn(dialect, column, none.Values),
        IsUnlike unlike => dialect.Matches(Text(dialect, column), unlike.Pattern) is { } matches ? $"NOT ({matches})" : null,
        IsShorter shorter => $"{dialect.Length(Text(dialect, column))} < {dialect.Number(shorter.Length)}",
        IsLonger longer => $"{dialect.Length(Text(dialect, column))} > {dialect.Number(longer.Length)}",
        IsBeyond beyond => $"{Compared(dialect, column, beyond.Limit)} {(beyond.IsUpper ? ">" : "<")}{(beyond.AllowsLimit ? "" : "=")} {Of(dialect, beyond.Limit)}",
        IsNoMultiple multiple => dialect.IsNoMultiple(column.Value, multiple.Of, column.Type?.Column("").LogicalType == "integer" || column.Type?.Name is "decimal" or "numeric" or "number"),
        HasFewerItems fewer => Items(dialect, column) is { } items ? $"{items} < {dialect.Number(fewer.Count)}" : null,
        HasMoreItems more => Items(dialect, column) is { } items ? $"{items} > {dialect.Number(more.Count)}" : null,
        RepeatsItems => IsJson(column) ? null : dialect.RepeatsItems(column.Value),
        HasFewerFields fewer => Fields(dialect, column) is { } fields ? $"{fields} < {dialect.Number(fewer.Count)}" : null,
        HasMoreFields more => Fields(dialect, column) is { } fields ? $"{fields} > {dialect.Number(more.Count)}" : null,
        LacksFields lacks => Lacks(dialect, column, lacks.Names),
        _ => null,
    };

    private static string? Items(DataDialect dialect, FoundColumn column) => IsJson(column) ? null : dialect.Items(column.Value);

    /// <summary>JSON is a text to most databases, whose length counts letters.</summary>
    private static bool IsJson(FoundColumn column) => column.Type is { IsJson: true };

    /// <summary>How many fields have a value; none where there is no value that could have fields.</summary>
    private static string? Fields(DataDialect dialect, FoundColumn column) => column.Type switch
    {
        { Name: "struct" } type => $"CASE WHEN {IsThere(column.Value)} THEN {string.Join(" + ", type.Column("").Fields.Select(field => $"CASE WHEN {dialect.Field(column.Value, field.Name)} IS NULL THEN 0 ELSE 1 END"))} END",
        { Name: "map" } => dialect.Keys(column.Value) is { } keys ? dialect.Items(keys) : null,
        _ => null,
    };

    private static string? Lacks(DataDialect dialect, FoundColumn column, IReadOnlyList<string> names)
    {
        if (column.Type is { Name: "map" })
            return dialect.Keys(column.Value) is { } keys && dialect.AnyItem(keys, "name", "name") is not null
                ? string.Join(" OR ", names.Select(name => $"NOT {dialect.AnyItem(keys, "name", $"name = {dialect.Text(name)}")}")) : null;
        if (IsJson(column))
            return names.Select(name => dialect.JsonField(column.Value, column.Type!.Name, name, null)?.Text).ToList() is var texts && texts.Contains(null) ? null
                : $"{IsThere(column.Value)} AND ({string.Join(" OR ", texts.Select(text => $"{text} IS NULL"))})";
        if (column.Type is not { Name: "struct" } type)
            return null;
        var there = type.Column("").Fields.Select(field => field.Name).ToHashSet(StringComparer.Ordinal);
        return $"{IsThere(column.Value)}{(names.All(there.Contains) ? $" AND ({string.Join(" OR ", names.Select(name => $"{dialect.Field(column.Value, name)} IS NULL"))})" : "")}";
    }

    /// <summary>Not IS NOT NULL, which wants a value in each field.</summary>
    private static string IsThere(string value) => $"NOT ({value} IS NULL)";

    private static string Of(DataDialect dialect, Limit limit) => limit switch
    {
        NumberLimit number => dialect.Number(number.Value),
        DayLimit day => dialect.Day(day.Value),
        TimeLimit time => dialect.Time(time.Value),
        _ => dialect.Moment(((MomentLimit)limit).Value),
    };

    private static string Compared(DataDialect dialect, FoundColumn column, Limit limit) => limit is MomentLimit ? dialect.AsMoment(column.Value) : column.Value;

    private static string In(DataDialect dialect, FoundColumn column, IReadOnlyList<Node> values) => $"{Text(dialect, column)} IN ({Texts(dialect, values)})";

    private static string NotIn(DataDialect dialect, FoundColumn column, IReadOnlyList<Node> values)
    {
        var said = values.Where(value => value.Kind != NodeKind.Null).ToList();
        return said.Count == 0 ? $"{column.Written} IS NOT NULL"
            : IsNumeric(column) && said.TrueForAll(value => value.Number is not null) ? $"{column.Value} NOT IN ({string.Join(", ", said.Select(value => dialect.Number(value.Number!.Value)))})"
            : $"{Text(dialect, column)} NOT IN ({Texts(dialect, said)})";
    }

    private static bool IsNumeric(FoundColumn column) => column.Type?.Column("").LogicalType is "integer" or "number";

    private static string Texts(DataDialect dialect, IReadOnlyList<Node> values) => string.Join(", ", values.Select(value => dialect.Text(value.Text ?? "")));

    /// <summary>The value as text: as it is written, where that is known.</summary>
    private static string Text(DataDialect dialect, FoundColumn column) =>
        column.IsWritten || column.Type?.IsText == true ? column.Written : dialect.AsText(column.Value);
}
