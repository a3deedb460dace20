using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Where everybody begins: what this mesh is, how it is doing, and the way to what one came for.</summary>
public sealed class StartPage : IPage
{
    internal const int NewsShown = 6;
    internal const int DomainsShown = 24;

    private const int ProductsOfDomain = 5;
    private const int ComingDays = 90;

    private StartPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Start, site.Catalog.Title, $"The data products of {site.Catalog.Title}: which there are, who owns them, how to get them, and whether they keep the rules.");

    public PageFrame Frame { get; }

    internal string? Organisation => Catalog.Mesh.Organisation;

    internal IReadOnlyList<Product> Products => Catalog.Mesh.Products;

    /// <summary>How many there are, with those that cannot be read.</summary>
    internal int ProductCount => Products.Count + Catalog.Unread.Count;

    internal Standings Standings => Standings.OfMesh(Catalog);

    /// <summary>How many domains offer something.</summary>
    internal int Offering => Products.Select(product => product.DomainId).Concat(Catalog.Unread.Select(product => product.DomainId)).Distinct().Count();

    internal int Active => Products.Count(product => product.IsActive);

    /// <summary>Rules that are run today.</summary>
    internal int Rules => Catalog.Report.Policies.Count;

    internal int Flows => Products.Sum(product => product.Sources.Count);

    internal int PersonalColumns => Catalog.PersonalData.Count;

    internal IReadOnlyList<Product> MostConsumed => [.. Products.OrderByDescending(product => product.Consumers.Count).ThenBy(product => product.Key, StringComparer.Ordinal).Take(3)];

    internal IReadOnlyList<PolicyChange> News => Catalog.PolicyChanges;

    /// <summary>Rules that will count for more within the next months, and how many products they find something in.</summary>
    internal IReadOnlyList<ComingChange> Coming =>
    [
        .. Catalog.Report.Findings
            .Where(finding => finding is { Becomes: { Level: not null } change, Waiver: null, Version: not null } && change.On.DayNumber - Catalog.AsOf.DayNumber <= ComingDays)
            .GroupBy(finding => (finding.Policy, finding.Version, finding.Becomes))
            .Select(group => new ComingChange(
                group.Key.Becomes!,
                Catalog.Report.Policies.FirstOrDefault(policy => policy.Id == group.Key.Policy && policy.Version == group.Key.Version),
                group.Count(),
                group.Select(finding => finding.Element.Head).Distinct().Count()))
            .Where(change => change.Policy is not null)
            .OrderBy(change => change.Change.On).ThenBy(change => change.Policy!.Id, StringComparer.Ordinal),
    ];

    internal IEnumerable<(Domain Domain, IReadOnlyList<UnreadProduct> Unread, IReadOnlyList<Product> Products, int More)> Domains
    {
        get
        {
            var products = Products.ToLookup(product => product.DomainId);
            return Catalog.Mesh.Domains.OrderBy(domain => Phrases.NameOf(domain, domain.Key), StringComparer.Ordinal).Select(domain =>
            {
                var own = products[domain.Key].OrderBy(Phrases.NameOf, StringComparer.Ordinal).ToList();
                return (domain, (IReadOnlyList<UnreadProduct>)[.. Frame.Site.UnreadOf(domain.Key)], (IReadOnlyList<Product>)[.. own.Take(ProductsOfDomain)], Math.Max(0, own.Count - ProductsOfDomain));
            });
        }
    }

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static StartPage Of(SiteFrame site) => new(site);
}

/// <summary>A rule that will count for more from a day on.</summary>
internal sealed record ComingChange(LevelChange Change, PolicyVerdict? Policy, int Findings, int Products);
