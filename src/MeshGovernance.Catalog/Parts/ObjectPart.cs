using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>An object of a contract as a whole, with those of its columns that the page has room for.</summary>
public sealed class ObjectPart : IPage
{
    internal ObjectPart(PageFrame frame, SchemaObject schemaObject, IReadOnlyList<ColumnRow> rows) => (Frame, Object, Rows) = (frame, schemaObject, rows);

    public PageFrame Frame { get; }

    internal SchemaObject Object { get; }

    internal IReadOnlyList<ColumnRow> Rows { get; }

    internal static ObjectPart Of(PageFrame frame, SchemaObject item) => new(frame, item, [.. ColumnRow.Of(item)]);
}
