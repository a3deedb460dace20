using System.Text.Json;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>What a schema says of the type of its values.</summary>
/// <param name="Logical">The logical type of ODCS; null where there is none or more than one.</param>
/// <param name="IsNullable">Whether null is a value, too.</param>
/// <param name="IsMixed">Whether values may have several types.</param>
internal sealed record SchemaTypes(string? Logical, bool IsNullable, bool IsMixed)
{
    internal bool IsOnlyNull => IsNullable && Logical is null && !IsMixed;

    internal static SchemaTypes Of(MergedSchema schema)
    {
        var all = Told(schema).ToHashSet();
        var isNullable = all.Remove("null") || schema["nullable"] is { ValueKind: JsonValueKind.True };
        if (all.SetEquals(["integer", "number"]))
            all.Remove("integer");
        return all.Count == 1 ? new SchemaTypes(LogicalOf(all.Single(), schema.Text("format")), isNullable, IsMixed: false) : new SchemaTypes(null, isNullable, all.Count > 1);
    }

    private static IEnumerable<string> Told(MergedSchema schema)
    {
        if (schema.Text("type") is { } type)
            return [type];
        if (schema["type"] is { ValueKind: JsonValueKind.Array } types)
            return types.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!);
        if (schema.Properties.Count > 0)
            return ["object"];
        if (schema["enum"] is { ValueKind: JsonValueKind.Array } values)
            return values.EnumerateArray().Select(TypeOf);
        return schema["const"] is { } only ? [TypeOf(only)] : schema.Has("items") ? ["array"] : schema.Has("pattern") || schema.Has("format") ? ["string"] : [];
    }

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Array => "array",
        JsonValueKind.Null => "null",
        _ => "object",
    };

    private static string? LogicalOf(string type, string? format) => (type, format) switch
    {
        ("string", "date") => "date",
        ("string", "date-time") => "timestamp",
        ("string", "time") => "time",
        ("string" or "integer" or "number" or "boolean" or "object" or "array", _) => type,
        _ => null,
    };
}
