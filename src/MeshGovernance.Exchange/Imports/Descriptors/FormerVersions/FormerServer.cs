using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Where the data is: v2 had room for one place, in fields of the contract.</summary>
internal static class FormerServer
{
    internal static string[] Fields { get; } = ["sourcePlatform", "sourceSystem", "driver", "driverVersion", "server", "project", "datasetProject", "datasetName", "database"];

    internal static JsonArray? Of(Node root, Gathered untold)
    {
        var (project, dataset) = (root["project"]?.Text ?? root["datasetProject"]?.Text, root["datasetName"]?.Text);
        var system = root["sourceSystem"]?.Text ?? root["driver"]?.Text?.Split(':')[^1];
        if ((system ?? root["server"]?.Text ?? root["database"]?.Text) is null)
            return null;
        var isBigQuery = string.Equals(system, "bigquery", StringComparison.OrdinalIgnoreCase) && project is not null && dataset is not null;
        if (!isBigQuery)
            untold.Add("v2 does not say enough of a server for its type, which is 'custom' therefore: name it", system ?? "server");
        var (host, port) = root["server"]?.Text?.Split(':') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? (name, known) : (root["server"]?.Text, (int?)null);
        var server = new JsonObject { ["server"] = "production", ["type"] = isBigQuery ? "bigquery" : "custom" }.Put("project", project).Put("dataset", dataset);
        if (!isBigQuery)
            server.Put("host", host).Put("port", port is { } there ? JsonValue.Create(there) : null).Put("database", root["database"]?.Text);
        IEnumerable<string> rest = isBigQuery ? ["sourcePlatform", "driver", "driverVersion", "server", "database"] : ["sourcePlatform", "sourceSystem", "driver", "driverVersion"];
        return [server.Put("customProperties", FormerContract.CustomProperties(root, rest.Select(key => (key, key)), null))];
    }
}
