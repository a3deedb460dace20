using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>How messages show what an author wrote.</summary>
internal static class ShownValue
{
    /// <summary>A value of a file, short enough for a message: in quotes where it is text, as written where it is another scalar.</summary>
    internal static string Value(Node node) => node.Kind switch
    {
        NodeKind.Null => "empty",
        NodeKind.List => "a list",
        NodeKind.Map => "a map",
        NodeKind.Text when node.Text!.Length == 0 => "empty",
        NodeKind.Text => Quote(node.Text!),
        _ => PlainText.Cap(node.Text!),
    };

    internal static string Quote(string text) => $"'{PlainText.Cap(text)}'";

    internal static string List(IEnumerable<object?> items) => string.Join(", ", items);

    internal static string Count(int count, string noun) =>
        count == 1 ? $"1 {noun}" : string.Create(CultureInfo.InvariantCulture, $"{count} {noun}s");
}
