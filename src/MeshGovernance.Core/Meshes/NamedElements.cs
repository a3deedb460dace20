using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>The elements that a mesh has, for whoever names one.</summary>
internal static class NamedElements
{
    /// <summary>Whether the mesh has an element. What belongs to a file that cannot be read may be there.</summary>
    internal static bool Has(this LoadedMesh mesh, ElementName element) =>
        element.Kind is NameKind.Mesh or NameKind.Guild or NameKind.Waiver
        || mesh.Broken.Any(path => mesh.Settings.Paths.OwnerOf(RepoPath.Of(path)) is var owner && (owner.Covers(element) || element.Covers(owner)))
        || mesh.NamesAround(element).Any(element.Covers);

    /// <summary>The element that was probably meant; null where there is none.</summary>
    internal static ElementName? Nearest(this LoadedMesh mesh, ElementName element) =>
        element.Head.Nearest(mesh.Heads()) is { } head ? element.Moved(element.Head, head).Nearest(mesh.NamesAround(head)) : null;

    /// <summary>The names of what belongs to the same product, domain or policy.</summary>
    private static IEnumerable<ElementName> NamesAround(this LoadedMesh mesh, ElementName element) => element.Kind == NameKind.Policy
        ? mesh.Heads().Where(head => head.Covers(element)).Append(element).Where(_ => mesh.Heads().Any(head => head.Covers(element)))
        : mesh.Descriptors
            .Where(descriptor => IsPlace(descriptor) && descriptor.Kind.OwnerOf(descriptor.Document.Keys) is var owner && (owner == element.Head || element.Covers(owner)))
            .SelectMany(descriptor => Maps(descriptor.Document.Root).Select(node => descriptor.NameOf(node).Name));

    private static IEnumerable<ElementName> Heads(this LoadedMesh mesh) =>
    [
        .. mesh.Descriptors.Where(IsPlace).Select(descriptor => descriptor.Kind.OwnerOf(descriptor.Document.Keys)),
        .. mesh.Rules.Policies.Concat(mesh.Policies).Select(source => ElementName.OfPolicy(source.Policy.PolicyId)),
    ];

    private static bool IsPlace(Descriptor descriptor) => descriptor.Document.Kind is DocumentKind.Domain or DocumentKind.Product or DocumentKind.Contract;

    private static IEnumerable<Node> Maps(Node node) => (node.Kind == NodeKind.Map ? [node] : Array.Empty<Node>()).Concat(node.OwnItems.Where(item => !item.IsScalar).SelectMany(Maps));
}
