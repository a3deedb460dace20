using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using static MeshGovernance.Exchange.Imports.Descriptors.FormerVersions.FormerContract;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Tables and columns, of which v2 knew nothing but these.</summary>
internal static class FormerSchema
{
    internal static JsonObject Object(FormerFields table, bool isTable) =>
        new JsonObject { ["name"] = table.Text("table") ?? "", ["logicalType"] = "object" }
            .Put("physicalName", table.Text("physicalName"))
            .Put("physicalType", isTable ? "table" : null)
            .Put("description", table.Text("description"))
            .Put("tags", table.Words("tags"))
            .Put("dataGranularityDescription", table.Text("dataGranularity"))
            .Put("authoritativeDefinitions", Links(table))
            .Put("properties", table.Each("columns", Column, name: "column"))
            .Put("quality", table.Each("quality", FormerQuality.Rule))
            .Put("customProperties", table.CustomProperties(Plain(table, "priorTableName")));

    private static JsonObject Column(FormerFields column)
    {
        var physical = column.Text("physicalType");
        var logical = LogicalType(column, physical);
        return new JsonObject { ["name"] = column.Text("column") ?? "" }
            .Put("businessName", column.Text("businessName"))
            .Put("logicalType", logical)
            .Put("physicalType", physical)
            .Put("logicalTypeOptions", SqlTypes.OptionsOf(physical, logical))
            .Put("description", column.Text("description"))
            .Put("required", column.Flag("isNullable") is false ? JsonValue.Create(true) : null)
            .Put("unique", OnlyTrue(column, "isUnique"))
            .Put("primaryKey", OnlyTrue(column, "isPrimaryKey") ?? OnlyTrue(column, "isPrimary"))
            .Put("primaryKeyPosition", Position(column, "primaryKeyPosition"))
            .Put("partitioned", OnlyTrue(column, "partitionStatus"))
            .Put("partitionKeyPosition", Position(column, "partitionKeyPosition"))
            .Put("criticalDataElement", OnlyTrue(column, "criticalDataElementStatus"))
            .Put("classification", column.Text("classification"))
            .Put("encryptedName", column.Text("encryptedColumnName"))
            .Put("transformSourceObjects", column.Words("transformSourceTables"))
            .Put("transformLogic", column.Text("transformLogic"))
            .Put("transformDescription", column.Text("transformDescription"))
            .Put("examples", column.List("sampleValues"))
            .Put("tags", column.Words("tags"))
            .Put("authoritativeDefinitions", Links(column))
            .Put("quality", column.Each("quality", FormerQuality.Rule))
            .Put("customProperties", column.CustomProperties([("clusterStatus", OnlyTrue(column, "clusterStatus")), ("clusterKeyPosition", Position(column, "clusterKeyPosition"))]));
    }

    /// <summary>v2 took any word for a logical type, those of databases among them.</summary>
    private static string? LogicalType(FormerFields column, string? physical)
    {
        if (column.Text("logicalType") is not { Length: > 0 } said)
            return SqlTypes.LogicalOf(physical);
        if (SqlTypes.LogicalOf(said) is { } known)
            return known;
        column.Tell("ODCS v3 has no such logical type: a column has the one of its physical type, or none", "logicalType");
        return SqlTypes.LogicalOf(physical);
    }

    private static JsonValue? OnlyTrue(FormerFields column, string field) => column.Flag(field) is true ? JsonValue.Create(true) : null;

    private static JsonValue? Position(FormerFields column, string field) => column.Position(field) is { } position ? JsonValue.Create(position) : null;
}
