using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>A table, view, topic or file that a catalog describes.</summary>
/// <param name="Key">What others in the catalog know it by.</param>
/// <param name="Way">Its full name, from the platform down.</param>
/// <param name="Origin">Where it was found.</param>
internal sealed record CatalogAsset(string Key, IReadOnlyList<string> Way, Origin Origin)
{
    internal string? Title { get; set; }

    internal string? Description { get; set; }

    /// <summary>What it is: one of table, view, topic, file.</summary>
    internal string? Stored { get; set; }

    internal JsonObject? Server { get; set; }

    internal string? Status { get; set; }

    /// <summary>Whether somebody has promised something of it: it has a contract already.</summary>
    internal bool IsPromised { get; set; }

    /// <summary>The key of its domain.</summary>
    internal string? Domain { get; set; }

    internal SortedSet<string> Products { get; } = new(StringComparer.Ordinal);

    /// <summary>The keys of what it is made from.</summary>
    internal SortedSet<string> Sources { get; } = new(StringComparer.Ordinal);

    internal List<string> Terms { get; } = [];

    internal CatalogOwners Owners { get; } = new();

    internal List<CatalogColumn> Columns { get; } = [];

    internal JsonArray Rules { get; } = [];

    internal JsonArray Promises { get; } = [];

    internal List<(string Property, JsonNode? Value)> More { get; } = [];

    internal CatalogColumn? Find(string column) => Columns.Find(known => known.Name == column);

    internal JsonObject Fields(string name) => new JsonObject { ["name"] = Title ?? name }
        .Put("status", Status)
        .Put("description", new JsonObject().Put("purpose", Description))
        .Put("tags", Drafts.Fields.Texts(CatalogTerms.Tags(Terms)))
        .Put("servers", Server is null ? null : new JsonArray(Server.DeepClone()))
        .Put("schema", new JsonArray(new JsonObject { ["name"] = Way[^1] }
            .Put("physicalName", Way[^1])
            .Put("physicalType", Stored)
            .Put("logicalType", "object")
            .Put("description", Description)
            .Put("properties", new JsonArray([.. Columns.Select(column => column.Property())]))
            .Put("quality", Rules.DeepClone())))
        .Put("team", Owners.Team())
        .Put("slaProperties", Promises.DeepClone())
        .Put("customProperties", Drafts.Fields.Custom([.. More, ("classification", CatalogTerms.ClassificationIn(Terms) is { } level ? JsonValue.Create(level) : null)]));
}
