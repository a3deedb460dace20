using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>Who stands behind a product, as other tools ask for it.</summary>
internal static class People
{
    /// <summary>The team of the product, else that of its domain.</summary>
    internal static Team? TeamOf(Product product) => product.Team ?? product.Domain?.Team;

    /// <summary>The user names of the owners who are there on a day.</summary>
    internal static IReadOnlyList<string> OwnersOf(Product product, DateOnly day) =>
        [.. (TeamOf(product)?.Members ?? []).Where(member => member.HasRole("owner") && member.IsActive(day)).Select(member => member.Username).Where(name => name.Length > 0).Distinct()];

    /// <summary>What the team is called: by its name, else by the domain.</summary>
    internal static string NameOf(Product product) => TeamOf(product)?.Name is { Length: > 0 } name ? name : product.Domain?.Name is { Length: > 0 } domain ? domain : product.DomainId;
}
