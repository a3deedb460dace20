using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>The elements that a mesh has, for whoever names some of them.</summary>
internal sealed class NamedElements(LoadedMesh mesh)
{
    private readonly Lazy<ILookup<ElementName, Descriptor>> files = new(() => mesh.Descriptors
        .Where(descriptor => descriptor.Document.Kind is DocumentKind.Domain or DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement)
        .ToLookup(descriptor => descriptor.Kind.OwnerOf(descriptor.Document.Keys)));

    private readonly Lazy<IReadOnlyList<ElementName>> policies = new(() => [.. mesh.Rules.Policies.Concat(mesh.Policies).Select(source => ElementName.OfPolicy(source.Policy.PolicyId))]);

    private readonly Lazy<IReadOnlyList<ElementName>> unread = new(() => [.. mesh.Broken.Select(path => mesh.Owners.Of(RepoPath.Of(path)))]);

    /// <summary>Whether the mesh has an element. What belongs to a file that cannot be read may be there.</summary>
    internal bool Has(ElementName element) =>
        element.Kind is NameKind.Mesh or NameKind.Guild or NameKind.Waiver
        || unread.Value.Any(owner => owner.Covers(element) || element.Covers(owner))
        || NamesAround(element).Any(element.Covers);

    /// <summary>The element that was probably meant; null where there is none.</summary>
    internal ElementName? Nearest(ElementName element) =>
        element.Head.Nearest(files.Value.Select(owned => owned.Key).Concat(policies.Value)) is { } head ? element.Moved(element.Head, head).Nearest(NamesAround(head)) : null;

    /// <summary>The names of what belongs to the same product, domain or policy.</summary>
    private IEnumerable<ElementName> NamesAround(ElementName element) => element.Kind == NameKind.Policy
        ? policies.Value.Any(policy => policy.Covers(element)) ? [element] : []
        : FilesOf(element).SelectMany(descriptor => Maps(descriptor.Document.Root).Select(node => descriptor.NameOf(node).Name));

    /// <summary>The files of a product, of what belongs to a domain, or of a whole domain with its products.</summary>
    private IEnumerable<Descriptor> FilesOf(ElementName element) => element.Kind == NameKind.Domain && element == element.Head
        ? files.Value.Where(owned => element.Covers(owned.Key)).SelectMany(owned => owned)
        : files.Value[element.Head];

    private static IEnumerable<Node> Maps(Node node) => (node.Kind == NodeKind.Map ? [node] : Array.Empty<Node>()).Concat(node.OwnItems.Where(item => !item.IsScalar).SelectMany(Maps));
}
