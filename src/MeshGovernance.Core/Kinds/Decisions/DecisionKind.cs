using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Decisions;

/// <summary><c>decision.yaml</c>: what the guild decided about a policy, beside it and with its keys. Whether the two agree is checked with the policy.</summary>
public sealed class DecisionKind : DescriptorKind
{
    public const string File = "decision.yaml";

    public override string Name => "decision";

    internal override IReadOnlyList<FilePlace> Places { get; } = FilePlace.BesidePolicies(File);

    internal override string One => "a decision";

    internal override DocumentKind Model => DocumentKind.Decision;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfPolicy(PolicyId.Of(keys));

    internal override NamedElement ElementOf(Document document) => new(OwnerOf(document.Keys), Name, "");

    internal override DocumentKind? ComesWith => DocumentKind.Policy;

    internal override bool IsToldByItems => true;
}
