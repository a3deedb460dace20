using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Tests.Reference;

/// <summary>What elements are called in reports and waivers, kind by kind, each with one of this repository's mesh.</summary>
internal static class ElementNamesPage
{
    internal static string Text()
    {
        var examples = Examples();
        return new ReferenceText(
            "Names of elements",
            $"""
            Reports, waivers and the cases of policies name an element of the mesh by its way there: the domain, the product, and so on down to a column. A waiver for an element
            covers all below it. Besides domains, a name begins with {string.Join(", ", ElementName.Reserved.Select(word => $"`{word}`"))}.

            - Names are case-sensitive. A character that would break a name apart is percent-encoded, such as `{NameSegment.Encode("a/b")}` for `a/b`; letters of any language stay.
            - A port, a contract and a policy go by their major version: `@2`. Of several ports in one major, the lowest has the short name, the others their whole version.
            - What a list holds goes by the first of its naming fields that it has, and by its place from 0 where it has none, or where an earlier item has the same.
            - `[]` is the element type of an array. `(support)` in brackets is a list of a domain itself.
            """)
            .Heading("Kinds of elements")
            .Paragraph("`kind` in reports is one of these, or the field of the list where nobody has a word for its items.")
            .Table(
                ["kind", "in", "named by", "such as"],
                [.. ElementKinds.All.Select(kind => new[]
                {
                    $"`{kind.Name}`",
                    DescriptorLists.FieldOf(kind.Name) is { } field ? $"`{field}`" : "a file of its own",
                    string.Join(", ", kind.Named.Concat(kind.GoesBy).Select(name => $"`{name}`")),
                    examples.TryGetValue(kind.Name, out var example) ? $"`{example}`" : "–",
                })])
            .ToString();
    }

    /// <summary>The shortest name of each kind, the first of equals.</summary>
    private static Dictionary<string, string> Examples() => ThisMesh.Mesh.Descriptors
        .SelectMany(descriptor => Nodes(descriptor.Document.Root).Select(descriptor.NameOf))
        .Where(name => name.Field.Length == 0)
        .GroupBy(name => name.Kind)
        .ToDictionary(kind => kind.Key, kind => kind.Select(name => name.Name.Text).OrderBy(text => text.Length).ThenBy(text => text, StringComparer.Ordinal).First());

    private static IEnumerable<Node> Nodes(Node node) => node.OwnItems.SelectMany(Nodes).Prepend(node);
}
