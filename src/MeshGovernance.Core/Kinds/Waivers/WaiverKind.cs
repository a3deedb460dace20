using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Waivers;

/// <summary>
/// A file in <c>waivers/</c> of the guild: an exception from a policy for a time. Its key is the name of its file. Whether it holds is judged
/// with the findings that it covers.
/// </summary>
public sealed class WaiverKind : DescriptorKind
{
    public override string Name => "waiver";

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Guild, "waivers/*.yaml")];

    internal override string One => "a waiver";

    internal override DocumentKind Model => DocumentKind.Waiver;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfWaiver(keys[0]);
}
