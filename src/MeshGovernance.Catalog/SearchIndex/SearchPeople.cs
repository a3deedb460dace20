using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>Everybody whom a page names, as somebody to be found: members of teams, the guild, and whoever approves access. None where people are not shown by name.</summary>
internal static class SearchPeople
{
    internal static IEnumerable<SearchEntry> Of(MeshCatalog catalog) => catalog.People.AreHidden
        ? []
        : Met(catalog).Where(met => met.Person is { Label.Length: > 0 }).GroupBy(met => met.Person!.Label, StringComparer.Ordinal).OrderBy(person => person.Key, StringComparer.Ordinal)
            .Select(person => new SearchEntry("person", person.First().Page, SearchText.Title(person.Key, ""), "")
            {
                Description = SearchText.Excerpt(string.Join("; ", person.Select(met => $"{met.Person!.Role}, {met.Place}".TrimStart(',', ' ')).Distinct())),
                Domain = person.First().Domain,
            });

    private static IEnumerable<(ShownPerson? Person, string Page, string Place, string Domain)> Met(MeshCatalog catalog)
    {
        foreach (var domain in catalog.Mesh.Domains)
            foreach (var member in Active(domain.Team))
                yield return (catalog.People.Of(member), PagePath.Domain(domain.Key), domain.Team!.Name ?? domain.Name ?? domain.Key, domain.Key);
        foreach (var product in catalog.Mesh.Products)
            foreach (var member in Active(product.Team).Concat(product.Contracts.SelectMany(contract => Active(contract.Team))))
                yield return (catalog.People.Of(member), PagePath.Product(product.Key), product.Name ?? product.Key, product.DomainId);
        foreach (var member in catalog.Mesh.Guild?.Members ?? [])
            yield return (catalog.People.Of(member), PagePath.Guild, "guild", "");
        foreach (var product in catalog.Mesh.Products)
            foreach (var name in product.OfferedContracts.SelectMany(contract => contract.Roles).SelectMany(role => $"{role.FirstLevelApprovers},{role.SecondLevelApprovers}".Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Where(name => name.Contains('@', StringComparison.Ordinal)).Distinct())
                yield return (catalog.People.Named(name), PagePath.Product(product.Key), $"approves access to {product.Name ?? product.Key}", product.DomainId);

        IEnumerable<TeamMember> Active(Team? team) => (team?.Members ?? []).Where(member => member.IsActive(catalog.AsOf));
    }
}
