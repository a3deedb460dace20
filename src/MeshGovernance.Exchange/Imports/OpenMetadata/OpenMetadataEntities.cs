using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Catalogs;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.OpenMetadata;

/// <summary>Sorts entities by what they are. They may come in any order, so contracts and lineage wait until all tables are known.</summary>
internal sealed class OpenMetadataEntities
{
    /// <summary>What a file may wrap its entities in, beside <c>data</c>.</summary>
    private static readonly string[] Lists = ["tables", "topics", "containers", "dataContracts"];

    private readonly Catalog catalog = new();
    private readonly Dictionary<string, string> namesById = new(StringComparer.Ordinal);
    private readonly List<(Origin Origin, JsonElement Entity)> contracts = [];
    private readonly List<(string From, string To)> edges = [];
    private readonly SortedDictionary<string, (Origin Origin, int Count)> others = new(StringComparer.Ordinal);

    internal void Take(string path, JsonElement entity)
    {
        foreach (var list in Lists)
            foreach (var item in entity.Items(list))
                Take(path, item);
        var name = entity.Text("fullyQualifiedName") ?? entity.Text("name") ?? "";
        var origin = new Origin(path, name);
        if (entity.Text("id") is { } id && name.Length > 0)
            namesById[id] = name;
        foreach (var node in Each(entity, "nodes").Select(node => node.At("entity") is { ValueKind: JsonValueKind.Object } inner ? inner : node).Append(entity.At("entity")))
            if (node.Text("id") is { } known && node.Text("fullyQualifiedName") is { } full)
                namesById[known] = full;
        foreach (var edge in Each(entity, "upstreamEdges").Concat(Each(entity, "downstreamEdges")).Concat(Each(entity, "edges")).Append(entity))
            if ((EndOf(edge, "fromEntity") ?? EndOf(edge, "from")) is { } from && (EndOf(edge, "toEntity") ?? EndOf(edge, "to")) is { } to)
                edges.Add((from, to));
        switch (KindOf(entity))
        {
            case "domains" when name.Length > 0:
                catalog.Domains[name] = Holder(new CatalogHolder(name, origin), entity);
                break;
            case "dataProducts" when name.Length > 0:
                catalog.Products[name] = Holder(new CatalogHolder(name, origin), entity);
                break;
            case "tables" or "topics" or "containers" when name.Length > 0:
                catalog.Assets[name] = OpenMetadataAsset.Of(origin, name, entity);
                break;
            case "dataContracts":
                contracts.Add((origin, entity.Clone()));
                break;
            case { } other:
                others[other] = others.TryGetValue(other, out var seen) ? seen with { Count = seen.Count + 1 } : (origin, 1);
                break;
        }
    }

    internal Estate Estate(IReadOnlyList<SourceRemark> faults)
    {
        foreach (var (origin, contract) in contracts)
            if (AboutWhat(contract) is { } about && catalog.Assets.TryGetValue(about, out var asset))
                OpenMetadataContract.Add(asset, contract);
            else
                catalog.Tell(origin, $"The contract is about '{PlainText.Cap(AboutWhat(contract) ?? "")}', which is not in the export: export that too.");
        foreach (var (from, to) in edges)
            if (catalog.Assets.TryGetValue(namesById.GetValueOrDefault(to) ?? to, out var asset))
                asset.Sources.Add(namesById.GetValueOrDefault(from) ?? from);
        foreach (var (kind, (origin, count)) in others)
            catalog.Tell(origin, $"{PlainText.Counted(count, "entity", "entities")} of another kind ({PlainText.Cap(kind)}) became nothing.");
        return catalog.Estate(faults);
    }

    /// <summary>What an entity is: by its address, else by what only such ones have.</summary>
    private static string? KindOf(JsonElement entity)
    {
        if (entity.Text("href") is { } href && href.IndexOf("/v1/", StringComparison.Ordinal) is var at and >= 0)
            return href[(at + 4)..].Split('/')[0];
        return entity.Text("domainType") is not null ? "domains"
            : entity.At("columns").ValueKind == JsonValueKind.Array ? "tables"
            : entity.At("messageSchema").ValueKind == JsonValueKind.Object ? "topics"
            : entity.At("dataModel").ValueKind == JsonValueKind.Object ? "containers"
            : AboutWhat(entity) is not null && (entity.At("schema").ValueKind == JsonValueKind.Array || entity.At("semantics").ValueKind == JsonValueKind.Array || entity.At("qualityExpectations").ValueKind == JsonValueKind.Array) ? "dataContracts"
            : entity.Text("fullyQualifiedName") is not null && (entity.At("domains").ValueKind == JsonValueKind.Array || entity.At("domain").ValueKind == JsonValueKind.Object) ? "dataProducts"
            : null;
    }

    private static string? AboutWhat(JsonElement contract) => contract.Text("entity", "fullyQualifiedName") ?? contract.Text("tableFQN");

    /// <summary>What is a list in one version of the API, and in another a map by names or hashes.</summary>
    private static IEnumerable<JsonElement> Each(JsonElement entity, string field) => entity.Items(field).Concat(entity.Entries(field).Select(entry => entry.Value));

    private static string? EndOf(JsonElement edge, string end) => edge.Text(end) ?? edge.Text(end, "id") ?? edge.Text(end, "fullyQualifiedName") ?? edge.Text(end, "fqn");

    private static CatalogHolder Holder(CatalogHolder holder, JsonElement entity)
    {
        holder.Name = entity.Text("name");
        holder.Description = entity.Text("description");
        holder.Domain = OpenMetadataAsset.DomainOf(entity);
        OpenMetadataAsset.AddOwners(holder.Owners, entity);
        holder.Terms.AddRange(OpenMetadataAsset.TermsOf(entity));
        holder.More.Add(("displayName", entity.Text("displayName") is { } title && title != holder.Name ? JsonValue.Create(title) : null));
        holder.More.AddRange(entity.Entries("extension").Select(entry => (entry.Name, entry.Value.Copy())));
        return holder;
    }
}
