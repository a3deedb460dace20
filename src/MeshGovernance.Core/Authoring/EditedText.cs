using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Authoring;

/// <summary>
/// A file that is edited step by step and read again after each. Once a step finds no safe place, there is nothing any more: <see cref="Content"/> is null,
/// and further steps do nothing.
/// </summary>
internal sealed class EditedText
{
    private readonly Descriptor descriptor;
    private readonly LoadedMesh mesh;
    private readonly IDescriptorReader reader;

    internal EditedText(Descriptor descriptor, LoadedMesh mesh, IDescriptorReader reader)
        : this(descriptor, mesh.Files.Find(descriptor.Path) is { } file ? mesh.Files.Read(file) : null, mesh, reader)
    {
    }

    private EditedText(Descriptor descriptor, byte[]? content, LoadedMesh mesh, IDescriptorReader reader)
    {
        (this.descriptor, this.mesh, this.reader) = (descriptor, mesh, reader);
        Content = content;
    }

    internal byte[]? Content { get; }

    internal Node Root => descriptor.Document.Root;

    /// <summary>An item of a list at the top of the file; null where it is not there.</summary>
    internal Node? Item(string list, int index) => Root[list]?.OwnItems.ElementAtOrDefault(index);

    /// <summary>The file with a field of a map set to something else.</summary>
    internal EditedText Set(Node? map, string field, string value, NodeKind kind = NodeKind.Text) => With(source =>
        map is null ? null : new TextEdits(descriptor, source).Write(map, new WireEdit(descriptor.Document.Index, map.Ordinal, EditKind.Set, field, value, kind)));

    /// <summary>The same for a version of three numbers, which needs no quotes where none stand.</summary>
    internal EditedText SetVersion(Node? map, string version) =>
        Set(map, "version", version, Content is { } content && map?["version"] is { } old && SourceLines.Of(content).Within(descriptor.Places.Value(old)) is ['"' or '\'', ..] ? NodeKind.Text : NodeKind.Null);

    /// <summary>The file with an item at the end of a list of a map, which is added where it is missing.</summary>
    internal EditedText Append(Node? map, string field, string item) => With(source => map is null ? null : ListEdits.Append(descriptor, source, map, field, item.Split('\n')));

    /// <summary>The lines of the item of a list that begins at a line, without their indentation.</summary>
    internal string LinesOf(int line) => Content is { } content ? ListEdits.ItemAt(SourceLines.Of(content), line) : "";

    private EditedText With(Func<SourceLines, TextEdit?> edit) =>
        Content is { } content && edit(SourceLines.Of(content)) is { } written && TextPatch.Apply(content, [written]) is { } changed
        && reader.Parse(changed, mesh.Settings.Limits) is { Faults: [], Root: { } root } parsed
            ? new EditedText(descriptor with { Document = descriptor.Document with { Root = root }, Places = parsed.Places }, changed, mesh, reader)
            : new EditedText(descriptor, null, mesh, reader);
}
