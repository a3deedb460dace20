using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>What there is to find in a mesh, in the order in which most people will look for it: the first part of the index answers first.</summary>
internal static class SearchEntries
{
    private const int MostTags = 80;

    /// <summary>The entries of a mesh: domains, policies, and products by how many consume them.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="nameOf">What a member of a team is called in the catalog; null where people are not shown.</param>
    /// <param name="lightOf">How the data of a product stand; null where nobody has looked at any data.</param>
    internal static IReadOnlyList<SearchEntry> Of(Mesh mesh, Func<TeamMember, string?> nameOf, Func<Product, DataLight?> lightOf) =>
    [
        .. mesh.Domains.Select(domain => Of(domain, nameOf)),
        .. mesh.Policies.Select(Of),
        .. mesh.Products.Select(product => Of(product, nameOf, lightOf(product))).OrderByDescending(entry => entry.Consumers).ThenBy(entry => entry.Key, StringComparer.Ordinal),
    ];

    private static SearchEntry Of(Domain domain, Func<TeamMember, string?> nameOf) => new("domain", PagePath.Domain(domain.Key), SearchText.Title(domain.Name, domain.Key), domain.Key)
    {
        Description = SearchText.Excerpt(domain.Description),
        Domain = domain.Key,
        Tags = SearchText.Tags(domain.Tags, MostTags),
        Owner = OwnerOf(domain.Team, nameOf),
        Consumers = domain.Products.Sum(ConsumersOf),
    };

    private static SearchEntry Of(Policy policy) => new("policy", PagePath.Policy(policy), SearchText.Title(policy.Title, policy.Key), policy.Key)
    {
        Description = SearchText.Excerpt(string.Join(". ", policy.References)),
        Domain = policy.PolicyId.Id.Split(':') is [var domain, _] ? domain : "",
        Tags = SearchText.Tags([policy.Category, policy.Enforcement, policy.Scope, .. policy.Tags], MostTags),
        Owner = SearchText.Title(policy.Steward, ""),
        Status = SearchText.Title(policy.Status, ""),
    };

    private static SearchEntry Of(Product product, Func<TeamMember, string?> nameOf, DataLight? light) => new("product", PagePath.Product(product.Key), SearchText.Title(product.Name, product.Folder), product.Key)
    {
        Description = SearchText.Excerpt(product.Description?.Purpose ?? product.Description?.Usage),
        Domain = product.DomainId,
        Tags = SearchText.Tags([.. product.Tags, .. WhatItOffers(product)], MostTags),
        Owner = OwnerOf(product.Team ?? product.Domain?.Team, nameOf),
        Status = SearchText.Title(product.Status, ""),
        Classification = Classifications.MostClosed(product.Mesh, product.OutputPorts.SelectMany(port => port.Columns)),
        Light = light is { } known ? JsonText.Name(known) : "",
        Consumers = ConsumersOf(product),
    };

    /// <summary>What people call a product, its tables and ports, and in which ways they look for such data.</summary>
    private static IEnumerable<string> WhatItOffers(Product product) =>
    [
        .. product.Synonyms.Concat(product.OutputPorts.SelectMany(port => port.Synonyms)).Select(synonym => synonym.Name),
        .. product.OutputPorts.SelectMany(port => port.Objects.SelectMany(item => new[] { item.Name, item.PhysicalName }).Prepend(port.Type).Prepend(port.Name)).OfType<string>().Where(name => !string.Equals(name, product.Folder, StringComparison.OrdinalIgnoreCase)),
        .. product.OfferedContracts.SelectMany(contract => contract.Servers).SelectMany(server => new[] { server.Type, server.Project, server.Dataset, server.Database, server.Host, server.Environment }).OfType<string>(),
        .. product.OfferedContracts.SelectMany(contract => contract.ServiceLevels).Select(level => level.Property).Append("SLA").Where(_ => product.OfferedContracts.Any(contract => contract.ServiceLevels.Count > 0)),
        .. product.OfferedColumns.SelectMany(column => column.Tags),
        .. product.Support.Select(channel => channel.Channel),
    ];

    private static int ConsumersOf(Product product) => product.OutputPorts.SelectMany(port => port.Consumers).Select(port => port.Product).Distinct().Count();

    private static string OwnerOf(Team? team, Func<TeamMember, string?> nameOf) => SearchText.Excerpt(string.Join(
        ", ", new[] { team?.Name }.Concat(team?.Members.Where(member => member.HasRole("owner", "data product owner", "product owner")).Select(nameOf) ?? []).Where(name => !string.IsNullOrWhiteSpace(name)).Distinct()));
}
