using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Standards;

namespace MeshGovernance.Exchange.Exports.Standards;

/// <summary>What versions of the standards say in different words, and mean alike.</summary>
internal static class Renames
{
    private static readonly Dictionary<string, string> MetricsOfRules = new(StringComparer.Ordinal) { ["duplicateCount"] = "duplicateValues", ["nullCheck"] = "nullValues", ["uniqueCheck"] = "duplicateValues", ["validValues"] = "invalidValues" };

    private static readonly string[] Metrics = ["nullValues", "missingValues", "invalidValues", "duplicateValues", "rowCount"];

    /// <summary>Rewrites the fields; what changes its meaning a little is told.</summary>
    internal static IEnumerable<string> Apply(JsonObject fields, Release release)
    {
        var told = new SortedSet<string>(StringComparer.Ordinal);
        Team(fields, release, told);
        if (release is >= Release.Odcs300 and <= Release.Odcs320)
            Walk(fields["schema"], map => Part(map, release <= Release.Odcs302, told));
        return told;
    }

    /// <summary>A team was once the list of its members.</summary>
    private static void Team(JsonObject fields, Release release, SortedSet<string> told)
    {
        var isList = release is Release.Odps090 or (>= Release.Odcs300 and <= Release.Odcs302);
        if (isList && fields["team"] is JsonObject team)
        {
            fields["team"] = team["members"]?.DeepClone() ?? new JsonArray();
            foreach (var (key, _) in team.Where(field => field.Key != "members"))
                told.Add($"team.{key} is left out: a team is the list of its members");
        }
        else if (!isList && release <= Release.Odps110 && fields["team"] is JsonArray members)
        {
            fields["team"] = new JsonObject { ["members"] = members.DeepClone() };
        }
    }

    private static void Part(JsonObject map, bool isOld, SortedSet<string> told)
    {
        if (isOld && Text(map, "logicalType") is ("timestamp" or "time") and var type)
        {
            map["logicalType"] = type == "time" ? "string" : "date";
            told.Add($"logicalType {type} is written as {map["logicalType"]}");
        }

        Bound(map, "minimum", "exclusiveMinimum", isOld);
        Bound(map, "maximum", "exclusiveMaximum", isOld);
        Rule(map, isOld);
    }

    /// <summary>What a library rule counts was called its rule.</summary>
    private static void Rule(JsonObject map, bool isOld)
    {
        if (isOld && Text(map, "metric") is { } metric && map["rule"] is null)
            Rename(map, "metric", "rule", metric);
        else if (!isOld && Text(map, "rule") is { } rule && map["metric"] is null && MetricsOfRules.GetValueOrDefault(rule, rule) is var known && Metrics.Contains(known))
            Rename(map, "rule", "metric", known);
    }

    /// <summary>An excluded bound was once the bound, and a switch that says so.</summary>
    private static void Bound(JsonObject map, string bound, string exclusive, bool isOld)
    {
        if (isOld && map[exclusive] is JsonValue value && value.GetValueKind() is (JsonValueKind.Number or JsonValueKind.String) && map[bound] is null)
        {
            map[bound] = value.DeepClone();
            map[exclusive] = true;
        }
        else if (!isOld && map[exclusive] is JsonValue isOn && isOn.GetValueKind() is (JsonValueKind.True or JsonValueKind.False))
        {
            map.Remove(exclusive);
            if (isOn.GetValueKind() == JsonValueKind.True && map[bound] is { } included)
            {
                map.Remove(bound);
                map[exclusive] = included;
            }
        }
    }

    private static void Rename(JsonObject map, string from, string to, string value)
    {
        var at = map.IndexOf(from);
        map.RemoveAt(at);
        map.Insert(at, to, value);
    }

    private static string? Text(JsonObject map, string key) => map[key] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    private static void Walk(JsonNode? node, Action<JsonObject> visit)
    {
        switch (node)
        {
            case JsonObject map:
                visit(map);
                foreach (var (key, value) in map.ToList())
                    if (key is not ("customProperties" or "arguments" or "implementation" or "examples"))
                        Walk(value, visit);
                break;
            case JsonArray list:
                foreach (var item in list)
                    Walk(item, visit);
                break;
        }
    }
}
