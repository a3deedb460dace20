using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>
/// What a catalog holds, in the words of a mesh: a domain is a domain, a system is a data product, an API and a resource that holds data are contracts.
/// Components make them, and are none of them.
/// </summary>
internal sealed class BackstageEstate
{
    private const int MostShown = 5;

    private static readonly HashSet<string> Data = new(StringComparer.OrdinalIgnoreCase)
    {
        "dataset", "data-set", "database", "table", "view", "topic", "kafka-topic", "stream", "event-stream", "bucket", "s3-bucket", "gcs-bucket", "file", "data", "data-product", "dashboard-dataset", "feature-table",
    };

    private readonly BackstageCatalog catalog;
    private readonly BackstageLineage lineage;
    private readonly BackstageOwners owners;
    private readonly List<BackstageEntity> offered;
    private readonly Dictionary<string, string> names;
    private readonly Dictionary<string, BackstageDefinition> definitions;
    private readonly SortedDictionary<string, int> missing = new(StringComparer.Ordinal);

    internal BackstageEstate(BackstageCatalog catalog, IDescriptorReader reader)
    {
        this.catalog = catalog;
        owners = new BackstageOwners(catalog);
        offered = [.. catalog.Entities.Where(entity => entity.Kind == "api" || IsData(entity))];
        definitions = offered.Where(entity => entity.Kind == "api").Select(entity => (entity.Reference, Definition: BackstageDefinition.Of(entity, reader))).Where(api => api.Definition is not null)
            .ToDictionary(api => api.Reference, api => api.Definition!, StringComparer.Ordinal);
        lineage = new BackstageLineage(catalog, offered);
        names = Names(offered, entity => $"{entity.Name}-{entity.Kind}")
            .Concat(Names([.. catalog.Entities.Where(entity => entity.Kind == "system")], entity => $"{entity.Namespace}-{entity.Name}"))
            .Concat(Names([.. catalog.Entities.Where(entity => entity.Kind == "domain")], entity => $"{entity.Namespace}-{entity.Name}"))
            .ToDictionary(StringComparer.Ordinal);
    }

    internal Estate Read()
    {
        var estate = new Estate
        {
            Domains = [.. catalog.Entities.Where(entity => entity.Kind == "domain").Select(Domain)],
            Products = [.. catalog.Entities.Where(entity => entity.Kind == "system").Select(Product)],
            Contracts = [.. offered.Select(Contract).OrderBy(contract => contract.Name, StringComparer.Ordinal)],
        };
        return estate with { Untold = [.. catalog.Told, .. Rest()], Faults = [.. catalog.Faults, .. NameClashes.Of(estate)] };
    }

    private FoundDomain Domain(BackstageEntity domain) => new(names[domain.Reference], domain.Origin)
    {
        Description = domain.Description,
        Owner = owners.NameOf(domain),
    };

    private FoundProduct Product(BackstageEntity system) => new(names[system.Reference], Common(system).Put("team", owners.TeamOf(system)), system.Origin)
    {
        Domain = system.Named("domain", "domain").FirstOrDefault() is { } domain ? NameOf(domain) : null,
    };

