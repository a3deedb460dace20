using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Policies;
using static MeshGovernance.Exchange.Imports.Descriptors.FormerVersions.FormerContract;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Tables and columns, of which v2 knew nothing but these.</summary>
internal static class FormerSchema
{
    private static readonly HashSet<string> OfTable = ["table", "physicalName", "priorTableName", "description", "authoritativeDefinitions", "dataGranularity", "columns", "quality", "tags"];

    private static readonly HashSet<string> OfColumn =
    [
        "column", "isPrimaryKey", "isPrimary", "primaryKeyPosition", "businessName", "logicalType", "physicalType", "description", "isNullable", "isUnique", "partitionStatus", "partitionKeyPosition", "clusterStatus",
        "clusterKeyPosition", "classification", "authoritativeDefinitions", "encryptedColumnName", "transformSourceTables", "transformLogic", "transformDescription", "sampleValues", "criticalDataElementStatus", "tags", "quality",
    ];

    internal static JsonObject Object(Node table, bool isTable, Gathered untold)
    {
        var name = table["table"]?.Text ?? "";
        Tell(table, OfTable, name, untold);
        return new JsonObject { ["name"] = name, ["logicalType"] = "object" }
            .Put("physicalName", table["physicalName"]?.Text)
            .Put("physicalType", isTable ? "table" : null)
            .Put("description", table["description"]?.Text)
            .Put("tags", Tags(table))
            .Put("dataGranularityDescription", table["dataGranularity"]?.Text)
            .Put("authoritativeDefinitions", Links(table))
            .Put("properties", new JsonArray([.. Items(table["columns"]).Select(column => Column(column, name, untold))]))
            .Put("quality", new JsonArray([.. Items(table["quality"]).Select(FormerQuality.Rule)]))
            .Put("customProperties", CustomProperties(table, [("priorTableName", "priorTableName")], null));
    }

    private static JsonObject Column(Node column, string table, Gathered untold)
    {
        var name = column["column"]?.Text ?? "";
        Tell(column, OfColumn, $"{table}.{name}", untold);
        return new JsonObject { ["name"] = name }
            .Put("businessName", column["businessName"]?.Text)
            .Put("logicalType", SqlTypes.LogicalOf(column["logicalType"]?.Text) ?? SqlTypes.LogicalOf(column["physicalType"]?.Text))
            .Put("physicalType", column["physicalType"]?.Text)
            .Put("description", column["description"]?.Text)
            .Put("required", Flag(column["isNullable"]) is false ? JsonValue.Create(true) : null)
            .Put("unique", OnlyTrue(column["isUnique"]))
            .Put("primaryKey", OnlyTrue(column["isPrimaryKey"] ?? column["isPrimary"]))
            .Put("primaryKeyPosition", Position(column["primaryKeyPosition"]))
            .Put("partitioned", OnlyTrue(column["partitionStatus"]))
            .Put("partitionKeyPosition", Position(column["partitionKeyPosition"]))
            .Put("criticalDataElement", OnlyTrue(column["criticalDataElementStatus"]))
            .Put("classification", column["classification"]?.Text)
            .Put("encryptedName", column["encryptedColumnName"]?.Text)
            .Put("transformSourceObjects", NodeJson.Of(column["transformSourceTables"]) as JsonArray)
            .Put("transformLogic", column["transformLogic"]?.Text)
            .Put("transformDescription", column["transformDescription"]?.Text)
            .Put("examples", NodeJson.Of(column["sampleValues"]) as JsonArray)
            .Put("tags", Tags(column))
            .Put("authoritativeDefinitions", Links(column))
            .Put("quality", new JsonArray([.. Items(column["quality"]).Select(FormerQuality.Rule)]))
            .Put("customProperties", Flag(column["clusterStatus"]) is true ? CustomProperties(column, [("clusterStatus", "clusterStatus"), ("clusterKeyPosition", "clusterKeyPosition")], null) : null);
    }

    private static void Tell(Node map, HashSet<string> known, string at, Gathered untold)
    {
        foreach (var key in map.Keys.Where(key => !known.Contains(key)))
            untold.Add("ODCS has no field of this name, and had none in v2", $"{at}.{key}");
    }

    private static JsonValue? OnlyTrue(Node? flag) => Flag(flag) is true ? JsonValue.Create(true) : null;

    /// <summary>The schema of v2.2.1 wanted some of them as text.</summary>
    private static bool? Flag(Node? flag) => flag?.Boolean ?? (bool.TryParse(flag?.Text, out var said) ? said : null);

    /// <summary>v2 wrote -1 for what has none.</summary>
    private static JsonValue? Position(Node? position) => int.TryParse(position?.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at > 0 ? JsonValue.Create(at) : null;
}
