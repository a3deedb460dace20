using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Policies;
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
        foreach (var domain in catalog.UnreadDomains)
            Folder(domain.File, PagePath.Domain(domain.Key));
        foreach (var product in mesh.Products)
            Own(PathOf(product), loaded.DescriptorOf(product).OwnFolder is not null, PagePath.Product(product.Key));
        foreach (var product in catalog.Unread)
            Own(product.File, product.HasOwnFolder, PagePath.Product(product.Key));
        foreach (var contract in mesh.Contracts.Where(contract => contract.Product is not null || catalog.Unread.Any(product => product.Key == contract.ProductKey)))
            pages[PathOf(contract)] = PagePath.Contract(contract);
        foreach (var agreement in mesh.Agreements.Where(agreement => agreement.Product is not null))
            pages[PathOf(agreement)] = $"{PagePath.Product(agreement.ProductKey)}#agreement-{PagePath.Segment(agreement.File)}";
        foreach (var policy in loaded.Policies)
        {
            var page = PagePath.Policy(policy.Policy);
            Folder(policy.Folder + PolicyKind.File, page);
            pages[policy.ScriptPath] = pages[policy.Folder + DecisionKind.File] = page;
        }

        foreach (var policy in catalog.UnreadPolicies)
            Folder(policy.File, PagePath.Policy(policy.Id, policy.Major));

        foreach (var page in catalog.Learning)
            pages[page.File] = PagePath.LearningPage(page.Name);
        foreach (var waiver in mesh.Waivers)
            pages[PathOf(waiver)] = $"{PagePath.Waivers}#{PagePath.Segment(waiver.File)}";
        pages[paths.Guild] = pages[$"{paths.Guild}/{GuildKind.File}"] = PagePath.Guild;
        pages[paths.Domains] = PagePath.Domains;
        pages[paths.Policies] = PagePath.Policies;
        pages[paths.Learning] = PagePath.Learning;
        pages[$"{paths.Guild}/waivers"] = PagePath.Waivers;
        foreach (var file in loaded.Descriptors.Where(file => file.Document.Kind == DocumentKind.Unseen))
            if (PageAbove(file.Path) is { } page)
                pages[file.Path] = page;

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

    /// <summary>The page of the nearest folder that has one: it shows the files of kinds for which there is none.</summary>
    private string? PageAbove(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
            if (pages.TryGetValue(path[..end], out var page))
                return page;
        return null;
    }

    /// <summary>What shares its folder with others has a page, and the folder has none.</summary>
    private void Own(string descriptor, bool hasFolder, string page)
    {
        if (hasFolder)
            Folder(descriptor, page);
        else
            pages[descriptor] = page;
    }

    private void Folder(string descriptor, string page)
    {
        var folder = descriptor[..descriptor.LastIndexOf('/')];
        pages[descriptor] = pages[folder] = pages[folder + "/README.md"] = page;
    }
}
