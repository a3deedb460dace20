using MeshGovernance.Core.Catalog;

namespace MeshGovernance.Catalog;

/// <summary>What stands around the content of every page.</summary>
/// <param name="Site">The site that the page belongs to.</param>
/// <param name="Path">Where the page lies (<see cref="PagePath"/>).</param>
/// <param name="Title">What the page is about, for the tab of the browser.</param>
/// <param name="Summary">The same in a sentence, for search engines and previews.</param>
public sealed record PageFrame(SiteFrame Site, string Path, string Title, string Summary)
{
    /// <summary>The part of the navigation that the page belongs to; null for what has no place there.</summary>
    public string? Section { get; init; }

    /// <summary>The pages above this one, from the start down.</summary>
    public IReadOnlyList<Crumb> Crumbs { get; init; } = [];

    /// <summary>What leads to the root of the site.</summary>
    public string Root => Path == PagePath.NotFound ? To(PagePath.Start) : PagePath.Root(Path);

    /// <summary>The address under which the page is published; null where nobody knows.</summary>
    public string? Canonical => Site.Catalog.Addresses.Site is { } site && Path != PagePath.NotFound ? site + Path : null;

    /// <summary>What leads from here to another page or file of the site.</summary>
    public string To(string path) => Path == PagePath.NotFound ? Site.FromAnywhere(path) : PagePath.Relative(Path, path);
}

/// <summary>A page above the one that is shown.</summary>
public sealed record Crumb(string Title, string Path);

/// <summary>What all pages share: the catalog, and where its styles and scripts lie.</summary>
public sealed record SiteFrame(MeshCatalog Catalog, Assets Assets)
{
    /// <summary>What leads to a page from the one that a server shows for any address that it does not know: no relative path does.</summary>
    public string FromAnywhere(string path) => Catalog.Addresses.Site is { } site && Uri.TryCreate(site, UriKind.Absolute, out var address) ? address.AbsolutePath + path : "/" + path;
}
