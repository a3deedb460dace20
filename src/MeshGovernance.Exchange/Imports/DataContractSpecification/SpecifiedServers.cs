using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>Where the data is: a map of servers there, a list in ODCS.</summary>
internal static class SpecifiedServers
{
    /// <summary>What both call alike; all else becomes a property of its own.</summary>
    private static readonly string[] Same =
        ["description", "environment", "host", "port", "database", "schema", "project", "dataset", "location", "endpointUrl", "format", "delimiter", "account", "warehouse", "catalog", "path", "region"];

    internal static JsonArray Of(Node? servers, SpecificationRemarks remarks)
    {
        var found = new JsonArray();
        if (servers is not { Kind: NodeKind.Map })
            return found;
        foreach (var (name, server) in servers.Keys.Zip(servers.Items))
        {
            if (server["type"]?.Text is not { Length: > 0 } type)
            {
                remarks.Tell($"The server '{name}' says no type, which ODCS asks for: it was left out.");
                continue;
            }

            var fields = new JsonObject { ["server"] = name, ["type"] = type };
            var custom = new JsonArray();
            foreach (var (key, value) in server.Keys.Zip(server.Items).Where(entry => entry.First is not ("type" or "roles")))
                if (Same.Contains(key) && value.IsText())
                    fields[key] = key == "port" ? NodeJson.Of(value) : value.Text;
                else if (value.Kind != NodeKind.Null)
                    custom.Add(new JsonObject { ["property"] = key, ["value"] = NodeJson.Of(value) });
            var roles = new JsonArray();
            foreach (var role in server["roles"]?.Items ?? [])
                if (role["name"]?.Text is { Length: > 0 } called)
                    roles.Add(role["description"]?.Text is { } says ? new JsonObject { ["role"] = called, ["description"] = says } : new JsonObject { ["role"] = called });
            if (roles.Count > 0)
                fields["roles"] = roles;
            if (custom.Count > 0)
                fields["customProperties"] = custom;
            found.Add(fields);
        }

        return found;
    }

    private static bool IsText(this Node value) => value.Kind is NodeKind.Text or NodeKind.Integer or NodeKind.Number;
}
