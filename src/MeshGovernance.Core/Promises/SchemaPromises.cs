using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>What the schema itself says of the values of columns.</summary>
internal static class SchemaPromises
{
    private const string Invalid = "invalidValues";
    private const int FewValues = 5;

    internal static IEnumerable<Promise> Of(Column column)
    {
        var (said, path) = (ColumnWords.Of(column), PromisePath.Of(column));
        var type = column.LogicalType ?? column.PhysicalType;
        yield return new Promise(column, $"{path}/type", type is null ? $"{said} is there" : $"{said} is there, as {type}", new HasType(column)) { Dimension = "conformity" };
        if (column.IsRequired)
            yield return Rows(column, "required", $"{said} has a value", $"{said} is empty", new IsEmpty()) with { Dimension = "completeness" };
        if (column.IsUnique && !(column.IsPrimaryKey && column.Object.PrimaryKey.Count == 1))
            yield return new Promise(column, $"{path}/unique", $"{said} repeats no value", new RepeatedRows([column])) { Dimension = "uniqueness", Breach = $"{said} repeats the value of another row" };
        if (column.AllowedValues.Count > 0)
        {
            var values = column.AllowedValues.Select(allowed => allowed.Value).OfType<Node>().ToList();
            yield return Rows(column, "enum", $"{said} is one of {Listed(values)}", $"{said} is none of {Listed(values)}", new IsNoneOf(values));
        }

        foreach (var promise in column.LogicalTypeOptions is { Kind: NodeKind.Map } options ? options.Keys.SelectMany(option => Of(column, said, option, options[option]!)) : [])
            yield return promise;
    }

    /// <summary>The key of an object, of one column or several.</summary>
    internal static IEnumerable<Promise> KeyOf(SchemaObject item)
    {
        if (item.PrimaryKey.Count == 0)
            yield break;
        var names = string.Join(", ", item.PrimaryKey.Select(column => $"'{column.Name}'"));
        yield return new Promise(item, $"{PromisePath.Of(item)}/primaryKey", $"{names} {(item.PrimaryKey.Count == 1 ? "is" : "are")} a key", new RepeatedRows(item.PrimaryKey, IsKey: true))
        {
            Dimension = "uniqueness",
            Breach = $"the key ({names}) is empty or that of another row",
        };
    }

    /// <summary>The first values of a list, for people.</summary>
    internal static string Listed(IReadOnlyList<Node> values) =>
        string.Join(", ", values.Take(FewValues).Select(value => value.Kind == NodeKind.Null ? "null" : $"'{PlainText.Cap(value.Text)}'")) + (values.Count > FewValues ? ", …" : "");

    private static IEnumerable<Promise> Of(Column column, string said, string option, Node value) => (option, value) switch
    {
        ("pattern", { Text: { } pattern }) => [Rows(column, option, $"{said} matches {PlainText.Cap(pattern)}", $"{said} does not match {PlainText.Cap(pattern)}", new IsUnlike(pattern))],
        ("format", { Text: { } format }) when column.LogicalType is null or "string" => Format(column, said, format),
        ("format", { Text: { } format }) when column.LogicalType == "integer" && IntegerFormats.Find(format) is { } range =>
            [Rows(column, option, $"{said} fits into {format}", $"{said} does not fit into {format}", new IsBeyond(new NumberLimit(range.Least), false, true), new IsBeyond(new NumberLimit(range.Most), true, true))],
        ("minLength", { Number: { } length }) => [Rows(column, option, $"{said} has at least {Number(length)} characters", $"{said} has less than {Number(length)} characters", new IsShorter(length))],
        ("maxLength", { Number: { } length }) => [Rows(column, option, $"{said} has at most {Number(length)} characters", $"{said} has more than {Number(length)} characters", new IsLonger(length))],
        ("minimum" or "exclusiveMinimum" or "maximum" or "exclusiveMaximum", _) => Limits(column, said, option, value),
        ("multipleOf", { Number: { } of and not 0 }) => [Rows(column, option, $"{said} is a multiple of {Number(of)}", $"{said} is no multiple of {Number(of)}", new IsNoMultiple(of))],
        ("minItems", { Number: { } count }) => [Rows(column, option, $"{said} has at least {Number(count)} items", $"{said} has less than {Number(count)} items", new HasFewerItems(count))],
        ("maxItems", { Number: { } count }) => [Rows(column, option, $"{said} has at most {Number(count)} items", $"{said} has more than {Number(count)} items", new HasMoreItems(count))],
        ("uniqueItems", { Boolean: true }) => [Rows(column, option, $"{said} repeats no item", $"{said} repeats an item", new RepeatsItems())],
        ("dimensions", { Number: { } count }) => [Rows(column, option, $"{said} has {Number(count)} dimensions", $"{said} has not {Number(count)} dimensions", new HasFewerItems(count), new HasMoreItems(count))],
        ("minProperties", { Number: { } count }) => [Rows(column, option, $"{said} has at least {Number(count)} fields with a value", $"{said} has less than {Number(count)} fields with a value", new HasFewerFields(count))],
        ("maxProperties", { Number: { } count }) => [Rows(column, option, $"{said} has at most {Number(count)} fields with a value", $"{said} has more than {Number(count)} fields with a value", new HasMoreFields(count))],
        ("required", { Kind: NodeKind.List, Items: { Count: > 0 } names }) => [Rows(column, "logicalTypeOptions/required", $"{said} has the fields {Listed(names)}", $"{said} lacks one of the fields {Listed(names)}", new LacksFields([.. names.Select(name => name.Text).OfType<string>()]))],
        _ => [],
    };

    private static IEnumerable<Promise> Format(Column column, string said, string format) => StringFormats.Find(format) is { } known
        ? [Rows(column, "format", $"{said} is {Article(known.What)} {known.What}", $"{said} is no {known.What}", new IsUnlike(known.Pattern))]
        : [];

    private static IEnumerable<Promise> Limits(Column column, string said, string option, Node value)
    {
        var (isUpper, allowsLimit) = (option.EndsWith("aximum", StringComparison.Ordinal), !option.StartsWith("exclusive", StringComparison.Ordinal));

        // ODCS before v3.0.2 says by true that the other limit is not allowed itself.
        if (value.Boolean is { } isExclusive)
        {
            if (!isExclusive || column.LogicalTypeOptions?[isUpper ? "maximum" : "minimum"] is not { } other)
                return [];
            value = other;
        }

        var most = $"{(isUpper ? "at most" : "at least")} {value.Text}";
        var less = $"{(isUpper ? "less than" : "more than")} {value.Text}";
        var breach = $"{said} is {(isUpper ? allowsLimit ? "more than" : "at least" : allowsLimit ? "less than" : "at most")} {value.Text}";
        return [Limit.Read(value, column.LogicalType) is { } limit
            ? Rows(column, option, $"{said} is {(allowsLimit ? most : less)}", breach, new IsBeyond(limit, isUpper, allowsLimit))
            : Rows(column, option, $"{said}: {option} {value.Text}", "", []) with { Question = new NotAsked($"'{PlainText.Cap(value.Text)}' cannot be compared with values of type {column.LogicalType ?? "unknown"}.") }];
    }

    private static Promise Rows(Column column, string field, string name, string breach, params ValueFault[] faults) =>
        new(column, $"{PromisePath.Of(column)}/{field}", name, new FaultyRows(field == "required" ? "nullValues" : Invalid, column, faults)) { Breach = breach, Dimension = "conformity" };

    private static string Number(decimal number) => number.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Article(string what) => what[0] is 'a' or 'e' or 'i' or 'o' ? "an" : "a";
}
