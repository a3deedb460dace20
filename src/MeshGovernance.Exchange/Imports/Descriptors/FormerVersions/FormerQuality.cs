using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Policies;
using static MeshGovernance.Exchange.Imports.Descriptors.FormerVersions.FormerContract;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Rules on quality: v2 left each to a tool, as v3 does with rules of the type <c>custom</c>. One without a tool is a rule in words.</summary>
internal static class FormerQuality
{
    private static readonly HashSet<string> Dimensions = ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"];

    internal static JsonObject Rule(Node rule)
    {
        var (tool, called) = (rule["toolName"]?.Text, rule["toolRuleName"]?.Text ?? rule["templateName"]?.Text ?? rule["code"]?.Text);
        var isOfTool = tool is not null && called is not null;
        var hasDimension = rule["dimension"]?.Text is { } dimension && Dimensions.Contains(dimension);
        var schedule = rule["scheduleCronExpression"]?.Text;
        return new JsonObject { ["type"] = isOfTool ? "custom" : "text" }
            .Put("name", rule["code"]?.Text)
            .Put("description", rule["description"]?.Text ?? (isOfTool ? null : called))
            .Put("dimension", hasDimension ? rule["dimension"]!.Text : null)
            .Put("severity", rule["severity"]?.Text)
            .Put("businessImpact", rule["businessImpact"]?.Text)
            .Put("method", rule["type"]?.Text)
            .Put("schedule", schedule)
            .Put("scheduler", schedule is null ? null : "cron")
            .Put("engine", isOfTool ? tool : null)
            .Put("implementation", isOfTool ? called : null)
            .Put("customProperties", CustomProperties(
                rule,
                [("templateName", "templateName"), ("column", "column"), ("columns", "columns"), .. isOfTool ? Array.Empty<(string, string)>() : [("toolName", "toolName")], .. hasDimension ? Array.Empty<(string, string)>() : [("dimension", "dimension")]],
                rule["customProperties"]));
    }
}
