using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>A read file: its path, its nodes as the model sees them, and their places.</summary>
internal sealed record Descriptor(string Path, Document Document, Places Places)
{
    internal ElementName NameOf(Node node) => ElementName.Of(Document, node);

    internal Diagnostic At(EngineRule rule, Node node, string message, string key = "") =>
        new(rule, Path, Places.Anchor(node), NameOf(node), message, key);
}
