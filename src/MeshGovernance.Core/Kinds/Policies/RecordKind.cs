using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>What rules about rules see of a <c>README.md</c> and the cases beside a policy. No file is of this kind, and no list holds it.</summary>
internal sealed class RecordKind : DescriptorKind
{
    public override string Name => "record";

    internal override IReadOnlyList<FilePlace> Places => [];

    internal override string One => "a decision record";

    internal override DocumentKind Model => DocumentKind.Record;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfPolicy(PolicyId.Of(keys));
}
