using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Authoring;

/// <summary>Writes an item into a file that is there, keeping everything else in it as it is.</summary>
public static class AddedItem
{
    /// <summary>The file with the item; null where it cannot be read, or is written in a way that leaves no safe place.</summary>
    public static byte[]? In(LoadedMesh mesh, NewItem item, IDescriptorReader reader)
    {
        if (mesh.Descriptors.FirstOrDefault(known => known.Path == item.File) is not { } descriptor || mesh.Files.Find(item.File) is not { } file)
            return null;
        var content = mesh.Files.Read(file);
        return ListEdits.Append(descriptor, SourceLines.Of(content), descriptor.Document.Root, item.Field, item.Text.Split('\n')) is { } edit
            && TextPatch.Apply(content, [edit]) is { } changed
            && IsWhatWasMeant(descriptor.Document.Root, item, Read(changed), Read(Encoding.UTF8.GetBytes(item.Text)))
                ? changed
                : null;

        Node? Read(byte[] text) => reader.Parse(text, mesh.Settings.Limits) is { Faults: [], Root: { } root } ? root : null;
    }

    /// <summary>Whether two values are the same, in the order in which they are written.</summary>
    internal static bool AreSame(Node left, Node right) =>
        left.Kind == right.Kind && left.Text == right.Text && left.Keys.SequenceEqual(right.Keys) && AreSame(left.Items, right.Items);

    /// <summary>One item more at the end of the list, and nothing else is other than before.</summary>
    private static bool IsWhatWasMeant(Node before, NewItem item, Node? after, Node? wanted)
    {
        if (after is null || wanted is null || after[item.Field]?.Items is not [.., var added] || !AreSame(added, wanted))
            return false;
        var (others, kept) = (before.Keys.Where(key => key != item.Field).ToList(), after.Keys.Where(key => key != item.Field).ToList());
        return others.SequenceEqual(kept)
            && others.TrueForAll(key => AreSame(before[key]!, after[key]!))
            && AreSame(before[item.Field]?.Items ?? [], [.. after[item.Field]!.Items.SkipLast(1)]);
    }

    private static bool AreSame(IReadOnlyList<Node> left, IReadOnlyList<Node> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => AreSame(pair.First, pair.Second));
}
