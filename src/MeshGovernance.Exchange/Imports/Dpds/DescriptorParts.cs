using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Dpds;

/// <summary>The files of a source of descriptors, by their paths, and what they refer to in each other.</summary>
internal sealed class DescriptorParts
{
    private const string Mark = "dataProductDescriptor";
    private const int MostSteps = 20;

    private readonly SortedDictionary<string, Node> files = new(StringComparer.Ordinal);

    internal void Add(string path, Node root) => files[path] = root;

    /// <summary>The descriptors that no other one takes a part from.</summary>
    internal IEnumerable<(string Path, Node Root)> Descriptors()
    {
        var taken = files.Where(file => file.Value[Mark] is not null)
            .SelectMany(file => Ports(file.Value).Select(port => port["$ref"]?.Text).OfType<string>().Select(reference => Place(file.Key, reference)).Where(path => path != file.Key)).ToHashSet(StringComparer.Ordinal);
        return files.Where(file => file.Value[Mark] is not null && !taken.Contains(file.Key)).Select(file => (file.Key, file.Value));
    }

    /// <summary>A part, and the file in which it stands; null where what it refers to is not there.</summary>
    internal (string Path, Node Node)? Resolve(string path, Node root, Node part, string list = "")
    {
        for (var step = 0; step < MostSteps; step++)
        {
            if (part["$ref"]?.Text is not { } reference)
                return (path, part);
            if (reference.StartsWith('#'))
            {
                Node? at = root;
                foreach (var name in reference.TrimStart('#', '/').Split('/', '.'))
                    at = at?[name];
                if (at is null)
                    return null;
                part = at;
                continue;
            }

            path = Place(path, reference);
            if (!files.TryGetValue(path, out var file))
                return null;
            (root, part) = (file, file[Mark] is not null && file["interfaceComponents"]?[list]?.Items is [var only] ? only : file);
        }

        return null;
    }

    internal static IEnumerable<Node> Ports(Node root) =>
        root["interfaceComponents"] is { Kind: NodeKind.Map } components ? components.Items.Where(list => list.Kind == NodeKind.List).SelectMany(list => list.Items) : [];

    private static string Place(string from, string reference)
    {
        var parts = new List<string>(from.Split('/')[..^1]);
        foreach (var part in reference.Split('#')[0].Split('/'))
        {
            if (part == ".." && parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("." or ""))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
