using System.Globalization;
using System.Text.Json.Nodes;
using Avro;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>The types of Avro in the words of ODCS.</summary>
internal static class AvroTypes
{
    internal static (string? Logical, JsonObject Options) Logical(Schema schema) => (schema.Tag, schema.GetText(AvroParser.LogicalType)) switch
    {
        (Schema.Type.Bytes or Schema.Type.Fixed, "decimal" or "big-decimal") => ("number", []),
        (Schema.Type.Int, "date") => ("date", []),
        (Schema.Type.Int, "time-millis") or (Schema.Type.Long, "time-micros") => ("time", []),
        (Schema.Type.Long, "timestamp-millis" or "timestamp-micros" or "timestamp-nanos") => ("timestamp", new JsonObject { ["timezone"] = true }),
        (Schema.Type.Long, "local-timestamp-millis" or "local-timestamp-micros" or "local-timestamp-nanos") => ("timestamp", new JsonObject { ["timezone"] = false }),
        (Schema.Type.String, "uuid") => ("string", Format("uuid")),
        (Schema.Type.Int, _) => ("integer", Format("i32")),
        (Schema.Type.Long, _) => ("integer", Format("i64")),
        (Schema.Type.Float, _) => ("number", Format("f32")),
        (Schema.Type.Double, _) => ("number", Format("f64")),
        (Schema.Type.Boolean, _) => ("boolean", []),
        (Schema.Type.String or Schema.Type.Enumeration, _) => ("string", []),
        (Schema.Type.Bytes or Schema.Type.Fixed, _) => ("string", Format("binary")),
        (Schema.Type.Array, _) => ("array", []),
        (Schema.Type.Record or Schema.Type.Map, _) => ("object", []),
        _ => (null, []),
    };

    internal static string Physical(Schema schema) => schema switch
    {
        FixedSchema bytes => string.Create(CultureInfo.InvariantCulture, $"fixed({bytes.Size})"),
        _ => Schema.GetTypeString(schema.Tag),
    };

    /// <summary>The name of a type, and what its logical type was.</summary>
    internal static IEnumerable<KeyValuePair<string, JsonNode?>> More(Schema schema)
    {
        if (schema is NamedSchema named)
            yield return new("avroType", JsonValue.Create(named.Fullname));
        if (schema.GetText(AvroParser.LogicalType) is not { } logical)
            yield break;
        yield return new("avroLogicalType", JsonValue.Create(logical));
        foreach (var detail in (string[])["precision", "scale"])
            if (int.TryParse(schema.GetText(detail), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
                yield return new(detail, JsonValue.Create(number));
    }

    /// <summary>The library keeps further attributes as JSON.</summary>
    private static string? GetText(this Schema schema, string key) => schema.GetProperty(key)?.Trim('"');

    private static JsonObject Format(string format) => new() { ["format"] = format };
}
