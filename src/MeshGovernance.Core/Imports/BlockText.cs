using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Edits;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

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

    internal static BlockText Of(byte[] content, Descriptor descriptor, IDescriptorReader reader, ReadingLimits limits) => new(content, descriptor, reader, limits);

    /// <summary>A file that is not in the mesh yet; null where it cannot be read.</summary>
    internal static BlockText? Of(byte[] content, string path, DescriptorKind kind, IDescriptorReader reader, ReadingLimits limits) =>
        reader.Parse(content, limits) is { Faults: [], Root: { } root } parsed
            ? new BlockText(content, new Descriptor(path, kind, new Document(0, kind.Model, [], root), parsed.Places), reader, limits)
            : null;

    /// <summary>With an item at the end of a list of a map; null where there is no safe place for it.</summary>
    internal BlockText? Append(Node map, string list, JsonObject item) => With(source => ListEdits.Append(descriptor, source, map, list, YamlBlock.Of(item).TrimEnd('\n').Split('\n')));

    private BlockText? With(Func<SourceLines, TextEdit?> edit) =>
        edit(SourceLines.Of(Content)) is { } written && TextPatch.Apply(Content, [written]) is { } changed && reader.Parse(changed, limits) is { Faults: [], Root: { } root } parsed
            ? new BlockText(changed, descriptor with { Document = descriptor.Document with { Root = root }, Places = parsed.Places }, reader, limits)
            : null;
}
