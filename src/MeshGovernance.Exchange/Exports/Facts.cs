using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What contracts say of tables and columns, in the few words that a page or a text for machines has room for.</summary>
internal static class Facts
{
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

    internal static string Rule(QualityRule rule) => rule.Description?.Trim() is { Length: > 0 } said ? said : rule.Name ?? string.Create(CultureInfo.InvariantCulture, $"{rule.Metric} {rule.Operator} {rule.Expected?.Text}");

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
