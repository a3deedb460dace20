using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Texts;

/// <summary>Which page shows a file or folder of the repository.</summary>
internal sealed class SourcePages
{
    private readonly Dictionary<string, string> pages = [];

    internal SourcePages(MeshCatalog catalog)
    {
        var (mesh, loaded) = (catalog.Mesh, catalog.Loaded);
        var paths = loaded.Settings.Paths;
        foreach (var domain in mesh.Domains)
            Folder(PathOf(domain), PagePath.Domain(domain.Key));
        foreach (var product in mesh.Products)
            Folder(PathOf(product), PagePath.Product(product.Key));
        foreach (var contract in mesh.Contracts.Where(contract => contract.Product is not null))
            pages[PathOf(contract)] = PagePath.Contract(contract);
        foreach (var policy in loaded.Policies)
        {
            var page = PagePath.Policy(policy.Policy);
            Folder(policy.Folder + "policy.yaml", page);
            foreach (var file in new[] { "policy.csx", "decision.yaml" })
                pages[policy.Folder + file] = page;
        }

        foreach (var page in catalog.Learning)
            pages[page.File] = PagePath.LearningPage(page.Name);
        foreach (var waiver in mesh.Waivers)
            pages[PathOf(waiver)] = $"{PagePath.Waivers}#{PagePath.Segment(waiver.File)}";
        pages[paths.Guild] = pages[$"{paths.Guild}/guild.yaml"] = PagePath.Guild;
        pages[paths.Domains] = PagePath.Domains;
        pages[paths.Policies] = PagePath.Policies;
        pages[paths.Learning] = PagePath.Learning;
        pages[$"{paths.Guild}/waivers"] = PagePath.Waivers;

        string PathOf(Element element) => loaded.DescriptorOf(element).Path;
    }

    /// <summary>The page of a path relative to the mesh; null where no page shows it.</summary>
    internal string? Of(string path) => pages.GetValueOrDefault(path.TrimEnd('/'));

    /// <summary>The path that a link in a file means; null where it leads out of the mesh.</summary>
    internal static string? Resolve(string file, string link)
    {
        var parts = link.StartsWith('/') ? [] : new List<string>(file.Split('/')[..^1]);
        foreach (var part in Uri.UnescapeDataString(link.Split('#')[0].Split('?')[0]).Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part is not ("" or "."))
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    private void Folder(string descriptor, string page)
    {
        var folder = descriptor[..descriptor.LastIndexOf('/')];
        pages[descriptor] = pages[folder] = pages[folder + "/README.md"] = page;
    }
}
