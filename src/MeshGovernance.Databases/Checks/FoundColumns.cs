using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>The columns of a contract's object in the table.</summary>
internal sealed class FoundColumns(DataDialect dialect, IReadOnlyList<ActualColumn> actual)
{
    /// <summary>Where a column is; null with a reason where it is not there, or cannot be reached.</summary>
    internal FoundColumn? Find(Column column, out string? unreachable)
    {
        unreachable = null;
        if (column.Parent is not Column outer)
            return Find(NameOf(column));
        if (Find(outer, out unreachable) is not { } whole)
        {
            unreachable ??= $"Column '{NameOf(outer)}' is not there.";
            return null;
        }

        return outer.Items == column ? Item(whole, whole.Value, whole.Type is { Name: "[]" or "array", Arguments: [var type] } && !IsJson(type) ? type : null, out unreachable)
            : outer.MapKey == column ? Item(whole, dialect.Keys(whole.Value), whole.Type is { Name: "map", Arguments: [var keys, _] } ? keys : null, out unreachable)
            : outer.MapValue == column ? Item(whole, dialect.Values(whole.Value), whole.Type is { Name: "map", Arguments: [_, var values] } && !IsJson(values) ? values : null, out unreachable)
            : Field(whole, column, out unreachable);
    }

    internal static string NameOf(Column column) => column.PhysicalName is { Length: > 0 } physical ? physical : column.Name;

    private static bool IsJson(string type) => string.Equals(type, "json", StringComparison.OrdinalIgnoreCase);

    private FoundColumn? Find(string name)
    {
        var found = actual.FirstOrDefault(column => column.Name == name)
            ?? actual.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase))
            ?? actual.FirstOrDefault(column => string.Equals(column.Name.Trim(), name, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : new FoundColumn(dialect.Identifier(found.Name), dialect.Identifier(found.Written ?? found.Name), DataType.Read(found.Type))
        {
            OtherName = found.Name == name || (dialect.IgnoresCase && found.Name.Length == name.Length) ? null : found.Name,
        };
    }

    private FoundColumn? Field(FoundColumn whole, Column column, out string? unreachable)
    {
        unreachable = null;
        var name = NameOf(column);
        if (whole.Type is { Name: "struct" } type)
        {
            var draft = type.Column("").Fields.FirstOrDefault(field => field.Name == name);
            return draft is not null && dialect.Field(whole.Value, name) is { } value
                ? whole with { Value = value, Written = value, Type = draft.PhysicalType is { } physical ? DataType.Read(physical) : null, Whole = whole.Value, OtherName = null }
                : null;
        }

        if (whole.Type is { IsJson: true } json && dialect.JsonField(whole.Value, json.Name, name, column.LogicalType) is { } read)
            return whole with { Value = read.Value, Written = read.Text, Type = DataType.Read(read.Type), Whole = whole.Value, OtherName = null };
        unreachable = $"mesh does not look into values of type {whole.Type}{(column.LogicalType is "date" or "timestamp" or "time" ? $" for a {column.LogicalType}" : "")}.";
        return null;
    }

    /// <summary>One of the values in a list.</summary>
    private FoundColumn? Item(FoundColumn whole, string? list, string? type, out string? unreachable)
    {
        var name = FormattableString.Invariant($"item{whole.Depth + 1}");
        unreachable = type is null ? $"mesh does not look into values of type {whole.Type}."
            : list is null || dialect.AnyItem(list, name, name) is null ? $"mesh does not look into lists in {dialect.Name}."
            : null;
        return unreachable is not null ? null : new FoundColumn(name, name, DataType.Read(type!))
        {
            Depth = whole.Depth + 1,
            AnyInRow = condition => dialect.AnyItem(list!, name, condition) is var any && whole.AnyInRow is { } outer ? outer(any!) : any!,
        };
    }
}
