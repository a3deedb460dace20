using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>What a column is called in sentences: by its path, such as <c>'customer.city'</c>, or as a part of a list or a map, such as <c>an item of 'tags'</c>.</summary>
public static class ColumnWords
{
    public static string Of(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        return column.Parent is not Column outer ? $"'{column.Name}'"
            : outer.Items == column ? $"an item of {Of(outer)}"
            : outer.MapKey == column ? $"a key of {Of(outer)}"
            : outer.MapValue == column ? $"a value of {Of(outer)}"
            : Of(outer) is ['\'', .. var path, '\''] && !path.Contains('\'', StringComparison.Ordinal) ? $"'{path}.{column.Name}'"
            : $"'{column.Name}' of {Of(outer)}";
    }
}
