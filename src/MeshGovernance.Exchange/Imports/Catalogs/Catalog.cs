using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>What a catalog of data holds, and what of it becomes an estate: assets that a data product has or somebody made a contract for; all, where there is neither.</summary>
internal sealed class Catalog
{
    /// <summary>Real catalogs take a thousandth of it; a lineage made to be slow ends here.</summary>
    private const int MostSteps = 50_000_000;

    private readonly List<SourceRemark> told = [];
    private int steps;

    internal SortedDictionary<string, CatalogHolder> Domains { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, CatalogHolder> Products { get; } = new(StringComparer.Ordinal);

    internal SortedDictionary<string, CatalogAsset> Assets { get; } = new(StringComparer.Ordinal);

    internal void Tell(Origin origin, string message) => told.Add(new SourceRemark(origin, message));

    internal Estate Estate(IReadOnlyList<SourceRemark> faults)
    {
        var said = Assets.Values.Where(asset => asset.IsPromised || asset.Products.Count > 0).ToList();
        var offered = said.Count > 0 ? said : [.. Assets.Values];
        TellRest(said.Count, offered.Count);
        var assets = ShortNames.Of([.. offered.Select(asset => KeyValuePair.Create(asset.Key, asset.Way))]);
        var domains = Names(Domains.Values);
        var products = Names(Products.Values);
        var estate = new Estate
        {
            Domains = [.. Domains.Values.Select(domain => new FoundDomain(domains[domain.Key], domain.Origin) { Description = domain.Description, Owner = domain.Owners.First })],
            Products = [.. Products.Values.Select(product => new FoundProduct(products[product.Key], Fields(product), product.Origin) { Domain = NameOf(domains, product.Domain) })],
            Contracts =
            [
                .. offered
                    .Select(asset => new FoundContract(assets[asset.Key], asset.Fields(asset.Way[^1]), asset.Origin)
                    {
                        Product = NameOf(products, asset.Products.FirstOrDefault()),
                        Domain = asset.Products.Count > 0 ? null : NameOf(domains, asset.Domain),
                        MadeFrom = [.. SourcesOf(asset, assets).Order(StringComparer.Ordinal)],
                    })
                    .OrderBy(contract => contract.Name, StringComparer.Ordinal),
            ],
        };
        if (steps >= MostSteps)
            told.Add(new SourceRemark(offered[0].Origin, "The lineage is too dense to be followed to its ends: some input ports will be missing."));
        return estate with { Untold = told, Faults = [.. faults, .. NameClashes.Of(estate)] };
    }

    /// <summary>The offered assets that one is made from, through others between them; a circle among those ends where it began.</summary>
    private SortedSet<string> SourcesOf(CatalogAsset asset, Dictionary<string, string> offered)
    {
        var (found, seen, open) = (new SortedSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal) { asset.Key }, new Stack<string>(asset.Sources));
        while (open.TryPop(out var key) && steps++ < MostSteps)
        {
            if (!seen.Add(key))
                continue;
            if (offered.TryGetValue(key, out var name))
                found.Add(name);
            else if (Assets.TryGetValue(key, out var between))
                foreach (var next in between.Sources)
                    open.Push(next);
        }

        return found;
    }

    private void TellRest(int said, int offered)
    {
        if (Assets.Count == 0)
            return;
        var origin = new Origin(Assets.Values.First().Origin.Source);
        if (said == 0)
            told.Add(new SourceRemark(origin, $"No data product has anything in it and nothing has a contract, so {PlainText.Counted(offered, "table or topic became a contract", "tables and topics became contracts")}."));
        else if (Assets.Count > offered)
            told.Add(new SourceRemark(origin, $"{PlainText.Counted(Assets.Count - offered, "table or topic", "tables and topics")} without a data product and a contract became nothing."));
        var several = Assets.Values.Where(asset => asset.Products.Count > 1).ToList();
        if (several.Count > 0)
            told.Add(new SourceRemark(several[0].Origin, $"{PlainText.Counted(several.Count, "table or topic is", "tables and topics are")} in several data products: the first of them offers it."));
    }

    private static JsonObject Fields(CatalogHolder product) => new JsonObject { ["name"] = product.Name ?? product.Key }
        .Put("description", new JsonObject().Put("purpose", product.Description))
        .Put("tags", Drafts.Fields.Texts(CatalogTerms.Tags(product.Terms)))
        .Put("customProperties", Drafts.Fields.Custom(product.More))
        .Put("team", product.Owners.Team());

    private static Dictionary<string, string> Names(IEnumerable<CatalogHolder> holders) =>
        ShortNames.Of([.. holders.Select(holder => KeyValuePair.Create(holder.Key, (IReadOnlyList<string>)[.. holder.Domain is { } domain ? [domain] : Array.Empty<string>(), holder.Name ?? holder.Key]))]);

    /// <summary>The name of something that the catalog may only mention.</summary>
    private static string? NameOf(Dictionary<string, string> names, string? key) => key is null ? null : names.GetValueOrDefault(key) ?? key;
}
