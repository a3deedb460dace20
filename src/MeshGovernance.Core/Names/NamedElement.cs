using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Names;

/// <summary>The element that a node belongs to: its name, what kind of element it is, and the fields that lead from it to the node that was asked for.</summary>
public sealed record NamedElement(ElementName Name, string Kind, string Field)
{
    /// <summary>The mesh as a whole.</summary>
    public static readonly NamedElement Mesh = OfHead(ElementName.Mesh);

    /// <summary>A product, domain, policy, waiver or guild as a whole, or the mesh.</summary>
    internal static NamedElement OfHead(ElementName name) => new(name, name.Kind.ToString().ToLowerInvariant(), "");

    /// <summary>Names the element that a node of a file belongs to: the nearest one above it that has a name, at last the one that the whole file describes.</summary>
    internal static NamedElement Below(NamedElement whole, Node root, Node node)
    {
        var (name, kind, _) = whole;
        var fields = new List<string>();
        var at = root;
        while (at.Ordinal != node.Ordinal && at.ChildTowards(node.Ordinal) is var index and >= 0)
        {
            var child = at.OwnItems[index];
            if (at.Kind == NodeKind.Map)
            {
                if (kind is "column" or "object" && at.Keys[index] == "items" && child.Kind == NodeKind.Map)
                {
                    name = name.Below("[]");
                    fields.Clear();
                }
                else
                {
                    fields.Add(at.Keys[index]);
                }
            }
            else if (child.IsScalar)
            {
                // A text in a list is a value, not an element: its name would carry whatever it says, secrets too.
                fields.Add(index.ToString(CultureInfo.InvariantCulture));
            }
            else
            {
                (name, kind) = Item(name, kind, fields, at, index);
                fields.Clear();
            }

            at = child;
        }

        return new NamedElement(name, kind, string.Join('.', fields));
    }

    private static (ElementName Name, string Kind) Item(ElementName parent, string kind, List<string> fields, Node list, int index) =>
        (kind, fields) switch
        {
            ("product", ["inputPorts"]) => (parent.Below(["in", .. ListNames.Of(list).Port(index)]), "inputPort"),
            ("product", ["outputPorts"]) => (parent.Below(["out", .. ListNames.Of(list).Port(index)]), "outputPort"),
            ("contract", ["schema"]) => (parent.Below(ListNames.Of(list).Key(index)), "object"),
            ("object" or "column", ["properties"]) => (parent.Below(ListNames.Of(list).Key(index)), "column"),
            ("domain", [var first, .. var rest]) => (parent.BelowList(first).Below([.. rest, ListNames.Of(list).Key(index)]), KindOf(kind, fields)),
            _ => (parent.Below([.. fields, ListNames.Of(list).Key(index)]), KindOf(kind, fields)),
        };

    private static string KindOf(string kind, List<string> fields) => fields.Count > 0 ? DescriptorLists.KindIn(fields[^1]) : kind;

    /// <summary>What an item of a list is called; null where nothing names it.</summary>
    internal static string? KeyOf(Node item) => NamingField(item) is { } field ? item[field]!.Text : null;

    /// <summary>The field that names an item of a list; null where there is none.</summary>
    internal static string? NamingField(Node item)
    {
        foreach (var key in ElementKinds.NamesOfAnySort)
            if (item[key]?.Text is { Length: > 0 })
                return key;
        return null;
    }

    /// <summary>What something is called, with its major version where it has one.</summary>
    internal static string Versioned(Node node, string key)
    {
        var name = node[key]?.Text ?? "";
        return Versions.Major(node["version"]?.Text) is { } major ? string.Create(CultureInfo.InvariantCulture, $"{name}@{major}") : name;
    }
}
