using System.Globalization;
using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes.Omds;

/// <summary>
/// Paths as Bitol's examples write them: <c>/schema[name=orders]/properties[name=phone]/physicalName</c>. An item goes by what names it, a port also by its
/// version, and by its place, counted from 1, where that is not its own. What would be read as a part of the path is percent-encoded.
/// </summary>
internal static class MetadataPath
{
    private const string Marks = "/[]=,%";

    internal static string To(Descriptor file, Node node)
    {
        var path = new StringBuilder();
        var at = file.Document.Root;
        while (at.Ordinal != node.Ordinal && at.ChildTowards(node.Ordinal) is var index and >= 0)
        {
            var child = at.OwnItems[index];
            if (at.Kind == NodeKind.Map)
                path.Append('/').Append(Encoded(at.OwnKeys[index]));

            // A value of a set is told with the list that it is in.
            else if (!child.IsScalar)
                path.Append(CultureInfo.InvariantCulture, $"[{Selector(at, index)}]");
            at = child;
        }

        return path.Length == 0 ? "/" : path.ToString();
    }

    /// <summary>The keys on the way, without the items of lists.</summary>
    internal static IReadOnlyList<string> Keys(string path) => [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(part => Uri.UnescapeDataString(part.Split('[')[0]))];

    private static string Selector(Node list, int index)
    {
        var own = Named(list.OwnItems[index]);
        return own is not null && list.OwnItems.Count(item => Named(item) == own) == 1 ? own : (index + 1).ToString(CultureInfo.InvariantCulture);
    }

    private static string? Named(Node item)
    {
        var field = NamedElement.NamingField(item) ?? (item["id"]?.Text is { Length: > 0 } ? "id" : null);
        if (field is null)
            return null;
        var name = $"{field}={Encoded(item[field]!.Text!)}";
        return field == "name" && item["version"]?.Text is { Length: > 0 } version ? $"{name},version={Encoded(version)}" : name;
    }

    private static string Encoded(string text)
    {
        var encoded = new StringBuilder();
        foreach (var letter in text)
            encoded.Append(Marks.Contains(letter, StringComparison.Ordinal) || char.IsControl(letter) ? Uri.HexEscape(letter) : letter.ToString());
        return encoded.ToString();
    }
}
