using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>Where everybody begins: what this mesh is, how it is doing, and the way to what one came for.</summary>
public sealed class StartPage : IPage
{
    internal const int NewsShown = 6;
    internal const int DomainsShown = 24;

    private const int ProductsOfDomain = 5;
    private const int ComingDays = 90;
    private const int ComingShown = 14;
    private const int EndsShown = 3;

    private StartPage(SiteFrame site) =>
        Frame = new PageFrame(site, PagePath.Start, site.Catalog.Title, $"The data products of {site.Catalog.Title}: which there are, who owns them, how to get them, and whether they keep the rules.");

    public PageFrame Frame { get; }

    internal string? Organisation => Catalog.Mesh.Organisation;

    internal IReadOnlyList<Product> Products => Catalog.Mesh.Products;

    /// <summary>How many there are, with those that cannot be read.</summary>
    internal int ProductCount => Products.Count + Catalog.Unread.Count;

    /// <summary>How many products have data that were looked at and are as promised.</summary>
    internal int DataAsPromised => Catalog.Data.All.Count(standing => standing.Light == DataLight.Green);

    /// <summary>What there is of the second light besides.</summary>
    internal string DataBesides =>
        $"{Catalog.Data.All.Count(standing => standing.Light == DataLight.Red)} with broken promises · {ProductCount - Catalog.Data.All.Count(standing => standing.Light != DataLight.Grey)} not looked at";

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

    /// <summary>What the next months bring; and of what ends later, what somebody still consumes: to move away takes longer than that.</summary>
    internal ComingPart Coming
    {
        get
        {
            var days = Catalog.Horizon.Days.ToLookup(day => day.On.DayNumber - Catalog.AsOf.DayNumber <= ComingDays);
            var all = ComingPart.Of(Frame, days[true]);
            var later = ComingPart.Of(Frame, days[false].Where(day => day is OfferEnd { Consumers.Count: > 0 })).Lines.Take(EndsShown).ToList();
            return all.With(all.Lines.Take(ComingShown - later.Count).Concat(later));
        }
    }

    /// <summary>How many days there are in all.</summary>
    internal int ComingCount => Catalog.Horizon.Days.Count;

    internal IReadOnlyList<ProposalLine> Proposals => [.. Catalog.Horizon.Proposals.Take(NewsShown).Select(proposal => ProposalLine.Of(Frame.Site, proposal.Policy, proposal.Findings))];

    internal int DomainCount => Catalog.Mesh.Domains.Count + Catalog.UnreadDomains.Count;

    /// <summary>The domains by name, those that cannot be read among them, with as many of their products as there is room for.</summary>
    internal IEnumerable<DomainInIndex> Domains
    {
        get
        {
            var products = Products.ToLookup(product => product.DomainId);
            return Catalog.Mesh.Domains.Select(domain => (domain.Key, Name: Phrases.NameOf(domain, domain.Key), Fault: (string?)null))
                .Concat(Catalog.UnreadDomains.Select(domain => (domain.Key, Name: domain.Key, Fault: (string?)(domain.IsThere ? "cannot be read" : "has no domain.yaml"))))
                .OrderBy(domain => domain.Name, StringComparer.Ordinal)
                .Select(domain => new DomainInIndex(
                    domain.Key,
                    domain.Name,
                    domain.Fault,
                    [.. Frame.Site.UnreadOf(domain.Key)],
                    [.. products[domain.Key].OrderBy(Phrases.NameOf, StringComparer.Ordinal).Take(ProductsOfDomain)],
                    Math.Max(0, products[domain.Key].Count() - ProductsOfDomain)));
        }
    }

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static StartPage Of(SiteFrame site) => new(site);
}

/// <summary>A domain in the index of the first page.</summary>
/// <param name="Key">Its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Fault">Why nothing is known of it; null where it can be read.</param>
/// <param name="Unread">What it offers and nobody can read.</param>
/// <param name="Products">What it offers, by name, as far as there is room.</param>
/// <param name="More">How much it offers besides.</param>
internal sealed record DomainInIndex(string Key, string Name, string? Fault, IReadOnlyList<UnreadProduct> Unread, IReadOnlyList<Product> Products, int More);
