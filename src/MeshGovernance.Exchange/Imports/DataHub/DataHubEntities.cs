using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Catalogs;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>Gathers the aspects of each entity. They may come in any order; of one that comes twice the last counts, as in DataHub.</summary>
internal sealed class DataHubEntities
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "dataset", "domain", "dataProduct", "dataContract", "corpuser", "corpGroup", "tag", "glossaryTerm" };

    private static readonly HashSet<string> Read = new(StringComparer.Ordinal)
    {
        "schemaMetadata", "editableSchemaMetadata", "datasetProperties", "editableDatasetProperties", "viewProperties", "subTypes", "ownership", "domains", "globalTags", "glossaryTerms", "upstreamLineage", "status", "deprecation",
        "domainProperties", "dataProductProperties", "dataContractProperties", "dataContractStatus", "corpUserInfo", "corpUserEditableInfo", "corpGroupInfo", "tagProperties", "glossaryTermInfo",
    };

    /// <summary>What a contract promises, each as a list of assertions.</summary>
    private static readonly string[] Promised = ["freshness", "dataQuality", "schema"];

    private readonly SortedDictionary<string, DataHubEntity> entities = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, SortedSet<string>> others = new(StringComparer.Ordinal);
    private readonly Catalog catalog = new();

    internal void Take(string path, string urn, string aspect, JsonElement value)
    {
        var kind = DataHubUrn.KindOf(urn);
        if (!Kinds.Contains(kind))
        {
            (others.TryGetValue(kind, out var known) ? known : others[kind] = new SortedSet<string>(StringComparer.Ordinal)).Add(urn);
            return;
        }

        if (!entities.TryGetValue(urn, out var entity))
            entities[urn] = entity = new DataHubEntity(urn, kind, new Origin(path, urn));
        if (Read.Contains(aspect) && value.ValueKind == JsonValueKind.Object)
            entity.Aspects[aspect] = value.Clone();
    }

    internal Estate Estate(IReadOnlyList<SourceRemark> faults)
    {
        var alive = entities.Values.Where(entity => !entity["status"].IsTrue("removed")).ToList();
        foreach (var entity in alive.Where(entity => entity.Kind == "domain"))
            catalog.Domains[entity.Urn] = Holder(entity, "domainProperties", entity["domainProperties"].Text("parentDomain"));
        foreach (var entity in alive.Where(entity => entity.Kind == "dataProduct"))
            catalog.Products[entity.Urn] = Holder(entity, "dataProductProperties", entity.Domain);
        foreach (var entity in alive.Where(entity => entity.Kind == "dataset"))
            catalog.Assets[entity.Urn] = Asset(entity);
        foreach (var product in alive.Where(entity => entity.Kind == "dataProduct"))
            foreach (var asset in product["dataProductProperties"].Items("assets"))
                if (asset.Text("destinationUrn") is { } urn && catalog.Assets.TryGetValue(urn, out var one))
                    one.Products.Add(product.Urn);
        foreach (var contract in alive.Where(entity => entity.Kind == "dataContract"))
            Promise(contract);
        foreach (var (kind, urns) in others.Where(other => other.Key is not ("container" or "dataPlatform" or "dataPlatformInstance" or "schemaField" or "query" or "dataHubExecutionRequest" or "assertion")))
            catalog.Tell(new Origin(entities.Values.FirstOrDefault()?.Origin.Source ?? ""), $"{PlainText.Counted(urns.Count, "entity", "entities")} of another kind ({PlainText.Cap(kind)}) became nothing.");
        return catalog.Estate(faults);
    }

    private void Promise(DataHubEntity contract)
    {
        if (contract["dataContractProperties"].Text("entity") is not { } about || !catalog.Assets.TryGetValue(about, out var asset))
        {
            catalog.Tell(contract.Origin, "The contract is about something that is not in the export: export that too.");
            return;
        }

        asset.IsPromised = true;
        asset.Status = contract["dataContractStatus"].Text("state") switch { "ACTIVE" => "active", "PENDING" => "draft", _ => asset.Status };
        foreach (var (kind, assertion) in Promised.SelectMany(kind => contract["dataContractProperties"].Items(kind).Select(assertion => (kind, assertion))))
            if (assertion.Text("assertion") is { } urn)
                asset.Rules.Add(new JsonObject { ["type"] = "custom", ["engine"] = "datahub", ["implementation"] = new JsonObject { ["kind"] = kind, ["assertion"] = urn } });
    }

    private CatalogHolder Holder(DataHubEntity entity, string properties, string? domain)
    {
        var holder = new CatalogHolder(entity.Urn, entity.Origin)
        {
            Name = entity[properties].Text("name") ?? DataHubUrn.NameOf(entity.Urn),
            Description = entity[properties].Text("description"),
            Domain = domain,
        };
        AddOwners(holder.Owners, entity);
        holder.Terms.AddRange(TermsOf(entity["globalTags"]).Concat(TermsOf(entity["glossaryTerms"])));
        holder.More.AddRange(entity[properties].Entries("customProperties").Select(entry => (entry.Name, entry.Value.Copy())));
        return holder;
    }

    private CatalogAsset Asset(DataHubEntity entity)
    {
        var properties = entity["datasetProperties"];
        var way = DataHubUrn.WayOf(entity.Urn);
        var asset = new CatalogAsset(entity.Urn, way, entity.Origin)
        {
            Description = entity["editableDatasetProperties"].Text("description") ?? properties.Text("description"),
            Stored = Stored(entity, way),
            Server = way.Count > 4 ? DraftServer.Of(way[1], way[^3], way[^2]) : null,
            Domain = entity.Domain,
            Status = entity["deprecation"].IsTrue("deprecated") ? "deprecated" : null,
        };
        AddOwners(asset.Owners, entity);
        asset.Terms.AddRange(TermsOf(entity["globalTags"]).Concat(TermsOf(entity["glossaryTerms"])).Concat(properties.Texts("tags")).Distinct(StringComparer.Ordinal));
        asset.More.AddRange(properties.Entries("customProperties").Select(entry => (entry.Name, entry.Value.Copy())));
        asset.Columns.AddRange(DataHubColumns.Of(entity["schemaMetadata"], entity["editableSchemaMetadata"], TermsOf));
        foreach (var upstream in entity["upstreamLineage"].Items("upstreams"))
            if (upstream.Text("dataset") is { } urn)
                asset.Sources.Add(urn);
        foreach (var lineage in entity["upstreamLineage"].Items("fineGrainedLineages"))
            foreach (var column in lineage.Texts("downstreams").Select(DataHubUrn.FieldOf))
                if (column is { } made && asset.Find(made.Column) is { } target)
                    target.Sources.UnionWith(lineage.Texts("upstreams").Select(DataHubUrn.FieldOf).OfType<(string Dataset, string Column)>().Select(from => $"{DataHubUrn.WayOf(from.Dataset)[^1]}.{from.Column}"));
        return asset;
    }

    private static string Stored(DataHubEntity entity, IReadOnlyList<string> way) =>
        entity["subTypes"].Texts("typeNames") is var types && types.Any(type => type.Contains("View", StringComparison.OrdinalIgnoreCase)) || entity["viewProperties"].ValueKind == JsonValueKind.Object ? "view"
        : types.Contains("Topic") || (way.Count > 1 && way[1] is "kafka" or "pulsar" or "kinesis" or "pubsub") ? "topic"
        : way.Count > 1 && way[1] is "s3" or "gcs" or "abs" or "adls" or "file" ? "file"
        : "table";

    private void AddOwners(CatalogOwners owners, DataHubEntity entity)
    {
        foreach (var owner in entity["ownership"].Items("owners"))
        {
            if (owner.Text("owner") is not { } urn)
                continue;
            var known = entities.GetValueOrDefault(urn);
            if (DataHubUrn.KindOf(urn) == "corpGroup")
                owners.AddTeam(known?["corpGroupInfo"].Text("displayName") ?? DataHubUrn.NameOf(urn));
            else
                owners.AddPerson(known?["corpUserInfo"].Text("email") ?? known?["corpUserEditableInfo"].Text("email") ?? DataHubUrn.NameOf(urn));
        }
    }

    /// <summary>Tags and terms by the name that people gave them, where the export has it.</summary>
    private IEnumerable<string> TermsOf(JsonElement terms) =>
        from term in terms.Items("tags").Concat(terms.Items("terms"))
        let urn = term.Text("tag") ?? term.Text("urn")
        where urn is not null
        let known = entities.GetValueOrDefault(urn)
        select known?["tagProperties"].Text("name") ?? known?["glossaryTermInfo"].Text("name") ?? DataHubUrn.NameOf(urn);
}

/// <summary>An entity with those of its aspects that are read.</summary>
internal sealed record DataHubEntity(string Urn, string Kind, Origin Origin)
{
    internal Dictionary<string, JsonElement> Aspects { get; } = new(StringComparer.Ordinal);

    internal JsonElement this[string aspect] => Aspects.GetValueOrDefault(aspect);

    internal string? Domain => this["domains"].Texts("domains") is [var first, ..] ? first : null;
}
