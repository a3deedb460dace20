using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>A column of a contract as it was found in a table.</summary>
/// <param name="Value">An expression for its value.</param>
/// <param name="Written">An expression for its value as it is written; the same where values have types.</param>
/// <param name="Type">Its type; null where the database does not say.</param>
internal sealed record FoundColumn(string Value, string Written, DataType? Type)
{
    /// <summary>The name that it has there, where only its case is another one.</summary>
    internal string? OtherCase { get; init; }

    internal bool IsWritten => Value != Written;
}

/// <summary>The columns of a contract's object in the table.</summary>
internal sealed class FoundColumns(DataDialect dialect, IReadOnlyList<ActualColumn> actual)
{
    /// <summary>Where a column is; null with a reason where it is not there, or cannot be reached.</summary>
    internal FoundColumn? Find(Column column, out string? unreachable)
    {
        unreachable = null;
        if (column.Parent is not Column outer)
            return Find(NameOf(column));
        if (outer.Columns.Contains(column))
            return Find(outer, out unreachable) is { } whole ? Field(whole, NameOf(column), out unreachable) : null;
        unreachable = "mesh does not look into the items of lists and maps.";
        return null;
    }

    internal static string NameOf(Column column) => column.PhysicalName is { Length: > 0 } physical ? physical : column.Name;

    private FoundColumn? Find(string name)
    {
        var found = actual.FirstOrDefault(column => column.Name == name) ?? actual.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase));
        return found is null ? null : new FoundColumn(dialect.Identifier(found.Name), dialect.Identifier(found.Written ?? found.Name), DataType.Read(found.Type))
        {
            OtherCase = found.Name == name || dialect.IgnoresCase ? null : found.Name,
        };
    }

    private FoundColumn? Field(FoundColumn whole, string name, out string? unreachable)
    {
        unreachable = null;
        if (whole.Type is { Name: "struct" } type)
        {
            var draft = type.Column("").Fields.FirstOrDefault(field => field.Name == name);
            return draft is not null && dialect.Field(whole.Value, name) is { } value
                ? new FoundColumn(value, value, draft.PhysicalType is { } physical ? DataType.Read(physical) : null)
                : null;
        }

        unreachable = $"mesh does not look into values of type {whole.Type}.";
        return null;
    }
}
