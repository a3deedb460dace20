using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>The columns of a model: those that it describes, then those that only the database or a test knows.</summary>
internal sealed class DbtColumns
{
    private readonly List<DbtColumn> columns = [];
    private readonly Dictionary<string, DbtColumn> byName = new(StringComparer.OrdinalIgnoreCase);

    internal DbtColumns(JsonElement model, DbtCatalogTable? table)
    {
        var types = (table?.Columns ?? []).DistinctBy(column => column.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(column => column.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var column in model.Entries("columns"))
            if (column.Value.Text("name") is { } name)
                Add(DbtColumn.Of(name, column.Value, types.GetValueOrDefault(name)));
        foreach (var column in table?.Columns ?? [])
            if (!byName.ContainsKey(column.Name))
                Add(new DbtColumn(column.Name) { Type = column.Type, Description = column.Comment });
    }

    internal bool HasNoKey => columns.All(column => column.KeyPosition == 0);

    /// <summary>The column of a name, in whatever case; null where the model has none.</summary>
    internal DbtColumn? Find(string name) => byName.GetValueOrDefault(name.Trim('"', '`', '[', ']'));

    /// <summary>The column that something is said of: it is one, even where the model does not describe it.</summary>
    internal DbtColumn Named(string name)
    {
        var plain = name.Trim('"', '`', '[', ']');
        return byName.GetValueOrDefault(plain) ?? Add(new DbtColumn(plain));
    }

    /// <summary>The columns as the contract has them: what has a point in its name lies in the column before the point, where there is one.</summary>
    internal JsonArray Properties()
    {
        var fields = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        foreach (var column in columns)
            if (Outer(column) is { } outer)
                (fields.TryGetValue(outer.Name, out var inner) ? inner : fields[outer.Name] = []).Add(column.Property(column.Name[(outer.Name.Length + 1)..]));
        var properties = new JsonArray();
        foreach (var column in columns.Where(column => Outer(column) is null))
            properties.Add(column.Property(column.Name, fields.GetValueOrDefault(column.Name)));
        return properties;
    }

    private DbtColumn? Outer(DbtColumn column) =>
        column.Name.IndexOf('.', StringComparison.Ordinal) is var point && point > 0 && point < column.Name.Length - 1 && byName.GetValueOrDefault(column.Name[..point]) is { } outer && outer != column
            ? outer
            : null;

    private DbtColumn Add(DbtColumn column)
    {
        columns.Add(column);
        byName.TryAdd(column.Name, column);
        return column;
    }
}
