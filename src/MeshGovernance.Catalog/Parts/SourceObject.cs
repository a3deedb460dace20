using MeshGovernance.Catalog.Files;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What a column is made from, and the page that shows it where a product that is consumed offers it.</summary>
internal sealed record SourceObject(string Name, string? Page)
{
    /// <summary>The objects that a column names: as the object's name, or with that of its column, or of its port or contract before it.</summary>
    internal static IEnumerable<SourceObject> Of(Column column)
    {
        var offered = (column.Contract.Product?.InputPorts ?? []).Select(port => port.Source).OfType<OutputPort>().SelectMany(port => port.Objects.Select(item => (Port: port, Object: item))).ToList();
        return column.TransformSourceObjects.Select(name => new SourceObject(name, PageOf(name, offered)));
    }

    private static string? PageOf(string name, List<(OutputPort Port, SchemaObject Object)> offered)
    {
        foreach (var (port, item) in offered)
        {
            if (name == item.Name || name == item.PhysicalName || name == $"{port.Name}.{item.Name}" || name == $"{port.ContractId}.{item.Name}")
                return PagePath.Contract(item.Contract);
            if (item.Columns.FirstOrDefault(column => name == $"{item.Name}.{column.Name}" || name == $"{item.PhysicalName}.{column.Name}") is { } source)
                return PagePath.Column(source);
        }

        return null;
    }
}
