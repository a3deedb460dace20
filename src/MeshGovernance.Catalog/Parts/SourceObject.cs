using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What a column is made from, and the page that shows it where a product that is consumed offers it.</summary>
internal sealed record SourceObject(string Name, string? Page)
{
    /// <summary>The objects and columns that a column names; where several could be meant, the page of the first.</summary>
    internal static IEnumerable<SourceObject> Of(Column column) => column.TransformSourceObjects.Select(name => new SourceObject(name, PageOf(ColumnOrigins.Of(column, name).Select(origin => origin.Part).FirstOrDefault())));

    private static string? PageOf(Element? part) => part switch
    {
        Column source => PagePath.Column(source),
        SchemaObject item => PagePath.Contract(item.Contract),
        _ => null,
    };
}
