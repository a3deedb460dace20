using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What a store calls a table or a column: by its physical name, where it has one.</summary>
internal static class PhysicalName
{
    internal static string Of(SchemaObject item) => item.PhysicalName is { Length: > 0 } name ? name : item.Name;

    internal static string Of(Column column) => column.PhysicalName is { Length: > 0 } name ? name : column.Name;
}
