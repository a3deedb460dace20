using System.Text;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Machine;
using MeshGovernance.Catalog.Pages;
using MeshGovernance.Catalog.Pictures;
using MeshGovernance.Catalog.SearchIndex;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using RazorSlices;

namespace MeshGovernance.Catalog;

/// <summary>The catalog as the files of a site. Nothing is rendered before its content is asked for, in whichever order and on however many threads.</summary>
public static class Site
{
    public static IReadOnlyList<SiteFile> Files(MeshCatalog catalog, Assets assets)
    {
        var site = new SiteFrame(catalog, assets);
        IReadOnlyList<SiteFile> pages = [.. Pages(site)];
        return
        [
            .. pages,
            .. SearchFiles.Of(catalog.Mesh, NameOf(catalog.People), catalog.Data.LightOf, Others(catalog)),
            WholeMesh(catalog),
            .. site.Pictures.Files,
            .. MachineFiles.Of(catalog, pages.Select(page => PagePath.Page(page.Path))),
            Icon.File,
            .. assets.Files,
        ];
    }

    /// <summary>How a search finds people: by their names, where they are shown.</summary>
    private static Func<TeamMember, string?> NameOf(People people) => member => people.Of(member) is { Role: not null } person ? person.Label : null;

    /// <summary>The pages that stand for themselves, with the words by which people look for them.</summary>
    private static readonly SearchEntry[] OwnPages =
    [
        new("page", PagePath.Waivers, "Waivers", "") { Description = "What may break a rule for a while, and who allowed it.", Tags = ["waiver", "exception"] },
        new("page", PagePath.Calendar, "Dates ahead", "") { Description = "What ends, begins or is due: rules, waivers, versions, reviews.", Tags = ["calendar", "deadline", "deprecated", "upcoming"] },
        new("page", PagePath.Guild, "Guild", "") { Description = "Who decides about the rules.", Tags = ["governance", "members"] },
        new("page", PagePath.Journey, "Journey of the domains", "") { Description = "How far each team has come.", Tags = ["levels"] },
        new("page", PagePath.PersonalData, "Personal data", "") { Description = "Every column with personal data.", Tags = ["pii", "GDPR", "register", "privacy"] },
        new("page", PagePath.Problems, "Findings", "") { Description = "What breaks the rules today.", Tags = ["errors", "warnings"] },
        new("page", PagePath.Mesh, "The mesh", "") { Description = "The picture of all flows.", Tags = ["lineage", "graph", "flows"] },
        new("page", PagePath.About, "About this catalog", "") { Description = "How it is made, and what programs read of it.", Tags = ["JSON", "API"] },
    ];

    /// <summary>What a search finds besides domains, products and policies.</summary>
    private static IEnumerable<SearchEntry> Others(MeshCatalog catalog) =>
    [
        .. catalog.Unread.Select(product => new SearchEntry("product", PagePath.Product(product.Key), product.Folder, product.Key) { Domain = product.DomainId, Description = "Its product.yaml cannot be read." }),
        .. catalog.UnreadDomains.Select(domain => new SearchEntry("domain", PagePath.Domain(domain.Key), domain.Key, domain.Key) { Description = domain.IsThere ? "Its domain.yaml cannot be read." : "It has no domain.yaml." }),
        .. catalog.UnreadPolicies.Select(policy => new SearchEntry("policy", PagePath.Policy(policy.Id, policy.Major), policy.Id, policy.Id) { Description = "A file of it is missing or cannot be read, so it judges nobody." }),
        .. SearchPeople.Of(catalog),
        .. OwnPages,
        .. catalog.Learning.Select(page => new SearchEntry("page", PagePath.LearningPage(page.Name), page.Title, page.Name)),
    ];

    private static IEnumerable<SiteFile> Pages(SiteFrame site)
    {
        yield return Page(StartPage.Of(site), Start.Create);
        foreach (var page in ProductListPage.Of(site))
            yield return Page(page, ProductList.Create);
        foreach (var product in site.Catalog.Mesh.Products)
            yield return Page(ProductPage.Of(site, product), ProductDetails.Create);
        foreach (var page in site.Catalog.Mesh.Products.SelectMany(product => ConsumersPage.Of(site, product)))
            yield return Page(page, ConsumerList.Create);
        foreach (var page in site.Catalog.Mesh.Products.SelectMany(product => DataPage.Of(site, product)))
            yield return Page(page, DataPromises.Create);
        foreach (var product in site.Catalog.Unread)
            yield return Page(UnreadProductPage.Of(site, product), UnreadProductDetails.Create);
        foreach (var page in site.Catalog.Mesh.Contracts.SelectMany(contract => ContractPage.Of(site, contract)))
            yield return Page(page, ContractDetails.Create);
        foreach (var page in DomainListPage.Of(site))
            yield return Page(page, DomainList.Create);
        foreach (var page in DomainPage.Of(site))
            yield return Page(page, DomainDetails.Create);
        foreach (var domain in site.Catalog.UnreadDomains)
            yield return Page(UnreadDomainPage.Of(site, domain), UnreadDomainDetails.Create);
        foreach (var page in MeshPage.Of(site))
            yield return Page(page, MeshFlows.Create);
        yield return Page(PolicyListPage.Of(site), PolicyList.Create);
        foreach (var source in site.Catalog.Loaded.Policies)
            yield return Page(PolicyVersionPage.Of(site, source), PolicyDetails.Create);
        foreach (var policy in site.Catalog.UnreadPolicies)
            yield return Page(UnreadPolicyPage.Of(site, policy), UnreadPolicyDetails.Create);
        yield return Page(PolicyChangesPage.Of(site), PolicyChanges.Create);
        yield return Page(WaiversPage.Of(site), WaiverList.Create);
        yield return Page(CalendarPage.Of(site), Calendar.Create);
        yield return Page(GuildPage.Of(site), GuildMembers.Create);
        foreach (var page in PersonalDataPage.Of(site))
            yield return Page(page, PersonalData.Create);
        yield return Page(JourneyPage.Of(site), JourneyLevels.Create);
        yield return Page(LearningListPage.Of(site), LearningList.Create);
        foreach (var text in site.Catalog.Learning)
            yield return Page(LearningTextPage.Of(site, text), LearningText.Create);
        yield return Page(ProblemsPage.Of(site), ProblemList.Create);
        foreach (var page in TrendPage.Of(site))
            yield return Page(page, TrendWeeks.Create);
        yield return Page(AboutPage.Of(site), About.Create);
        yield return Page(SearchPage.Of(site), Search.Create);
        yield return Page(NotFoundPage.Of(site), NotFound.Create);
    }

    /// <summary>The whole mesh as a picture of its own: it can be larger than a page should be.</summary>
    private static SiteFile WholeMesh(MeshCatalog catalog) =>
        new($"{PagePath.Mesh}graph.svg", () => Encoding.UTF8.GetBytes(MeshDrawing.File(FlowLayout.Of(MeshGraph.Of(catalog.Mesh, catalog.AsOf, catalog.Data.LightOf)), PagePath.Mesh, "How data flows through the mesh")));

    private static SiteFile Page<T>(T page, Func<T, RazorSlice> template)
        where T : IPage => new(PagePath.File(page.Frame.Path), () => PageText.Of(template(page)));
}
