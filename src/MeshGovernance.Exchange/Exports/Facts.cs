using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What contracts say of tables and columns, in the few words that a page or a text for machines has room for.</summary>
internal static class Facts
{
    /// <summary>The fields that <see cref="Rule"/> has words for.</summary>
    internal static string[] OfRule { get; } =
    [
        "quality.name", "quality.description", "quality.metric", "quality.rule",
        "quality.mustBe", "quality.mustNotBe", "quality.mustBeGreaterThan", "quality.mustBeGreaterOrEqualTo", "quality.mustBeLessThan", "quality.mustBeLessOrEqualTo", "quality.mustBeBetween", "quality.mustNotBeBetween",
    ];

    internal static string Promise(ServiceLevel level)
    {
        string?[] parts = [level.Value?.Text, level.ExtendedValue?.Text, level.Unit];
        return string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    internal static string Type(Column column) => (column.LogicalType, column.PhysicalType) switch
    {
        ({ } logical, { } physical) when !string.Equals(logical, physical, StringComparison.OrdinalIgnoreCase) => $"{logical} ({physical})",
        ({ } logical, _) => logical,
        (null, { } physical) => physical,
        _ => "",
    };

    internal static string Keys(Column column)
    {
        string?[] marks = [column.IsPrimaryKey ? "key" : null, column.IsRequired ? "required" : null, column.IsUnique ? "unique" : null];
        return string.Join(", ", marks.OfType<string>());
    }

    internal static string Values(Column column) => string.Join(", ", ValidValues.Of(column).Select(value => value.Text));

    internal static string Examples(Column column) => string.Join(", ", column.Examples.Select(value => value.Text).OfType<string>());

    /// <summary>A rule by its name, in words, and by what is counted, as far as it says so.</summary>
    internal static string Rule(QualityRule rule)
    {
        var words = string.Join(": ", new[] { rule.Name?.Trim(), rule.Description?.Trim() }.Where(part => !string.IsNullOrEmpty(part)));
        var counted = string.Join(' ', new[] { rule.Metric, rule.Operator, Expected(rule.Expected) }.Where(part => !string.IsNullOrEmpty(part)));
        return words.Length == 0 ? counted : counted.Length == 0 ? words : $"{words} ({counted})";
    }

    private static string? Expected(Node? expected) => expected?.Kind == NodeKind.List ? string.Join(" and ", expected.Items.Select(bound => bound.Text)) : expected?.Text;

    /// <summary>Where the data lies, by what people need to find it.</summary>
    internal static string Place(Server server)
    {
        string?[] parts =
        [
            server.Host is { } host ? $"{host}{(server.PortText is { } port ? $":{port}" : "")}" : null, server.Account, server.Project, server.Catalog, server.Database, server.Dataset, server.Schema, server.Location ?? server.EndpointUrl ?? server.Path,
        ];
        return string.Join(" / ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The name of a column with those that it is nested in.</summary>
    internal static string Path(Column column)
    {
        if (column.Parent is not Column parent)
            return column.Name;
        var mark = parent.Items == column ? "[]" : parent.MapKey == column ? "{key}" : parent.MapValue == column ? "{value}" : $".{column.Name}";
        return Path(parent) + mark;
    }

    internal static string Source(InputPort input) => input.Source is { } source ? $"{source.Product.Name ?? source.Product.Key}: {source.Name}" : input.Custom("sourceSystem") ?? "outside of the mesh";
}
