using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Whose a contract is that stands away from its product: of the product that its path names, else of the one that its <c>dataProduct</c> names, else of the one
/// with an output port that names it.
/// </summary>
/// <param name="Product">The product; null where there is none, or several.</param>
/// <param name="Why">Why there is none; null where another finding is the reason.</param>
internal sealed record ContractClaim(KnownProduct? Product, HomelessFile? Why)
{
    private const string Field = "dataProduct";

    /// <summary>So many of several products are told.</summary>
    private const int MostTold = 4;

    internal static ContractClaim Of(Node contract, PathMatch by, KnownProducts products)
    {
        var said = Text(contract, Field);
        var named = Within(by.Product is { } folder ? products.InFolder(folder) : said is null ? [] : products.Named(said), by);
        if (by.Product is not null && named.Count > 1 && said is not null)
            named = Fewer(named, [.. named.Where(products.Named(said).Contains)]);
        if (named.Count > 1 && Text(contract, "domain") is { } domain)
            named = Fewer(named, [.. named.Where(product => product.Domain == domain)]);
        if (named.Count == 1)
            return new ContractClaim(named[0], null);

        var offering = Offering(contract, by, products);
        if (named.Count > 1)
            return Fewer(named, [.. named.Where(offering.Contains)]) is [var only] ? new ContractClaim(only, null) : Several(contract, named, by.Product ?? said!);
        return by.Product is { } missing ? None(contract, $"its path names '{PlainText.Cap(missing)}', and there is no data product of that name", products)
            : offering switch
            {
                [var one] => new ContractClaim(one, null),
                [] => None(contract, WhyNone(contract, said, products), products),
                _ => new ContractClaim(null, new HomelessFile(
                    EngineRule.Ambiguous, contract["id"] ?? contract, $"Nobody can tell the data product of this contract, so it is no part of the mesh: ports of {Listed(offering)} name it. Say in '{Field}' whose it is.", offering)),
            };
    }

    /// <summary>The products with a port that names the contract: all where they name another version, else those that name this one, else this major.</summary>
    private static List<KnownProduct> Offering(Node contract, PathMatch by, KnownProducts products)
    {
        if (Text(contract, "id") is not { } id)
            return [];
        var version = Text(contract, "version");
        var all = products.Offering(id).Where(offer => by.Domain is null || offer.Product.Domain == by.Domain).ToList();
        var found = Distinct(all);
        if (found.Count > 1)
            found = Fewer(found, Distinct(all.Where(offer => offer.Version is not null && version is not null && Versions.IsSame(offer.Version, version))));
        return found.Count > 1 ? Fewer(found, Distinct(all.Where(offer => found.Contains(offer.Product) && Versions.IsSameMajor(offer.Version, version)))) : found;

        static List<KnownProduct> Distinct(IEnumerable<(KnownProduct Product, string? Version)> offers) => [.. offers.Select(offer => offer.Product).DistinctBy(product => (product.Domain, product.Folder))];
    }

    /// <summary>Of two files that describe one product, the one counts that is part of the mesh.</summary>
    private static List<KnownProduct> Within(IEnumerable<KnownProduct> products, PathMatch by) =>
        [.. products.Where(product => by.Domain is null || product.Domain == by.Domain).DistinctBy(product => (product.Domain, product.Folder))];

    private static List<KnownProduct> Fewer(List<KnownProduct> all, List<KnownProduct> fewer) => fewer.Count > 0 ? fewer : all;

    private static string WhyNone(Node contract, string? said, KnownProducts products)
    {
        var id = Text(contract, "id") is { } known ? $"no output port has '{PlainText.Cap(known)}' as its 'contractId'" : "it has no id by which a port could name it";
        return said is null ? $"it has no '{Field}', and {id}" : $"no data product has '{PlainText.Cap(said)}' as its key, id or name, and {id}";
    }

    /// <summary>A product that cannot be understood may be the one: that is told there.</summary>
    private static ContractClaim None(Node contract, string why, KnownProducts products) => new(null, products.HasUnread ? null : new HomelessFile(
        EngineRule.Unresolved,
        contract[Field] ?? contract["id"] ?? contract,
        $"This contract belongs to no data product, so it is no part of the mesh: {why}. Write the product's key, id or name into '{Field}', or this id into 'contractId' of its output port.{(Text(contract, Field) is { } said ? products.Question(said) : "")}",
        []));

    private static ContractClaim Several(Node contract, List<KnownProduct> named, string name) => new(null, new HomelessFile(
        EngineRule.Ambiguous,
        contract[Field] ?? contract["id"] ?? contract,
        $"Nobody can tell the data product of this contract, so it is no part of the mesh: {Listed(named)} are called '{PlainText.Cap(name)}'. Write the key of the right one into '{Field}'.",
        named));

    private static string Listed(IReadOnlyList<KnownProduct> products)
    {
        var keys = products.Select(product => PlainText.Cap(product.Domain is null ? product.Folder : product.Key)).Order(StringComparer.Ordinal).ToList();
        return keys.Count > MostTold ? $"{string.Join(", ", keys.Take(MostTold))} and {keys.Count - MostTold} more" : $"{string.Join(", ", keys.SkipLast(1))} and {keys[^1]}";
    }

    private static string? Text(Node node, string field) => node[field]?.Text is { Length: > 0 } text ? text : null;
}
