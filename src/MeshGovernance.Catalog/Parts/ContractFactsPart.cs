using MeshGovernance.Catalog.Texts;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>What a contract says besides its data: price, people, links and whatever its authors added.</summary>
public sealed record ContractFactsPart(PageFrame Frame, Contract Contract) : IPage
{
    private static readonly string[] Elsewhere =
        ["id", "name", "version", "status", "description", "servers", "schema", "roles", "slaProperties", "team", "support", "price"];

    private static readonly string[] OfDescription = ["purpose", "usage", "limitations"];

    internal string? Price => Contract.Price is { } price
        ? string.Join(' ', new[] { Phrases.Of(price.Node["priceAmount"]), price.Currency, price.Unit is { } unit ? $"for each {unit}" : null }.Where(word => !string.IsNullOrEmpty(word)))
        : null;

    internal IReadOnlyList<Fact> Facts =>
    [
        .. Price is { Length: > 0 } price ? [new Fact("Price", price, null)] : (Fact[])[],
        .. Contract.Price is { } terms ? Fact.Of(Frame.Site, terms, "priceAmount", "priceCurrency", "priceUnit") : [],
        .. Fact.Of(Frame.Site, Contract, Elsewhere),
        .. Contract.Description is { } description ? Fact.Of(Frame.Site, description, OfDescription) : [],
    ];

    internal IReadOnlyList<SupportChannel> Channels => [.. Contract.Support.Where(Frame.Site.Catalog.People.MayShow)];
}
