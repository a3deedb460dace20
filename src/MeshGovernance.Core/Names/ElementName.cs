using System.Globalization;
using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Names;

/// <summary>
/// The name of an element in reports and waivers, such as <c>checkout/orders/contract/orders@1/orders/email</c>, what kind of element it is,
/// and the fields that lead from it to the node that was asked for.
/// </summary>
public sealed record ElementName(string Name, string Kind, string Field)
{
    /// <summary>Names the element that a node belongs to: the nearest one above it that has a name.</summary>
    internal static ElementName Of(Document document, Node node)
    {
        var (name, kind) = Root(document);
        return Below(new ElementName(name, kind, ""), document.Root, node);
    }

    /// <summary>Names the element that a node of a file belongs to, by the element that the whole file describes.</summary>
    internal static ElementName Below(ElementName whole, Node root, Node node)
    {
        var (name, kind, _) = whole;
        var fields = new List<string>();
        var at = root;
        while (at.Ordinal != node.Ordinal && ChildTowards(at, node.Ordinal) is var index and >= 0)
        {
            var child = at.OwnItems[index];
            if (at.Kind == NodeKind.Map)
            {
                if (kind is "column" or "object" && at.Keys[index] == "items" && child.Kind == NodeKind.Map)
                {
                    name += Segment("[]");
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
                (name, kind) = Item(name, kind, fields, at, child, index);
                fields.Clear();
            }

            at = child;
        }

        return new ElementName(name, kind, string.Join('.', fields));
    }

    /// <summary>What an element's name can begin with besides a domain.</summary>
    internal static readonly IReadOnlyList<string> Reserved = ["mesh", "policy", "waiver", "guild"];

    /// <summary>The name of the data product in a folder of a domain.</summary>
    internal static string OfProduct(string domain, string product) => $"{Encode(domain)}/{Encode(product)}";

    /// <summary>The domain that an element belongs to; null for the mesh, its policies, waivers and the guild.</summary>
    internal static string? DomainOf(string element) => element.Split('/')[0] is var first && !Reserved.Contains(first) ? first : null;

    /// <summary>The product, domain, policy or waiver that an element belongs to: what a reader looks for first.</summary>
    public static string Head(string element)
    {
        var parts = element.Split('/');
        return parts[0] switch
        {
            "policy" => string.Join('/', parts.Take(3)),
            _ when parts is [_, ['(', ..], ..] => parts[0],
            _ => string.Join('/', parts.Take(2)),
        };
    }

    /// <summary>Whether an element is another one, or lies below it.</summary>
    public static bool Covers(string upper, string element) =>
        upper == "mesh" || (element.StartsWith(upper, StringComparison.Ordinal) && (element.Length == upper.Length || element[upper.Length] == '/'));

    private static (string Name, string Kind) Root(Document document) => document.Kind switch
    {
        DocumentKind.Mesh => ("mesh", "mesh"),
        DocumentKind.Domain => (Encode(document.Keys[0]), "domain"),
        DocumentKind.Product => (OfProduct(document.Keys[0], document.Keys[1]), "product"),
        DocumentKind.Contract => ($"{OfProduct(document.Keys[0], document.Keys[1])}/contract/{ContractName(document)}", "contract"),
        DocumentKind.Policy => ($"policy/{PolicyId.Of(document.Keys)}", "policy"),
        DocumentKind.Decision => ($"policy/{PolicyId.Of(document.Keys)}", "decision"),
        DocumentKind.Record => ($"policy/{PolicyId.Of(document.Keys)}", "policy"),
        DocumentKind.Guild => ("guild", "guild"),
        _ => ($"waiver/{Encode(document.Keys[0])}", "waiver"),
    };

    // What stands in brackets is no folder: a domain's own lists are told from its products, whatever those are called.
    private static (string Name, string Kind) Item(string parent, string kind, List<string> fields, Node list, Node item, int index) =>
        (kind, fields) switch
        {
            ("product", ["inputPorts"]) => (parent + "/in/" + PortName(list, item), "inputPort"),
            ("product", ["outputPorts"]) => (parent + "/out/" + PortName(list, item), "outputPort"),
            ("contract", ["schema"]) => (parent + Segment(NaturalKey(list, item, index)), "object"),
            ("object" or "column", ["properties"]) => (parent + Segment(NaturalKey(list, item, index)), "column"),
            ("domain", [var first, .. var rest]) => ($"{parent}/({Encode(first)}){string.Concat(rest.Select(Segment))}{Segment(NaturalKey(list, item, index))}", KindOf(kind, fields)),
            _ => (parent + string.Concat(fields.Select(Segment)) + Segment(NaturalKey(list, item, index)), KindOf(kind, fields)),
        };

    private static string KindOf(string kind, List<string> fields) => fields.Count > 0 ? DescriptorLists.KindIn(fields[^1]) : kind;

    /// <summary>A port goes by its major version. Of several in one major the lowest does; the others go by their whole version, and by their place if that is the same too.</summary>
    private static string PortName(Node list, Node item)
    {
        var name = Versioned(item, "name");
        var same = list.Items
            .Where(other => Versioned(other, "name") == name)
            .OrderBy(other => VersionOf(other), Comparer<string>.Create(Versions.Compare))
            .ThenBy(other => other.Ordinal)
            .ToList();
        if (same[0] == item)
            return name;
        var whole = $"{Encode(item["name"]?.Text ?? "")}@{Encode(VersionOf(item))}";
        var place = same.Where(other => VersionOf(other) == VersionOf(item)).TakeWhile(other => other != item).Count();
        return place == 0 && VersionOf(same[0]) != VersionOf(item) ? whole : string.Create(CultureInfo.InvariantCulture, $"{whole}/{same.IndexOf(item)}");
    }

    /// <summary>A contract goes by its major version, a later minor version beside it by its whole version.</summary>
    private static string ContractName(Document document) => document.IsLaterMinor
        ? $"{Encode(document.Root["id"]?.Text ?? "")}@{Encode(VersionOf(document.Root))}"
        : Versioned(document.Root, "id");

    private static string VersionOf(Node port) => port["version"]?.Text ?? "";

    /// <summary>What tells an item of a list from its neighbours: its name, or its place where it has none or shares it.</summary>
    private static string NaturalKey(Node list, Node item, int index)
    {
        var key = KeyOf(item);
        for (var i = 0; key is not null && i < index; i++)
            if (KeyOf(list.Items[i]) == key)
                key = null;
        return key ?? index.ToString(CultureInfo.InvariantCulture);
    }

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

    private static string Versioned(Node node, string key)
    {
        var name = Encode(node[key]?.Text ?? "");
        return Versions.Major(node["version"]?.Text) is { } major ? string.Create(CultureInfo.InvariantCulture, $"{name}@{major}") : name;
    }

    private static string Segment(string text) => "/" + Encode(text);

    /// <summary>The child whose subtree holds an ordinal: ordinals count in the order of the file.</summary>
    private static int ChildTowards(Node node, int ordinal)
    {
        var (low, high) = (0, node.OwnItems.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (node.OwnItems[middle].Ordinal <= ordinal)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }

    /// <summary>Percent-encodes what would break a name apart or hide in it; letters of any language stay.</summary>
    private static string Encode(string segment)
    {
        if (segment.All(IsPlain))
            return segment;
        var encoded = new StringBuilder();
        foreach (var rune in segment.EnumerateRunes())
        {
            if (rune.IsBmp ? IsPlain((char)rune.Value) : Rune.IsLetterOrDigit(rune))
                encoded.Append(rune);
            else
                foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
                    encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return encoded.ToString();
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~' or '@' or ':' or '+' or '[' or ']';
}
