using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Texts;

/// <summary>How the catalog tells of access agreements, and of those who may read something.</summary>
internal static class AgreementPhrases
{
    private const int LongestPurpose = 200;

    /// <summary>Who may read: the name of a product or domain, or a person as people are shown.</summary>
    internal static string Consumer(Agreement agreement, People people) => agreement switch
    {
        { Consumer: { } product } => Phrases.NameOf(product),
        { ConsumerId: { } id } => id,
        { ConsumerUser: { } user } => people.Named(user)?.Label ?? "a person",
        _ => Phrases.NameOf(agreement.ConsumerDomain, agreement.ConsumerTeam ?? "nobody"),
    };

    /// <summary>The page of whoever may read; null for a person, and for what there is not.</summary>
    internal static string? PageOf(Agreement agreement) => agreement switch
    {
        { Consumer: { } product } => PagePath.Product(product.Key),
        { ConsumerId: not null } or { ConsumerUser: not null } => null,
        { ConsumerDomain: { } domain } => PagePath.Domain(domain.Key),
        _ => null,
    };

    internal static string Since(Agreement agreement) => agreement.FirstDay is { } first ? Phrases.Iso(first) : "–";

    internal static string Until(Agreement agreement) => agreement.LastDay is { } last ? Phrases.Iso(last) : "no end";

    /// <summary>What one product reads another for, in a line.</summary>
    internal static string Purpose(Product source, Product consumer, DateOnly day) => Phrases.Short(string.Join(" ", AgreedPurposes.Of(source, consumer, day)), LongestPurpose);

    /// <summary>Somebody who can read, with the days.</summary>
    internal static string Reader(DataReader reader, People people) => reader switch
    {
        { Agreement: { } agreement } => $"{Consumer(agreement, people)}, {(agreement.FirstDay is { } first ? $"since {Phrases.Iso(first)}, " : "")}{(agreement.LastDay is { } last ? $"until {Phrases.Iso(last)}" : "without an end")}",
        { Ground: ReadingGround.SameDomain } => $"{Phrases.NameOf(reader.Products[0])}, of the same domain",
        _ => $"{Phrases.NameOf(reader.Products[0])}, without an agreement",
    };
}
