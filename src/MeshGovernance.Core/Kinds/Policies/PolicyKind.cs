using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>
/// <c>policy.yaml</c>: what a policy is and from when it binds, beside its script. Its keys are the owning domain (empty for a policy of
/// all), its category, its name and its major version.
/// </summary>
public sealed class PolicyKind : DescriptorKind
{
    public const string File = "policy.yaml";

    public override string Name => "policy";

    internal override IReadOnlyList<FilePlace> Places { get; } = FilePlace.BesidePolicies(File);

    internal override string One => "a policy";

    internal override DocumentKind Model => DocumentKind.Policy;

    internal override bool HasFolder => true;

    internal override bool HasText => true;

    internal override IReadOnlyList<FilePlace> RulePlaces { get; } = [new(MeshFolder.Policies, ""), new(MeshFolder.Domains, "*/policies")];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfPolicy(PolicyId.Of(keys));

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
        [.. mesh.Mesh.Policies.SelectMany(policy => Check(policy, mesh)), .. PolicyAims.Check(mesh)];

    /// <summary>A policy that is only proposed must not keep the others from judging, whatever its files say.</summary>
    private static IReadOnlyList<Diagnostic> Check(Policy policy, AssembledMesh mesh) => FaultNet.Around(
        () => PolicyDates.Check(mesh.Descriptors, policy).Concat(PolicyLife.Check(mesh.Descriptors, policy)),
        message => mesh.Of(policy).At(EngineRule.Fault, policy.Node, message));

    /// <summary>What a policy says of itself and its script; a case is another mesh.</summary>
    internal override bool Binds(RepoPath path, MeshPaths paths) =>
        path.Name is File or PolicyFolders.Script && !path.Text.Contains($"/{PolicyFolder.CasesFolder}/", StringComparison.Ordinal);
}
