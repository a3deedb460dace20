using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>What the values of a column are held to, as conditions of SQL.</summary>
internal static class SqlChecks
{
    private static readonly (string Option, string Operator)[] Bounds =
    [
        ("minimum", ">="), ("maximum", "<="), ("exclusiveMinimum", ">"), ("exclusiveMaximum", "<"),
    ];

    internal static IEnumerable<(string Name, string Condition)> Of(Column column, Dialect dialect, string quoted)
    {
        foreach (var bound in OfBounds(column, quoted))
            yield return bound;
        if (ValidValues.Of(column) is { Count: > 0 } values && values.All(value => value.Text is not null))
            yield return ($"{column.Name} values", $"{quoted} IN ({string.Join(", ", values.Select(value => Literal(value, dialect)))})");
    }

    internal static IEnumerable<(string Name, string Condition)> OfBounds(Column column, string quoted)
    {
        foreach (var (option, sign) in Bounds)
            if (column.LogicalTypeOptions?[option]?.Number is { } bound)
                yield return ($"{column.Name} {option}", $"{quoted} {sign} {bound.ToString(CultureInfo.InvariantCulture)}");
    }

    private static string Literal(Node value, Dialect dialect) => value.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) : dialect.Text(value.Text ?? "");
}
