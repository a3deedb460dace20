using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>One file of the Data Contract Specification, in the words of ODCS.</summary>
internal static class SpecifiedContract
{
    /// <summary>What has a place in ODCS; the rest is told.</summary>
    private static readonly string[] Known = ["dataContractSpecification", "id", "info", "servers", "terms", "models", "definitions", "servicelevels", "links", "tags"];

    internal static Estate Read(Node root, Origin origin)
    {
        var (info, terms) = (root["info"], root["terms"]);
        var remarks = new SpecificationRemarks(origin);
        var fields = new JsonObject();
        Set(fields, "id", root["id"]);
        Set(fields, "name", info?["title"]);
        Set(fields, "version", info?["version"]);
        Set(fields, "status", info?["status"]);
        if (Description(info, terms) is { Count: > 0 } description)
            fields["description"] = description;
        if (root["tags"] is { Kind: NodeKind.List } tags)
            fields["tags"] = NodeJson.Of(tags);
        if (SpecifiedServers.Of(root["servers"], remarks) is { Count: > 0 } servers)
            fields["servers"] = servers;
        if (new SpecifiedModels(root["definitions"], remarks).Of(root["models"]) is { Count: > 0 } schema)
            fields["schema"] = schema;
        if (info?["contact"] is { } contact && Support(contact) is { } support)
            fields["support"] = new JsonArray(support);
        if (info?["owner"]?.Text is { Length: > 0 } owner)
            fields["team"] = new JsonObject { ["name"] = owner };
        if (ServiceLevels.Of(root["servicelevels"], remarks) is { Count: > 0 } levels)
            fields["slaProperties"] = levels;
        if (Links(root["links"]) is { Count: > 0 } links)
            fields["authoritativeDefinitions"] = links;
        if (Custom(terms, "billing", "noticePeriod") is { Count: > 0 } custom)
            fields["customProperties"] = custom;
        foreach (var key in root.Keys.Where(key => !Known.Contains(key)))
            remarks.Tell(key == "quality" ? "'quality' of the whole file says to which model it belongs in the words of another tool: write its rules into 'quality' of the objects." : $"'{key}' has no field in ODCS and was left out.");
        return new Estate { Contracts = [new FoundContract(root["id"]?.Text is { Length: > 0 } id ? id : origin.Source, fields, origin)], Untold = remarks.Untold, Faults = remarks.Faults };
    }

    internal static void Set(JsonObject fields, string name, Node? value)
    {
        if (value?.Text is { Length: > 0 } text)
            fields[name] = text;
    }

    /// <summary>What has no field: a property of its own.</summary>
    internal static JsonArray Custom(Node? map, params string[] keys)
    {
        var custom = new JsonArray();
        foreach (var key in keys)
            if (map?[key] is { Kind: not NodeKind.Null } value)
                custom.Add(new JsonObject { ["property"] = key, ["value"] = NodeJson.Of(value) });
        return custom;
    }

    internal static JsonArray Links(Node? links)
    {
        var found = new JsonArray();
        if (links is { Kind: NodeKind.Map })
            foreach (var (type, url) in links.Keys.Zip(links.Items))
                if (url.Text is { Length: > 0 } address)
                    found.Add(new JsonObject { ["type"] = type, ["url"] = address });
        return found;
    }

    private static JsonObject Description(Node? info, Node? terms)
    {
        var description = new JsonObject();
        Set(description, "purpose", info?["description"]);
        Set(description, "usage", terms?["usage"]);
        Set(description, "limitations", terms?["limitations"]);
        var policies = new JsonArray();
        foreach (var policy in terms?["policies"]?.Items ?? [])
            if (policy["url"]?.Text is { Length: > 0 } url)
                policies.Add(new JsonObject { ["type"] = policy["type"]?.Text ?? policy["name"]?.Text ?? "policy", ["url"] = url });
        if (policies.Count > 0)
            description["authoritativeDefinitions"] = policies;
        return description;
    }

    private static JsonObject? Support(Node contact)
    {
        var url = contact["url"]?.Text ?? (contact["email"]?.Text is { Length: > 0 } email ? "mailto:" + email : null);
        return url is null ? null : new JsonObject { ["channel"] = contact["name"]?.Text ?? url, ["url"] = url };
    }
}
