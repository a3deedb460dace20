using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What a store calls a table or a column: by its physical name, where it has one.</summary>
internal static class PhysicalName
{
    /// <summary>Why a name is not said.</summary>
    internal const string StandsFor = "these go by their physical names, and their own are not said";

    internal static string Of(SchemaObject item) => item.PhysicalName is { Length: > 0 } name ? name : item.Name;

    internal static string Of(Column column) => column.PhysicalName is { Length: > 0 } name ? name : column.Name;

    internal static bool IsAnother(SchemaObject item) => Of(item) != item.Name;

    internal static bool IsAnother(Column column) => Of(column) != column.Name;

    /// <summary>The tables, and the columns in them, whose physical names are others than their own.</summary>
    internal static IEnumerable<string> Otherwise(IReadOnlyList<SchemaObject> objects) =>
        [.. objects.Where(IsAnother).Select(ContractPaths.Of), .. objects.SelectMany(item => item.Columns).Where(IsAnother).Select(ContractPaths.Of)];
}
