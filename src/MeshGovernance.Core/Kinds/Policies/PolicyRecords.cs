using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>
/// What a rule about rules can look at besides <c>policy.yaml</c> and the decisions: the headings of the decision record, and the cases.
/// They are read only where the mesh has such a rule.
/// </summary>
internal static class PolicyRecords
{
    private static readonly RecordKind Kind = new();

    internal static IEnumerable<Descriptor> Read(IFileTree tree, IDescriptorReader reader, IEnumerable<PolicyFolder> folders, IReadOnlyList<Descriptor> descriptors)
    {
        var next = descriptors.Count;
        return descriptors.Any(descriptor => descriptor.Document is { Kind: DocumentKind.Policy } policy && policy.Root["scope"]?.Text == "policy")
            ? folders.OrderBy(folder => folder.Path, StringComparer.Ordinal).Select(folder => Read(tree, reader, folder, next++)).ToList()
            : [];
    }

    private static Descriptor Read(IFileTree tree, IDescriptorReader reader, PolicyFolder folder, int index)
    {
        var record = folder.Files.GetValueOrDefault(PolicyFolders.Record);
        var places = new List<TextRange>();
        var headings = record is null ? [] : Headings(Text(tree, record)).ToList();
        var root = Place(TextRange.FileStart, own => Node.Map(own, ["headings", "cases"],
        [
            Place(TextRange.FileStart, list => Node.List(list, [.. headings.Select(heading => Scalar(heading.Text, heading.Line))])),
            Place(TextRange.FileStart, list => Node.List(list, [.. folder.Cases.Select(Case)])),
        ]));
        return new Descriptor(record?.Path ?? folder.Path + PolicyKind.File, Kind, new Document(index, DocumentKind.Record, folder.Keys, root), new Places([.. places], [.. places]));

        Node Case(FileEntry file) => Place(TextRange.FileStart, own => Node.Map(own, ["name", "findings"],
        [
            Scalar(file.RepoPath.Folder.Name, 1),
            Place(TextRange.FileStart, ordinal => Node.Scalar(ordinal, NodeKind.Integer, Findings(tree, reader, file))),
        ]));

        Node Scalar(string text, int line) => Place(new TextRange(new Position(line, 1), new Position(line, 1)), ordinal => Node.Scalar(ordinal, NodeKind.Text, text));

        Node Place(TextRange place, Func<int, Node> make)
        {
            places.Add(place);
            return make(places.Count - 1);
        }
    }

    /// <summary>The headings of the second level; what stands in a fenced block is an example.</summary>
    private static IEnumerable<(string Text, int Line)> Headings(string markdown)
    {
        var isFenced = false;
        foreach (var (index, line) in markdown.Split('\n').Index())
        {
            if (line.StartsWith("```", StringComparison.Ordinal) || line.StartsWith("~~~", StringComparison.Ordinal))
                isFenced = !isFenced;
            else if (!isFenced && line.StartsWith("## ", StringComparison.Ordinal))
                yield return (line[3..].Trim().TrimEnd('#').Trim(), index + 1);
        }
    }

    private static string Findings(IFileTree tree, IDescriptorReader reader, FileEntry file) =>
        Content(tree, file) is { } content && reader.Parse(content, new ReadingLimits()).Root?["findings"] is { Kind: NodeKind.List } list
            ? list.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : "0";

    private static string Text(IFileTree tree, FileEntry file) => Content(tree, file) is { } content ? Encoding.UTF8.GetString(content) : "";

    /// <summary>Null for what cannot be read: that is said where the file is needed.</summary>
    private static byte[]? Content(IFileTree tree, FileEntry file)
    {
        const int Longest = 1_000_000;
        try
        {
            return file.Kind == FileKind.Regular && file.Size <= Longest ? tree.Read(file) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
