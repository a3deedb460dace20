using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Insight;

/// <summary>The parts of a mesh that a commit touched: what has to be read to tell what it changed.</summary>
internal sealed class TouchedParts
{
    private readonly HashSet<string> products = [];
    private readonly HashSet<string> paths = [];

    private TouchedParts()
    {
    }

    /// <summary>The data products in whose folders files changed, by the names of their elements.</summary>
    internal IReadOnlySet<string> Products => products;

    /// <summary>Files, and folders with a slash at their end; empty where the mesh was left alone. The settings always belong to it: they say where the mesh lies.</summary>
    internal IReadOnlyCollection<string> Paths => paths;

    internal static TouchedParts Of(HistoricCommit commit, IDescriptorReader reader)
    {
        var parts = new TouchedParts();
        foreach (var layout in new[] { commit.Before, commit.After }.OfType<IFileTree>().Select(tree => MeshLoader.Settings(tree, reader).Paths).Distinct())
            foreach (var file in commit.Files)
                parts.Add(file, layout);
        if (parts.paths.Count > 0)
            parts.paths.Add(MeshSettings.File);
        return parts;
    }

    private void Add(string file, MeshPaths layout)
    {
        if (file == MeshSettings.File)
            paths.Add(file);
        else if (Inside(file, layout.Domains) is { } inDomains)
            AddInDomains(file, layout.Domains, inDomains);
        else if (Inside(file, layout.Policies) is { } inPolicies)
            paths.Add(PolicyFolder(file, layout.Policies, inPolicies));
        else if (Inside(file, layout.Guild) is not null)
            paths.Add(layout.Guild + "/");
        else if (Inside(file, layout.Learning) is not null)
            paths.Add(file);
    }

    private void AddInDomains(string file, string domains, string[] inside)
    {
        if (inside is [var domain, "policies", .. var rest])
        {
            paths.Add(PolicyFolder(file, $"{domains}/{domain}/policies", rest));
        }
        else if (inside is [var owner, var product, _, ..])
        {
            paths.Add($"{domains}/{owner}/{product}/");
            products.Add(ElementName.OfProduct(owner, product));
        }
        else
        {
            paths.Add(file);
        }
    }

    private static string PolicyFolder(string file, string policies, string[] inside) => inside is [var category, var name, var major, _, ..] ? $"{policies}/{category}/{name}/{major}/" : file;

    private static string[]? Inside(string file, string folder) => file.StartsWith(folder + "/", StringComparison.Ordinal) ? file[(folder.Length + 1)..].Split('/') : null;
}
