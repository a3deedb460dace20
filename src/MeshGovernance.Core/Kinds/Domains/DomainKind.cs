using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Domains;

/// <summary><c>domain.yaml</c>: a domain and the team that is responsible for it. Its key is its folder.</summary>
public sealed class DomainKind : DescriptorKind
{
    public const string File = "domain.yaml";

    public override string Name => "domain";

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Domains, "*/" + File)];

    internal override string One => "a domain";

    internal override DocumentKind Model => DocumentKind.Domain;

    internal override bool HasFolder => true;

    internal override IReadOnlyList<Func<Descriptor, string, string?>> FoundBy =>
        [KnownAs, (file, _) => file.Document.Root["name"]?.Text is { Length: > 0 } name ? name : null];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfDomain(keys[0]);

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
        [.. DomainIdentity.Check(mesh), .. FolderNames.Check(mesh, mesh.Mesh.Domains, domain => domain.Key, name => FolderName.FaultOf(name))];

    internal override string Correction(string name, MeshPaths paths) => $"A domain stands in {paths.Domains}/<domain>/{File}.";

    /// <summary>Folders that hold products or contracts, but no domain.</summary>
    internal override IEnumerable<MisplacedFile> FindUnled(IReadOnlyList<PlacedFile> placed, MeshPaths paths)
    {
        var known = placed.Where(file => file.Kind == this).Select(file => file.Keys[0]).ToHashSet();
        return placed
            .Where(file => file.Kind.Places[0].Folder == MeshFolder.Domains && file.Keys.Count > 0 && !known.Contains(file.Keys[0]))
            .DistinctBy(file => file.Keys[0])
            .Select(file => new MisplacedFile(file.File, $"The domain has no {paths.Domains}/{file.Keys[0]}/{File}: nobody is responsible for it."));
    }
}
