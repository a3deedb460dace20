using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
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

    internal static TouchedParts Of(HistoricCommit commit, IDescriptorReader reader)
    {
        var parts = new TouchedParts();
        foreach (var layout in new[] { commit.Before, commit.After }.OfType<IFileTree>().Select(tree => MeshLoader.Settings(tree, reader).Paths).Distinct())
            foreach (var file in commit.Files)
                parts.Add(RepoPath.Of(file), layout);
        if (parts.paths.Count > 0)
            parts.paths.Add(RepoPath.Of(MeshSettings.File));
        return parts;
    }

    private void Add(RepoPath file, MeshPaths layout)
    {
        if (file.IsBelow(layout.Domains))
            AddInDomains(file, layout);
        else if (file.IsBelow(layout.Policies))
            paths.Add(PolicyFolder(file, layout.Policies));
        else if (file.IsBelow(layout.Guild))
            paths.Add(layout.Guild);
        else if (file.IsBelow(layout.Learning) || file.Text == MeshSettings.File)
            paths.Add(file);
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
