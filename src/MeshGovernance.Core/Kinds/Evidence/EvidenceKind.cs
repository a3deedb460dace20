using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Evidence;

/// <summary>What policies see of the data themselves. No file of the mesh is of this kind, and no list holds it.</summary>
internal sealed class EvidenceKind : DescriptorKind
{
    public override string Name => "evidence";

    internal override IReadOnlyList<FilePlace> Places => [];

    internal override string One => "evidence";

    internal override DocumentKind Model => DocumentKind.Evidence;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.Mesh;
}
