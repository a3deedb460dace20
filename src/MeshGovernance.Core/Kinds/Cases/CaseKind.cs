using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Cases;

/// <summary><c>case.yaml</c>: what a policy must find in the small mesh beside it. It is read where policies are tested, and is no part of the mesh around it.</summary>
public sealed class CaseKind : DescriptorKind
{
    public override string Name => "case";

    internal override IReadOnlyList<FilePlace> Places { get; } = FilePlace.BesidePolicies($"{PolicyFolder.CasesFolder}/*/{PolicyFolder.CaseFile}");

    internal override string One => "a case";

    internal override bool IsOfMesh => false;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfPolicy(PolicyId.Of(keys));
}
