using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>
/// A contract of ODCS v2, which nobody develops any more, in the words of v3: what was renamed, by its new name; what has no field any more, as a custom property;
/// what does not belong in a contract, told.
/// </summary>
internal static class FormerContract
{
    /// <summary>Whether it says so, or is written as one: before v2.2 a contract named no version.</summary>
    internal static bool IsOne(Node root) =>
        root["apiVersion"]?.Text is { } version ? version.TrimStart('v').StartsWith("2.", StringComparison.Ordinal) : root["uuid"] is not null && root["dataset"] is { Kind: NodeKind.List };

    internal static JsonObject Read(Node root, Gathered untold) => FormerFields.Become(root, "", untold, Contract);

    private static JsonObject Contract(FormerFields contract)
    {
        contract.Pass("kind", "apiVersion", "standardVersion");
        contract.Leave("Credentials do not belong in a contract: they are left out", "username", "password");
        var (status, type, column) = (contract.Text("status"), contract.Text("type"), contract.Text("slaDefaultColumn"));
        var areTables = string.Equals(type, "tables", StringComparison.OrdinalIgnoreCase);
        return new JsonObject()
            .Put("id", contract.Text("uuid"))
            .Put("version", contract.Text("version"))
            .Put("status", status is "current" ? "active" : status)
            .Put("tenant", contract.Text("tenant"))
            .Put("domain", contract.Text("datasetDomain"))
            .Put("dataProduct", contract.Text("quantumName"))
            .Put("description", contract.Within("description", description => description.Texts("purpose", "limitations", "usage")))
            .Put("tags", contract.Words("tags"))
            .Put("servers", FormerServer.Of(contract))
            .Put("schema", contract.Each("dataset", table => FormerSchema.Object(table, areTables), name: "table"))
            .Put("price", contract.Within("price", Price))
            .Put("team", new JsonObject().Put("members", contract.Each("stakeholders", Member)))
            .Put("roles", contract.Each("roles", role => role.Texts("role", "access", "firstLevelApprovers", "secondLevelApprovers"), ["role"]))
            .Put("support", Support(contract))
            .Put("slaProperties", contract.Each("slaProperties", level => Level(level, column), ["property", "value"]))
            .Put("customProperties", contract.CustomProperties([
                ("type", areTables ? null : type),
                .. Plain(contract, "datasetKind", "userConsumptionMode", "schedulerAppName", "systemInstance", "contractCreatedTs", "templateName")]));
    }

    /// <summary>Fields that v3 has no more, by the names that they had.</summary>
    internal static IEnumerable<(string Property, JsonNode? Value)> Plain(FormerFields map, params IEnumerable<string> fields) => fields.Select(field => (field, map.Any(field)));

    internal static JsonArray Links(FormerFields described) => described.Each("authoritativeDefinitions", link => link.Texts("url", "type"), ["url"]);

    private static JsonObject Price(FormerFields price) =>
        new JsonObject().Put("priceAmount", price.Any("priceAmount")).Put("priceCurrency", price.Text("priceCurrency")).Put("priceUnit", price.Text("priceUnit"));

    private static JsonObject Member(FormerFields holder) =>
        holder.Texts("username", "role", "dateIn", "dateOut", "replacedByUsername").Put("description", holder.Text("comment"));

    private static JsonArray Support(FormerFields contract)
    {
        var channels = new JsonArray();
        if (contract.Text("productSlackChannel") is { Length: > 0 } slack)
            channels.Add(new JsonObject { ["channel"] = slack, ["tool"] = "slack" });
        if (contract.Text("productDl") is { Length: > 0 } list)
            channels.Add(new JsonObject { ["channel"] = list, ["url"] = "mailto:" + list, ["tool"] = "email" });
        if (contract.Text("productFeedbackUrl") is { Length: > 0 } feedback)
            channels.Add(new JsonObject { ["channel"] = "feedback", ["url"] = feedback });
        return channels;
    }

    /// <summary>What is said of no column is said of the one that v2 named for all.</summary>
    private static JsonObject Level(FormerFields level, string? column) => new JsonObject()
        .Put("property", level.Text("property"))
        .Put("value", level.Any("value"))
        .Put("valueExt", level.Any("valueExt"))
        .Put("unit", level.Text("unit"))
        .Put("driver", level.Text("driver"))
        .Put("element", level.Text("column") ?? column);
}
