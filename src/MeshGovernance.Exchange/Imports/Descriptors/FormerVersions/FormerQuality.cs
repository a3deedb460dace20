using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using static MeshGovernance.Exchange.Imports.Descriptors.FormerVersions.FormerContract;

namespace MeshGovernance.Exchange.Imports.Descriptors.FormerVersions;

/// <summary>Rules on quality: v2 left each to a tool, as v3 does with rules of the type <c>custom</c>. One without a tool is a rule in words.</summary>
internal static class FormerQuality
{
    private static readonly HashSet<string> Dimensions = ["accuracy", "completeness", "conformity", "consistency", "coverage", "timeliness", "uniqueness"];

    internal static JsonObject Rule(FormerFields rule)
    {
        var (tool, ofTool, template, code) = (rule.Text("toolName"), rule.Text("toolRuleName"), rule.Text("templateName"), rule.Text("code"));
        var (called, said) = (ofTool ?? template ?? code, rule.Text("description"));
        var isOfTool = tool is not null && called is not null;
        var (dimension, schedule) = (rule.Text("dimension"), rule.Text("scheduleCronExpression"));
        var isKnown = dimension is not null && Dimensions.Contains(dimension);
        return new JsonObject { ["type"] = isOfTool ? "custom" : "text" }
            .Put("name", code)
            .Put("description", said ?? (isOfTool ? null : called))
            .Put("dimension", isKnown ? dimension : null)
            .Put("severity", rule.Text("severity"))
            .Put("businessImpact", rule.Text("businessImpact"))
            .Put("method", rule.Text("type"))
            .Put("schedule", schedule)
            .Put("scheduler", schedule is null ? null : "cron")
            .Put("engine", isOfTool ? tool : null)
            .Put("implementation", isOfTool ? called : null)
            .Put("customProperties", rule.CustomProperties(
            [
                ("templateName", template),
                .. Plain(rule, "column", "columns"),
                ("toolName", isOfTool ? null : tool),
                ("toolRuleName", isOfTool || said is null ? null : ofTool),
                ("dimension", isKnown ? null : dimension),
            ]));
    }
}
