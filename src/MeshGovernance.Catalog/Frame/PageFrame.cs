using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using Microsoft.AspNetCore.Html;

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

    /// <summary>The same for programs, as a file of the site; null where there is none.</summary>
    public string? Data { get; init; }

    /// <summary>What leads to the root of the site.</summary>
    public string Root => To(PagePath.Start);

    /// <summary>The address under which the page is published; null where nobody knows.</summary>
    public string? Canonical => Site.Catalog.Addresses.Site is { } site && Path != PagePath.NotFound ? site + Path : null;

    /// <summary>Where the links of a text on this page lead to.</summary>
    internal ProseLinks Links => new(Site.Sources, Site.Pictures, Site.Catalog.Addresses.Repository, To);

    /// <summary>What leads from here to another page or file of the site.</summary>
    public string To(string path) => Path == PagePath.NotFound && Site.FromAnywhere(path) is { } anywhere ? anywhere : PagePath.Relative(Path, path);
}

/// <summary>A page above the one that is shown.</summary>
public sealed record Crumb(string Title, string Path);

/// <summary>What all pages share: the catalog, and where its styles and scripts lie.</summary>
public sealed record SiteFrame(MeshCatalog Catalog, Assets Assets)
{
    /// <summary>Which page shows a file of the repository.</summary>
    internal SourcePages Sources { get; } = new(Catalog);

    internal ShownPictures Pictures { get; } = new(Catalog);

    private readonly Lazy<HashSet<Column>> personal = new(() => [.. Catalog.PersonalData.Select(data => data.Column)]);
    private readonly Lazy<ILookup<string, PersonalColumn>> personalByProduct = new(() => Catalog.PersonalData.ToLookup(data => data.Column.Contract.ProductKey));

    private readonly Lazy<ILookup<string, UnreadProduct>> unread = new(() => Catalog.Unread.ToLookup(product => product.DomainId));

    /// <summary>The data products of a domain whose descriptors cannot be read.</summary>
    internal IEnumerable<UnreadProduct> UnreadOf(string domain) => unread.Value[domain];

    /// <summary>The unreadable product that a contract lies beside; null where the product can be read.</summary>
    internal UnreadProduct? UnreadOf(Contract contract) => Catalog.Unread.FirstOrDefault(product => product.Key == contract.ProductKey);

    /// <summary>The unreadable product that an input port may mean; null where there is none.</summary>
    internal UnreadProduct? UnreadSource(InputPort port) => Catalog.Unread.FirstOrDefault(product => product.MayServe(port));

    /// <summary>Whether a page shows a contract: not where it lies beside no product at all.</summary>
    internal bool Shows(Contract contract) => contract.Product is not null || UnreadOf(contract) is not null;

    internal bool IsPersonal(Column column) => personal.Value.Contains(column);

    internal int ProductsWithPersonalData => personalByProduct.Value.Count;

    internal bool HasPersonalData(Product product) => personalByProduct.Value.Contains(product.Key);

    internal IEnumerable<PersonalColumn> PersonalDataOf(Product product) => personalByProduct.Value[product.Key];

    /// <summary>The trend of compliance as a picture; null where there is nothing to see.</summary>
    internal IHtmlContent? TrendPicture => Catalog.Trend is { } trend && trend.Points.Count(point => point.Week is not null) > 1 && MeshGovernance.Catalog.Pictures.TrendPicture.Svg(trend, "trend", week => week.Mesh) is { Length: > 0 } svg ? new HtmlString(svg) : null;

    /// <summary>What a product, domain, policy or waiver is called, and its page, by the name of the element; null for anything else.</summary>
    internal (string Title, string? Page)? Named(ElementName element)
    {
        if (element.ProductKey is { } key && Catalog.Mesh.ProductOf(key) is { } product)
            return ($"{Phrases.NameOf(product)} of {Phrases.NameOf(product.Domain, product.DomainId)}", PagePath.Product(product.Key));
        if (Catalog.Unread.FirstOrDefault(product => product.Key == element.ProductKey) is { } unreadable)
            return ($"{unreadable.Folder} of {Phrases.NameOf(unreadable.Domain, unreadable.DomainId)}", PagePath.Product(unreadable.Key));
        if (element.Kind == NameKind.Domain && Catalog.Mesh.DomainOf(element.DomainKey!) is { } domain)
            return (Phrases.NameOf(domain, domain.Key), PagePath.Domain(domain.Key));
        if (element.Kind == NameKind.Domain && Catalog.UnreadDomains.FirstOrDefault(domain => domain.Key == element.DomainKey) is { } unknown)
            return (unknown.Key, PagePath.Domain(unknown.Key));
        return element.Kind switch
        {
            NameKind.Policy when Catalog.UnreadPolicies.FirstOrDefault(policy => policy.Name == element) is { } unread => (unread.Id, PagePath.Policy(unread.Id, unread.Major)),
            NameKind.Policy when Catalog.Mesh.Policies.FirstOrDefault(policy => policy.Key == element.PolicyKey) is { } policy => (policy.Title, PagePath.Policy(policy)),
            NameKind.Waiver => ("Waiver", PagePath.Waivers),
            NameKind.Guild => ("Guild", PagePath.Guild),
            _ => null,
        };
    }

    /// <summary>The page of a policy that was run.</summary>
    internal static string VersionPage(PolicyVerdict policy) => PagePath.Policy(policy.Id, Versions.Major(policy.Version) ?? 1);

    /// <summary>The page of the rule that a finding breaks; null for the engine's own rules.</summary>
    internal string? RulePage(Finding finding) => finding.Version is { } version && Versions.Major(version) is { } major && Catalog.Loaded.Policies.Any(policy => policy.Policy.PolicyId.Id == finding.Policy && policy.Major == major)
        ? PagePath.Policy(finding.Policy, major)
        : null;

    /// <summary>Where a file of the mesh is looked at in its repository; null where nobody knows.</summary>
    internal string? SourcePage(string file) => Catalog.Addresses.Repository?.PageOf(file);

    /// <summary>
    /// What leads to a page from the one that a server shows for any address that it does not know: no relative path does. Null where nobody
    /// knows the address of the site.
    /// </summary>
    internal string? FromAnywhere(string path) => Catalog.Addresses.Root is { } root ? root + path : null;
}
