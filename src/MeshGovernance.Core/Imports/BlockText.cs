using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Imports;

/// <summary>A descriptor that is edited where it stands, and read again after each step: what no step touches stays as people wrote it.</summary>
internal sealed class BlockText
{
    private readonly Descriptor descriptor;
    private readonly IDescriptorReader reader;
    private readonly ReadingLimits limits;

    private BlockText(byte[] content, Descriptor descriptor, IDescriptorReader reader, ReadingLimits limits)
    {
        (Content, this.descriptor, this.reader, this.limits) = (content, descriptor, reader, limits);
    }

    internal byte[] Content { get; }

    internal Node Root => descriptor.Document.Root;

    /// <summary>Null where the file cannot be read.</summary>
    internal static BlockText? Of(byte[] content, string path, DescriptorKind kind, IDescriptorReader reader, ReadingLimits limits) =>
        reader.Parse(content, limits) is { Faults: [], Root: { } root } parsed
            ? new BlockText(content, new Descriptor(path, kind, new Document(0, kind.Model, [], root), parsed.Places), reader, limits)
            : null;

    /// <summary>With an item at the end of a list of a map; null where there is no safe place for it.</summary>
    internal BlockText? Append(Node map, string list, JsonObject item) => With(source => ListEdits.Append(descriptor, source, map, list, Lines(item)));

    /// <summary>With something else at the end of a path, or without it; null where there is no safe way, or where more than that would change.</summary>
    /// <param name="path">The keys and the names of items that lead there.</param>
    /// <param name="value">What is to stand there; null for nothing.</param>
    internal BlockText? Set(string[] path, Node? value)
    {
        if (Find(Root, path.AsSpan(0, path.Length - 1)) is not { } holder)
            return null;
        var before = FieldTree.Of(Root);
        var (name, there) = (path[^1], Below(holder, path[^1]));
        var set = With(source => holder.Kind == NodeKind.List
            ? value is null ? new BlockEdits(descriptor, source).RemoveItem(holder, there!) : Appended(source, path, value)
            : Entry(source, holder, name, there, value));
        return set is not null && FieldTree.Of(set.Root).IsSame(before.With(path, value is null ? null : FieldTree.Of(value))) ? set : null;
    }

    private TextEdit? Appended(SourceLines source, string[] path, Node value) =>
        path.Length > 1 && Find(Root, path.AsSpan(0, path.Length - 2)) is { Kind: NodeKind.Map } map ? ListEdits.Append(descriptor, source, map, path[^2], Lines((JsonObject)NodeJson.Of(value)!)) : null;

    private TextEdit? Entry(SourceLines source, Node map, string key, Node? there, Node? value)
    {
        if (value is null)
            return new BlockEdits(descriptor, source).Remove(map, there!);
        if (value.IsScalar && there is null or { IsScalar: true })
            if (new TextEdits(descriptor, source).Write(map, new WireEdit(0, map.Ordinal, EditKind.Set, key, value.Text ?? "null", value.Kind)) is { } edit)
                return edit;
        var lines = Lines(new JsonObject { [key] = NodeJson.Of(value) });
        return there is null ? new BlockEdits(descriptor, source).Insert(map, lines) : new BlockEdits(descriptor, source).Replace(map, there, lines);
    }

    private static Node? Find(Node at, ReadOnlySpan<string> path)
    {
        foreach (var step in path)
        {
            if (Below(at, step) is not { } next)
                return null;
            at = next;
        }

        return at;
    }

    private static Node? Below(Node at, string name)
    {
        if (at.Kind != NodeKind.List)
            return at[name];
        var names = ListNames.Of(at);
        for (var i = 0; i < at.OwnItems.Length; i++)
            if (names.Key(i) == name)
                return at.OwnItems[i];
        return null;
    }

    private static string[] Lines(JsonObject fields) => YamlBlock.Of(fields).TrimEnd('\n').Split('\n');

    private BlockText? With(Func<SourceLines, TextEdit?> edit) =>
        edit(SourceLines.Of(Content)) is { } written && TextPatch.Apply(Content, [written]) is { } changed && reader.Parse(changed, limits) is { Faults: [], Root: { } root } parsed
            ? new BlockText(changed, descriptor with { Document = descriptor.Document with { Root = root }, Places = parsed.Places }, reader, limits)
            : null;
}
