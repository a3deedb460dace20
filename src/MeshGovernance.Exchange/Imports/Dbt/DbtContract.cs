using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>The contract of a model, while constraints and tests are still added to it.</summary>
internal sealed class DbtContract
{
    private readonly string? description;
    private readonly string? alias;
    private readonly string? stored;
    private readonly string? deprecated;
    private readonly IReadOnlyList<string> tags;
    private readonly IReadOnlyList<(string Property, JsonNode? Value)> meta;
    private readonly JsonObject? server;
    private readonly JsonArray rules = [];
    private readonly JsonArray promises = [];

    internal DbtContract(DbtNode node, JsonElement model, string? adapter, DbtCatalogTable? table)
    {
        Node = node;
        description = model.Text("description");
        stored = StoredAs(model.Text("config", "materialized"), table);
        alias = stored is null ? null : model.Text("alias") ?? node.Name;
        deprecated = model.Text("deprecation_date");
        tags = model.Texts("tags") is { Count: > 0 } own ? own : model.Texts("config", "tags");
        meta = DbtMeta.Of(model);
        Table = model.Text("relation_name") ?? alias ?? node.Name;
        server = stored is null ? null : DraftServer.Of(adapter, model.Text("database"), model.Text("schema"));
        Columns = new DbtColumns(model, table);
        DbtConstraints.Add(this, model);
        if (deprecated is { Length: >= 10 } day)
            promises.Add(new JsonObject { ["property"] = "endOfSupport", ["value"] = day[..10] });
    }

    internal DbtNode Node { get; }

    /// <summary>The name of the table in queries.</summary>
    internal string Table { get; }

    internal DbtColumns Columns { get; }

    internal bool HasServer => server is not null;

    /// <summary>Whom it says to be its owner.</summary>
    internal string? Owner => TextOf("owner");

    internal string? Domain => TextOf("domain");

    internal void Must(JsonObject rule) => rules.Add(rule);

    internal void Promise(JsonObject level) => promises.Add(level);

    /// <param name="id">The id that it shares with its other versions; null where there are none.</param>
    internal JsonObject Fields(string? id) => new JsonObject()
        .Put("id", id)
        .Put("name", Node.Name)
        .Put("version", Version())
        .Put("description", new JsonObject().Put("purpose", description))
        .Put("tags", Drafts.Fields.Texts(tags))
        .Put("servers", server is null ? null : new JsonArray(server))
        .Put("schema", new JsonArray(new JsonObject { ["name"] = Node.Name }
            .Put("physicalName", alias)
            .Put("physicalType", stored)
            .Put("logicalType", "object")
            .Put("description", description)
            .Put("properties", Columns.Properties())
            .Put("quality", rules)))
        .Put("slaProperties", promises)
        .Put("customProperties", Drafts.Fields.Custom(meta));

    private string? Version() =>
        Node.Version is { } version && int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? $"{major.ToString(CultureInfo.InvariantCulture)}.0.0" : Node.Version;

    private string? TextOf(string property) =>
        meta.FirstOrDefault(entry => entry.Property == property).Value is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static string? StoredAs(string? materialized, DbtCatalogTable? table) =>
        materialized == "ephemeral" ? null
        : table?.Type is { } type ? type.Contains("VIEW", StringComparison.OrdinalIgnoreCase) ? "view" : "table"
        : materialized is not null && materialized.Contains("view", StringComparison.Ordinal) ? "view"
        : "table";
}
