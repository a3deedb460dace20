using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Where the data is: v2 had room for one place, in fields of the contract.</summary>
internal static class FormerServer
{
    internal static JsonArray? Of(FormerFields contract)
    {
        var (platform, source, driver, driverVersion) = (contract.Text("sourcePlatform"), contract.Text("sourceSystem"), contract.Text("driver"), contract.Text("driverVersion"));
        var (address, database, dataset) = (contract.Text("server"), contract.Text("database"), contract.Text("datasetName"));
        var (project, other) = (contract.Text("project"), contract.Text("datasetProject"));
        if (new[] { platform, source, driver, driverVersion, address, database, dataset, project, other }.All(string.IsNullOrWhiteSpace))
            return null;
        var (system, own) = (source ?? driver?.Split(':')[^1], project ?? other);
        var isBigQuery = string.Equals(system, "bigquery", StringComparison.OrdinalIgnoreCase) && own is not null && dataset is not null;
        if (!isBigQuery)
            contract.Note("v2 does not say enough of a server for its type, which is 'custom' therefore: name it", system ?? "server");
        var server = new JsonObject { ["server"] = "production", ["type"] = isBigQuery ? "bigquery" : "custom" }.Put("project", own).Put("dataset", dataset);
        var (host, port) = address?.Split(':') is [var name, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known) ? (name, known) : (address, (int?)null);
        if (!isBigQuery)
            server.Put("host", host).Put("port", port is { } there ? JsonValue.Create(there) : null).Put("database", database);
        return
        [
            server.Put("customProperties", Fields.Custom(
            [
                ("sourcePlatform", platform),
                ("sourceSystem", isBigQuery ? null : source),
                ("driver", driver),
                ("driverVersion", driverVersion),
                ("server", isBigQuery ? address : null),
                ("database", isBigQuery ? database : null),
                ("datasetProject", other == own ? null : other),
            ])),
        ];
    }
}
