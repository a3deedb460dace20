using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A domain whose <c>domain.yaml</c> cannot be read, or is missing beside data products: what it offers is shown all the same.</summary>
/// <param name="Key">Its folder.</param>
/// <param name="File">The file.</param>
/// <param name="IsThere">Whether there is such a file.</param>
/// <param name="Products">What it offers.</param>
internal sealed record UnreadDomain(string Key, string File, bool IsThere, IReadOnlyList<Product> Products)
{
    internal ElementName Name => ElementName.OfDomain(Key);

    /// <summary>All of a mesh, in the order of their folders.</summary>
    internal static IReadOnlyList<UnreadDomain> Of(LoadedMesh loaded, IReadOnlyList<UnreadProduct> unread)
    {
        var folder = loaded.Settings.Paths.Domains;
        HashSet<string> broken = [.. loaded.Broken, .. loaded.Unreadable.Select(file => file.Path)];
        var products = loaded.Mesh.Products.ToLookup(product => product.DomainId);
        return
        [
            .. broken.Select(file => RepoPath.Of(file).SegmentsWithin(folder)).Where(path => path is [_, DomainKind.File]).Select(path => path[0])
                .Concat(products.Select(domain => domain.Key)).Concat(unread.Select(product => product.DomainId))
                .Distinct().Where(key => loaded.Mesh.DomainOf(key) is null).Order(StringComparer.Ordinal)
                .Select(key => (Key: key, File: folder.Child(key).Child(DomainKind.File).Text))
                .Select(domain => new UnreadDomain(domain.Key, domain.File, broken.Contains(domain.File), [.. products[domain.Key]])),
        ];
    }

    /// <summary>What was found on the domain itself, not on what it offers.</summary>
    internal IReadOnlyList<Finding> FindingsIn(Report report) => [.. report.Findings.Where(finding => finding.Element.Head == Name)];
}
