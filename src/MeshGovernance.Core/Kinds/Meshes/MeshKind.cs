using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary><c>mesh.yaml</c>: the settings of the mesh. They are read before all else, since they say where it lies.</summary>
public sealed class MeshKind : DescriptorKind
{
    public override string Name => "mesh";

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Top, MeshSettings.File)];

    internal override string One => "the settings of the mesh";

    internal override DocumentKind Model => DocumentKind.Mesh;

    internal override IReadOnlyList<FilePlace> RulePlaces => Places;

    internal override bool DecidesForAll => true;

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.Mesh;

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) => mesh.Settings is { } settings ? [.. MovedPaths.Check(settings, mesh), .. LostPatterns.Check(settings, mesh), .. SetSeverities.Check(settings)] : [];

    internal override bool Binds(RepoPath path, MeshPaths paths) => path.Text == MeshSettings.File;
}
