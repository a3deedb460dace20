using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>What JSON Schema and ODCS both can say about values of a type.</summary>
internal static class SchemaLimits
{
    private static readonly string[] OfText = ["minLength", "maxLength", "pattern"];
    private static readonly string[] OfNumbers = ["multipleOf", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
    private static readonly string[] OfObjects = ["minProperties", "maxProperties"];
    private static readonly string[] OfLists = ["minItems", "maxItems", "uniqueItems"];

    private static readonly Dictionary<string, string> Sizes = new()
    {
        ["int8"] = "i8",
        ["int16"] = "i16",
        ["int32"] = "i32",
        ["int64"] = "i64",
        ["uint8"] = "u8",
        ["uint16"] = "u16",
        ["uint32"] = "u32",
        ["uint64"] = "u64",
        ["float"] = "f32",
        ["double"] = "f64",
    };

    internal static IReadOnlyList<string> Keywords { get; } = [.. OfText, .. OfNumbers, .. OfObjects, .. OfLists];

    /// <param name="logical">The logical type, which says what limits there may be.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="tell">Called with the keywords that have no place in a contract.</param>
    internal static JsonObject Of(string? logical, MergedSchema schema, Action<string> tell)
    {
        var options = new JsonObject();
        var fitting = logical switch
        {
            "string" => OfText,
            "integer" or "number" => OfNumbers,
            "object" => OfObjects,
            "array" => OfLists,
            _ => [],
        };
        foreach (var keyword in Keywords.Where(schema.Has))
            if (!fitting.Contains(keyword) || !Add(options, keyword, schema))
                tell(keyword);
        if (schema.Text("format") is { } format && Format(logical, format) is { } known)
            options["format"] = known;
        else if (schema.Has("format") && logical is not ("date" or "timestamp" or "time"))
            tell("format");
        return options;
    }

    private static bool Add(JsonObject options, string keyword, MergedSchema schema)
    {
        var value = schema[keyword]!.Value;
        switch (keyword)
        {
            case "pattern" when value.ValueKind == JsonValueKind.String:
                options[keyword] = value.GetString();
                return true;
            case "uniqueItems" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                options[keyword] = value.GetBoolean();
                return true;
            case "multipleOf" when value.ValueKind == JsonValueKind.Number && value.GetDouble() > 0:
            case "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" when value.ValueKind == JsonValueKind.Number:
                // In draft-04 the exclusive bounds are flags on the others.
                if (!schema.HasFlag(keyword))
                    options[keyword] = JsonNode.Parse(value.GetRawText());
                return true;
            case "exclusiveMinimum" or "exclusiveMaximum" when value.ValueKind is JsonValueKind.True or JsonValueKind.False:
                if (value.ValueKind == JsonValueKind.True && schema[Plain(keyword)] is { ValueKind: JsonValueKind.Number } bound)
                    options[keyword] = JsonNode.Parse(bound.GetRawText());
                return true;
            case "minLength" or "maxLength" or "minProperties" or "maxProperties" or "minItems" or "maxItems" when value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var count) && count >= 0:
                options[keyword] = count;
                return true;
            default:
                return false;
        }
    }

    private static bool HasFlag(this MergedSchema schema, string bound) =>
        bound is "minimum" or "maximum" && schema[bound == "minimum" ? "exclusiveMinimum" : "exclusiveMaximum"] is { ValueKind: JsonValueKind.True };

    private static string Plain(string exclusive) => exclusive == "exclusiveMinimum" ? "minimum" : "maximum";

    private static string? Format(string? logical, string format) => logical switch
    {
        "string" => format,
        "integer" => Sizes.GetValueOrDefault(format) is ['i' or 'u', ..] whole ? whole : null,
        "number" => Sizes.GetValueOrDefault(format) is ['f', ..] fraction ? fraction : null,
        _ => null,
    };
}
