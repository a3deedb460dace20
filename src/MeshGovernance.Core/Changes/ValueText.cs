using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>Values as text: for people to read, and to tell whether two are the same whatever their keys are in order of.</summary>
internal static class ValueText
{
    /// <summary>As people read it: a text as it is, a list with commas, a map in brackets. A set reads the same whatever its order.</summary>
    internal static string? Of(Node? node, string field = "") => node?.Kind switch
    {
        null or NodeKind.Null => null,
        NodeKind.List when DescriptorLists.IsSetOfValues(field) => string.Join(", ", node.OwnItems.Select(Inner).Order(StringComparer.Ordinal)),
        NodeKind.List => string.Join(", ", node.OwnItems.Select(Inner)),
        NodeKind.Map => Inner(node),
        _ => node.Text!.TrimEnd(),
    };

    /// <summary>An item of a list likewise: one that is null stands there all the same.</summary>
    internal static string OfItem(Node item) => Of(item) ?? Inner(item);

    /// <summary>The same text for values that mean the same: the order of keys does not count, nor that of sets and of lists of maps.</summary>
    internal static string Canonical(Node node, string field = "") => node.Kind switch
    {
        NodeKind.Null => "~",
        NodeKind.Map => $"{{{string.Join(',', node.OwnKeys.Zip(node.OwnItems).Where(entry => entry.Second.Kind != NodeKind.Null).OrderBy(entry => entry.First, StringComparer.Ordinal).Select(entry => $"{Quoted(entry.First)}:{Canonical(entry.Second, entry.First)}"))}}}",
        NodeKind.List => $"[{string.Join(',', Sorted(node, field).ToList())}]",
        _ => Scalar(node),
    };

    /// <summary>Whether two single values are the same, however they are written.</summary>
    internal static bool IsSame(Node one, Node other) => Scalar(one) == Scalar(other);

    private static IEnumerable<string> Sorted(Node list, string field)
    {
        var items = list.OwnItems.Select(item => Canonical(item, field));
        return IsOrdered(list, field) ? items : items.Order(StringComparer.Ordinal);
    }

    /// <summary>Of a list that nobody knows, the order of values counts.</summary>
    private static bool IsOrdered(Node list, string field) =>
        DescriptorLists.Find(field) is { IsOrdered: true } || (list.OwnItems.Any(item => item.IsScalar) && !DescriptorLists.IsSetOfValues(field));

    private static string Scalar(Node node) => node.Kind switch
    {
        NodeKind.Boolean => node.Boolean == true ? "true" : "false",
        NodeKind.Integer or NodeKind.Number when node.Number is { } number => number.ToString("G29", System.Globalization.CultureInfo.InvariantCulture),
        NodeKind.Integer or NodeKind.Number => node.Text!,
        _ => Quoted((node.Text ?? "").TrimEnd()),
    };

    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    private static string Inner(Node node) => node.Kind switch
    {
        NodeKind.Null => "null",
        NodeKind.List => $"[{string.Join(", ", node.OwnItems.Select(Inner))}]",
        NodeKind.Map => $"{{{string.Join(", ", node.OwnKeys.Zip(node.OwnItems, (key, value) => $"{key}: {Inner(value)}"))}}}",
        _ => node.Text!.TrimEnd(),
    };
}
