using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Mermaid;

/// <summary>The tables of a product, their columns, and which of them refer to each other.</summary>
internal static class EntityDiagram
{
    internal static (string? Text, IReadOnlyList<ExportRemark> Unsaid) Of(ExportedProduct product)
    {
        var objects = product.Offered.SelectMany(contract => contract.Objects).ToList();
        if (objects.Count == 0)
            return (null, []);
        var names = objects.Index().ToDictionary(item => item.Item, item => MermaidText.Number("t", item.Index + 1));
        var (text, unsaid) = (new StringBuilder("erDiagram\n"), new List<ExportRemark>());
        foreach (var item in objects)
            Entity(text, item, names[item], objects);
        foreach (var item in objects)
        {
            var (found, others) = References.Of(item);
            foreach (var reference in found)
                text.Append("  ").Append(names[reference.Target]).Append(" ||--o{ ").Append(names[item]).Append(" : ").Append(MermaidText.Quoted(string.Join(", ", reference.From.Select(column => column.Name)))).Append('\n');
            unsaid.AddRange(others.Select(other => product.Remark(item.Contract, "the picture shows no tables of others", other)));
        }

        return (text.ToString(), unsaid);
    }

    private static void Entity(StringBuilder text, SchemaObject item, string name, List<SchemaObject> all)
    {
        var isSeveral = all.Count(other => other.Name == item.Name) > 1;
        text.Append("  ").Append(name).Append('[').Append(MermaidText.Quoted(isSeveral ? $"{item.Name} {item.Contract.Version}" : item.Name)).Append("] {\n");
        var references = References.Of(item).Found.SelectMany(reference => reference.From).ToHashSet();
        foreach (var column in item.Columns)
        {
            string?[] keys = [column.IsPrimaryKey ? "PK" : null, references.Contains(column) ? "FK" : null, column.IsUnique && !column.IsPrimaryKey ? "UK" : null];
            text.Append("    ").Append(MermaidText.Word(column.LogicalType ?? "any")).Append(' ').Append(MermaidText.Word(column.Name));
            if (keys.Any(key => key is not null))
                text.Append(' ').AppendJoin(", ", keys.Where(key => key is not null));
            if (!string.IsNullOrWhiteSpace(column.Description))
                text.Append(' ').Append(MermaidText.Remark(column.Description));
            text.Append('\n');
        }

        text.Append("  }\n");
    }
}
