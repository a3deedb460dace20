using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>
/// A contract of ODCS v2, which nobody develops any more, in the words of v3: what was renamed, by its new name; what has no field any more, as a custom property;
/// what does not belong in a contract, told.
/// </summary>
internal static class FormerContract
{
    /// <summary>What has a place in v3, or is left out in silence since v3 says the same otherwise.</summary>
    private static readonly HashSet<string> Known =
    [
        "kind", "apiVersion", "standardVersion", "templateName", "version", "uuid", "type", "tenant", "tags", "status", "quantumName", "datasetDomain", "description", "dataset", "price", "stakeholders", "roles",
        "slaDefaultColumn", "slaProperties", "customProperties", "productSlackChannel", "productFeedbackUrl", "productDl", .. FormerServer.Fields, .. Secret, .. Custom,
    ];

    private static string[] Secret => ["username", "password"];

    private static string[] Custom => ["datasetKind", "userConsumptionMode", "schedulerAppName", "systemInstance", "contractCreatedTs"];

    /// <summary>Whether it says so, or is written as one: before v2.2 a contract named no version.</summary>
    internal static bool IsOne(Node root) =>
        root["apiVersion"]?.Text is { } version ? version.TrimStart('v').StartsWith("2.", StringComparison.Ordinal) : root["uuid"] is not null && root["dataset"] is { Kind: NodeKind.List };

    internal static JsonObject Read(Node root, Gathered untold)
    {
        foreach (var key in root.Keys.Where(key => !Known.Contains(key)))
            untold.Add("ODCS has no field of this name, and had none in v2", key);
        foreach (var key in Secret.Where(key => root[key]?.Text is { Length: > 0 }))
            untold.Add("Credentials do not belong in a contract: they are left out", key);
        return new JsonObject()
            .Put("id", root["uuid"]?.Text)
            .Put("version", root["version"]?.Text)
            .Put("status", root["status"]?.Text is "current" ? "active" : root["status"]?.Text)
            .Put("tenant", root["tenant"]?.Text)
            .Put("domain", root["datasetDomain"]?.Text)
            .Put("dataProduct", root["quantumName"]?.Text)
            .Put("description", Texts(root["description"], "purpose", "limitations", "usage"))
            .Put("tags", Tags(root))
            .Put("servers", FormerServer.Of(root, untold))
            .Put("schema", new JsonArray([.. Items(root["dataset"]).Select(table => FormerSchema.Object(table, root["type"]?.Text == "tables", untold))]))
            .Put("price", root["price"] is { Kind: NodeKind.Map } price ? NodeJson.Map(price, ["priceAmount", "priceCurrency", "priceUnit"]) : null)
            .Put("team", new JsonObject().Put("members", new JsonArray([.. Items(root["stakeholders"]).Select(Member)])))
            .Put("roles", new JsonArray([.. Items(root["roles"]).Where(role => role["role"]?.Text is not null).Select(role => Texts(role, "role", "access", "firstLevelApprovers", "secondLevelApprovers"))]))
            .Put("support", Support(root))
            .Put("slaProperties", Levels(root))
            .Put("customProperties", CustomProperties(root, Custom.Select(key => (key, key)), root["customProperties"]));
    }

    internal static IEnumerable<Node> Items(Node? list) => list is { Kind: NodeKind.List } ? list.Items.Where(item => item.Kind == NodeKind.Map) : [];

    internal static JsonObject Texts(Node? map, params string[] fields) =>
        fields.Aggregate(new JsonObject(), (texts, field) => texts.Put(field, map?[field]?.Text));

    internal static JsonArray Tags(Node node) => Drafts.Fields.Texts((node["tags"] is { Kind: NodeKind.List } tags ? tags.Items : []).Select(tag => tag.Text).OfType<string>());

    internal static JsonArray Links(Node node) => new([.. Items(node["authoritativeDefinitions"]).Where(link => link["url"]?.Text is not null).Select(link => Texts(link, "url", "type"))]);

    /// <summary>Fields that v3 has no more, by the names that they get, and the properties that stood there already.</summary>
    internal static JsonArray CustomProperties(Node node, IEnumerable<(string Field, string Property)> fields, Node? there) => Drafts.Fields.Custom(
    [
        .. Items(there).Select(property => (property["property"]?.Text ?? "", NodeJson.Of(property["value"]))),
        .. fields.Select(field => (field.Property, NodeJson.Of(node[field.Field]))),
    ]);

    private static JsonObject Member(Node holder) =>
        Texts(holder, "username", "role", "dateIn", "dateOut", "replacedByUsername").Put("description", holder["comment"]?.Text);

    private static JsonArray Support(Node root)
    {
        var channels = new JsonArray();
        if (root["productSlackChannel"]?.Text is { Length: > 0 } slack)
            channels.Add(new JsonObject { ["channel"] = slack, ["tool"] = "slack" });
        if (root["productDl"]?.Text is { Length: > 0 } list)
            channels.Add(new JsonObject { ["channel"] = list, ["url"] = "mailto:" + list, ["tool"] = "email" });
        if (root["productFeedbackUrl"]?.Text is { Length: > 0 } feedback)
            channels.Add(new JsonObject { ["channel"] = "feedback", ["url"] = feedback });
        return channels;
    }

    /// <summary>What is said of no column is said of the one that v2 named for all.</summary>
    private static JsonArray Levels(Node root)
    {
        var levels = new JsonArray();
        foreach (var level in Items(root["slaProperties"]).Where(level => level["property"]?.Text is not null && level["value"] is { Kind: not NodeKind.Null }))
        {
            var one = NodeJson.Map(level, ["property", "value", "valueExt", "unit", "driver"]);
            levels.Add(one.Put("element", level["column"]?.Text ?? root["slaDefaultColumn"]?.Text));
        }

        return levels;
    }
}