    private FoundContract Contract(BackstageEntity entity)
    {
        var system = lineage.SystemOf(entity);
        var status = entity.Spec("lifecycle") switch
        {
            "experimental" => "draft",
            "production" => "active",
            "deprecated" => "deprecated",
            _ => null,
        };
        var stored = entity.Type?.ToLowerInvariant() switch
        {
            "table" or "feature-table" => "table",
            "view" => "view",
            "topic" or "kafka-topic" or "stream" or "event-stream" => "topic",
            "file" or "bucket" or "s3-bucket" or "gcs-bucket" => "file",
            _ => null,
        };
        var fields = new JsonObject().Put("version", definitions.GetValueOrDefault(entity.Reference)?.Version).Put("status", status);
        foreach (var (key, value) in Common(entity, ("apiType", entity.Kind == "api" ? entity.Type : null), ("lifecycle", status is null ? entity.Spec("lifecycle") : null)).ToList())
            fields[key] = value?.DeepClone();
        fields
            .Put("schema", IsData(entity) && entity.Type != "database" ? new JsonArray(new JsonObject { ["name"] = entity.Name }.Put("physicalType", stored).Put("description", entity.Description)) : definitions.GetValueOrDefault(entity.Reference)?.Objects)
            .Put("team", owners.TeamOf(entity));
        return new FoundContract(names[entity.Reference], fields, entity.Origin)
        {
            Product = system is null ? null : NameOf(system),
            MadeFrom = [.. lineage.Of(entity).Select(reference => names[reference]).Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>The fields that both standards call the same.</summary>
    private static JsonObject Common(BackstageEntity entity, params IEnumerable<(string Property, string? Value)> more) => new JsonObject { ["name"] = entity.Title ?? entity.Name }
        .Put("description", new JsonObject().Put("purpose", entity.Description))
        .Put("tags", Fields.Texts(entity.Tags))
        .Put("authoritativeDefinitions", new JsonArray([.. entity.Links.DistinctBy(link => link.Url).Select(link => new JsonObject { ["type"] = link.Type is { Length: > 0 } type ? type : "link", ["url"] = link.Url }.Put("description", link.Title))]))
        .Put("customProperties", Fields.Custom([.. entity.Notes, .. more.Where(property => property.Value is not null).Select(property => (property.Property, (JsonNode?)JsonValue.Create(property.Value)))]));

    private string NameOf(string reference)
    {
        if (names.TryGetValue(reference, out var name))
            return name;
        missing[reference] = missing.GetValueOrDefault(reference) + 1;
        return BackstageReference.NameIn(reference);
    }

    private IEnumerable<SourceRemark> Rest()
    {
        var source = catalog.Entities.FirstOrDefault()?.Origin.Source ?? "";
        foreach (var (reference, count) in lineage.Missing.Concat(owners.Missing).Concat(missing).GroupBy(one => one.Key, one => one.Value, StringComparer.Ordinal).Select(same => (same.Key, same.Sum())).OrderBy(one => one.Key, StringComparer.Ordinal))
            yield return new SourceRemark(new Origin(source, reference), $"{PlainText.Counted(count, "entity names", "entities name")} '{PlainText.Cap(reference)}', which no file here describes.");
        var others = catalog.Entities.Where(entity => entity.Kind == "resource" && !IsData(entity)).ToList();
        if (others.Count > 0)
            yield return new SourceRemark(others[0].Origin, $"{PlainText.Counted(others.Count, "resource")} of another type than data ({string.Join(", ", others.Select(entity => entity.Type ?? "none").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Take(5).Select(PlainText.Cap))}) became nothing.");
        foreach (var remark in definitions.OrderBy(api => api.Key, StringComparer.Ordinal).SelectMany(api => api.Value.Untold))
            yield return remark;
        foreach (var same in offered.Select(entity => (Entity: entity, Why: definitions.GetValueOrDefault(entity.Reference)?.Unread)).Where(api => api.Why is not null).GroupBy(api => api.Why, api => api.Entity, StringComparer.Ordinal).OrderBy(same => same.Key, StringComparer.Ordinal))
            yield return Unread(same.Key!, [.. same]);
        var components = catalog.Entities.Count(entity => entity.Kind == "component");
        if (components > 0)
            yield return new SourceRemark(new Origin(source), $"{PlainText.Counted(components, "component")} became nothing by {(components == 1 ? "itself: what it consumes is where the data of its" : "themselves: what they consume is where the data of their")} system comes from.");
    }

    private static SourceRemark Unread(string why, IReadOnlyList<BackstageEntity> apis) => new(
        apis[0].Origin,
        $"The definitions of {PlainText.Counted(apis.Count, "API")} ({string.Join(", ", apis.Take(MostShown).Select(api => PlainText.Cap($"{api.Name}: {api.Type ?? "no type"}")))}{(apis.Count > MostShown ? ", …" : "")}) are not read, since they {why}. A schema in a file of its own can be imported by itself.");

    private static bool IsData(BackstageEntity entity) => entity.Kind == "resource" && entity.Type is { } type && Data.Contains(type);

    /// <summary>The plain name of each, where no other one has it; else a longer one.</summary>
    private static IEnumerable<KeyValuePair<string, string>> Names(IReadOnlyList<BackstageEntity> entities, Func<BackstageEntity, string> longer)
    {
        var taken = entities.ToLookup(entity => entity.Name, StringComparer.OrdinalIgnoreCase);
        return entities.Select(entity => KeyValuePair.Create(entity.Reference, taken[entity.Name].Skip(1).Any() ? longer(entity) : entity.Name));
    }
}
