using System.Collections.Concurrent;
using System.Text.Json.Nodes;

namespace MeshGovernance.Tests.Standards;

/// <summary>Official schemas as the text of their standard corrects them, which wins by its own words. What no schema can say is told as a fault of another kind.</summary>
internal static class TextOfStandard
{
    private const string StableId = @"^[^\s.#/\\@!%&^]+$";
    private static readonly ConcurrentDictionary<string, Lazy<string>> Written = new();

    internal static string Corrected(string path, string apiVersion)
    {
        Action<JsonNode>? change = apiVersion switch { "v3.1.0" => Widen, "v3.2.0" => Correct, _ => null };
        return change is null ? path : Written.GetOrAdd(path, _ => new Lazy<string>(() => Write(path, change))).Value;
    }

    private static string Write(string path, Action<JsonNode> change)
    {
        var schema = JsonNode.Parse(File.ReadAllText(path))!;
        change(schema);
        var corrected = Path.Combine(AppContext.BaseDirectory, "corrected-" + Path.GetFileName(path));
        File.WriteAllText(corrected, schema.ToJsonString());
        return corrected;
    }

    /// <summary>The schema of v3.1.0 took over what v3.2.0 says of ids and references.</summary>
    private static void Widen(JsonNode schema)
    {
        var definitions = schema["$defs"]!;
        definitions["StableId"]!["pattern"] = StableId;
        definitions["ShorthandReference"]!["pattern"] = @"^[A-Za-z_][A-Za-z0-9_\-]*(\.[A-Za-z_][A-Za-z0-9_\-]*)+$";
        var reference = definitions["FullyQualifiedReference"]!;
        reference["pattern"] = reference["pattern"]!.GetValue<string>().Replace("[A-Za-z0-9_-]+", @"[^\s.#/\\@!%&^]+", StringComparison.Ordinal);
    }

    private static void Correct(JsonNode schema)
    {
        var definitions = schema["$defs"]!;
        var servers = definitions["ServerSource"]!;
        servers["PostgresServer"]!["required"] = new JsonArray("host", "database");
        servers["MySqlServer"]!["required"] = new JsonArray("host", "database");
        servers["KinesisServer"]!["properties"]!["stream"] = new JsonObject { ["type"] = "string" };
        servers["KinesisServer"]!["required"] = new JsonArray("stream");
        servers["SnowflakeServer"]!["required"] = new JsonArray("account", "database", "schema", "host", "port", "warehouse");
        definitions["RelationshipBase"]!["properties"]!["description"] = new JsonObject { ["type"] = "string" };
        definitions["RelationshipBase"]!["properties"]!["id"] = new JsonObject { ["$ref"] = "#/$defs/StableId" };
        var reference = definitions["FullyQualifiedReference"]!;
        var full = reference["pattern"]!.GetValue<string>().Replace("(?:https?:", "(?:(?:https?|file):", StringComparison.Ordinal);
        reference["pattern"] = $@"{full}|^(?:(?:https?|file):\/\/)?[A-Za-z0-9._\-\/]+\.ya?ml#\/?[A-Za-z_][A-Za-z0-9_\-]*(?:\.[A-Za-z_][A-Za-z0-9_\-]*)+$";
        var member = definitions["TeamMember"]!.DeepClone();
        member.AsObject().Remove("required");
        schema["properties"]!["team"]!["oneOf"]![1]!["items"] = member;
        foreach (var list in new[] { "verifiedStatements", "constraints" })
            definitions["Context"]!["oneOf"]![1]!["properties"]![list]!["items"]!["properties"]!["id"] = new JsonObject { ["$ref"] = "#/$defs/StableId" };
        var vector = definitions["SchemaBaseProperty"]!["allOf"]!.AsArray().Single(branch => (string?)branch!["if"]?["properties"]?["logicalType"]?["const"] == "vector");
        vector!["then"]!["required"] = new JsonArray("logicalTypeOptions");
    }
}
