using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Catalogs;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.OpenMetadata;

/// <summary>What a contract of OpenMetadata promises of a table: it wins over what the table says of itself.</summary>
internal static class OpenMetadataContract
{
    internal static void Add(CatalogAsset asset, JsonElement contract)
    {
        asset.IsPromised = true;
        asset.Title = contract.Text("displayName") ?? asset.Title;
        asset.Description = contract.Text("description") ?? asset.Description;
        asset.Status = (contract.Text("entityStatus") ?? contract.Text("status"))?.ToLowerInvariant() switch
        {
            "draft" or "in review" => "draft",
            "active" or "approved" => "active",
            "deprecated" or "archived" => "deprecated",
            _ => null,
        };
        OpenMetadataAsset.AddOwners(asset.Owners, contract);
        foreach (var column in contract.Items("schema"))
            if (OpenMetadataAsset.Column(column) is { } promised && asset.Find(promised.Name) is null)
                asset.Columns.Add(promised);
        foreach (var rule in contract.Items("semantics"))
            if (rule.Text("name") is { } name)
                asset.Rules.Add(Custom(name, rule.Text("description"), new JsonObject { ["rule"] = rule.Text("rule") ?? name }));
        foreach (var test in contract.Items("qualityExpectations"))
            if ((test.Text("fullyQualifiedName") ?? test.Text("name") ?? test.Text()) is { } name)
                asset.Rules.Add(Custom(test.Text("name") ?? name, test.Text("description"), new JsonObject { ["testCase"] = name }));
        AddLevels(asset, contract.At("sla"));
        asset.More.Add(("termsOfUse", contract.At("termsOfUse") is { ValueKind: JsonValueKind.String or JsonValueKind.Object } terms ? terms.Copy() : null));
        asset.More.Add(("effectiveFrom", contract.Text("effectiveFrom") is { } from ? JsonValue.Create(from) : null));
        asset.More.Add(("effectiveUntil", contract.Text("effectiveUntil") is { } until ? JsonValue.Create(until) : null));
        if (contract.Text("security", "dataClassification") is { } level)
            asset.Terms.Insert(0, $"Classification.{level}");
    }

    private static void AddLevels(CatalogAsset asset, JsonElement sla)
    {
        Level("frequency", sla.At("refreshFrequency"), "interval");
        Level("latency", sla.At("maxLatency"), "value");
        Level("retention", sla.At("retention"), "period");
        if (sla.Text("availabilityTime") is { } time)
            asset.Promises.Add(new JsonObject { ["property"] = "timeOfAvailability", ["value"] = time });

        void Level(string property, JsonElement level, string field)
        {
            if (level.Number(field) is { } value)
                asset.Promises.Add(new JsonObject { ["property"] = property, ["value"] = value }.Put("unit", Unit(level.Text("unit"))));
        }
    }

    private static string? Unit(string? unit) => unit?.ToLowerInvariant() switch
    {
        "minute" => "m",
        "hour" => "h",
        "day" => "d",
        "year" => "y",
        var other => other,
    };

    private static JsonObject Custom(string name, string? description, JsonObject implementation) => new JsonObject { ["name"] = name }
        .Put("description", description)
        .Put("type", "custom")
        .Put("engine", "openmetadata")
        .Put("implementation", implementation);
}
