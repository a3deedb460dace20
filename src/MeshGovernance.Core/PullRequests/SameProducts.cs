using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.PullRequests;

/// <summary>The data products whose files, and those of their domain, two states of a mesh share. Files that are equal were parsed once.</summary>
internal sealed class SameProducts
{
    private readonly HashSet<string> keys = [];

    internal SameProducts(LoadedMesh one, LoadedMesh other)
    {
        // What every policy may look at: the settings, and the guild.
        if (!Deciding(one).SequenceEqual(Deciding(other)))
            return;
        var (files, others) = (ByProduct(one), ByProduct(other));
        var domains = one.Mesh.Domains.Join(other.Mesh.Domains, domain => domain.Key, domain => domain.Key, (left, right) => (left.Key, IsSame: left.Node == right.Node))
            .Where(domain => domain.IsSame).Select(domain => domain.Key).ToHashSet();
        keys.UnionWith(one.Mesh.Products.Where(product => domains.Contains(product.DomainId) && files[product.Key].SequenceEqual(others[product.Key])).Select(product => product.Key));
    }

    internal bool Contains(Element target) => keys.Contains(target switch
    {
        Product product => product.Key,
        Contract contract => contract.ProductKey,
        _ => "",
    });

    private static IEnumerable<Node> Deciding(LoadedMesh mesh) => mesh.Descriptors.Where(descriptor => descriptor.Kind.DecidesForAll).Select(descriptor => descriptor.Document.Root);

    private static ILookup<string, (string Path, Node Root)> ByProduct(LoadedMesh mesh) => mesh.Descriptors
        .Where(descriptor => descriptor.Document.Kind is DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement)
        .ToLookup(descriptor => $"{descriptor.Document.Keys[0]}/{descriptor.Document.Keys[1]}", descriptor => (descriptor.Path, descriptor.Document.Root));
}
