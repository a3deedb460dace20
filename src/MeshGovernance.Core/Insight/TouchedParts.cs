using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Insight;

/// <summary>The parts of a mesh that a commit touched: what has to be read to tell what it changed.</summary>
internal sealed class TouchedParts
{
    private readonly HashSet<ElementName> products = [];
    private readonly HashSet<RepoPath> paths = [];

    private TouchedParts()
    {
    }

    /// <summary>The data products in whose folders files changed, by the names of their elements.</summary>
    internal IReadOnlySet<ElementName> Products => products;

    /// <summary>Files and folders; empty where the mesh was left alone. The settings always belong to it: they say where the mesh lies.</summary>
    internal IReadOnlyCollection<RepoPath> Paths => paths;

    /// <summary>Says of a file whether it describes a product; null where the paths of what was touched tell whose it is.</summary>
    internal Predicate<RepoPath>? Describes { get; private set; }

    internal static TouchedParts Of(HistoricCommit commit, IDescriptorReader reader)
    {
        var parts = new TouchedParts();
        foreach (var layout in new[] { commit.Before, commit.After }.OfType<IFileTree>().Select(tree => MeshLoader.Settings(tree, reader).Paths).Distinct())
            foreach (var file in commit.Files)
                parts.Add(RepoPath.Of(file), layout, commit);
        if (parts.paths.Count > 0)
            parts.paths.Add(RepoPath.Of(MeshSettings.File));
        return parts;
    }

    private void Add(RepoPath file, MeshPaths layout, HistoricCommit commit)
    {
        if (AddByPattern(file, layout, commit))
            return;
        if (file.IsBelow(layout.Domains))
            AddInDomains(file, layout);
        else if (file.IsBelow(layout.Policies))
            paths.Add(PolicyFolder(file, layout.Policies));
        else if (file.IsBelow(layout.Guild))
            paths.Add(layout.Guild);
        else if (file.IsBelow(layout.Learning) || file.Text == MeshSettings.File)
            paths.Add(file);
    }

    /// <summary>What patterns lead to. Whose a contract is may be told by any product: then all of them are read.</summary>
    private bool AddByPattern(RepoPath file, MeshPaths layout, HistoricCommit commit)
    {
        var path = file.Text.Split('/');
        if (layout.Patterns.Select(pattern => pattern.Match(path)).FirstOrDefault(match => match is not null) is { } match)
        {
            paths.Add(file);
            if (match is { Domain: { } domain, Product: { } product })
                products.Add(ElementName.OfProduct(domain, product));
            else
                Describes = known => known.SegmentsWithin(layout.Domains) is [_, _, ProductKind.File] || layout.Products.All.Any(pattern => pattern.Match(known.Text.Split('/')) is not null);
            return true;
        }

        foreach (var pattern in layout.Products.All)
            if (pattern.OwnFolderOf(path) is { } folder && new[] { commit.Before, commit.After }.OfType<IFileTree>().SelectMany(tree => tree.List(folder)).FirstOrDefault(known => pattern.Match(known.Path.Split('/')) is not null) is { } descriptor)
            {
                paths.Add(folder);
                if (pattern.Match(descriptor.Path.Split('/')) is { Domain: { } domain, Product: { } product })
                    products.Add(ElementName.OfProduct(domain, product));
                return true;
            }

        return false;
    }

    private void AddInDomains(RepoPath file, MeshPaths layout)
    {
        switch (file.SegmentsWithin(layout.Domains))
        {
            case [var domain, "policies", ..]:
                paths.Add(PolicyFolder(file, layout.Domains.Child(domain).Child("policies")));
                break;
            case [var domain, var product, _, ..]:
                paths.Add(layout.Domains.Child(domain).Child(product));
                products.Add(ElementName.OfProduct(domain, product));
                break;
            default:
                paths.Add(file);
                break;
        }
    }

    private static RepoPath PolicyFolder(RepoPath file, RepoPath policies) =>
        file.SegmentsWithin(policies) is [var category, var name, var major, _, ..] ? policies.Child(category).Child(name).Child(major) : file;
}
