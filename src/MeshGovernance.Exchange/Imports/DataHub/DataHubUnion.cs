using System.Text.Json;

namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>Snapshots are JSON as Avro writes it: a value that may be missing stands in a map with the name of its type, <c>{"string": "..."}</c>.</summary>
internal static class DataHubUnion
{
    private const string Named = "com.linkedin.";

    private static readonly HashSet<string> Types = new(StringComparer.Ordinal) { "string", "boolean", "int", "long", "float", "double", "array", "map" };

    /// <summary>The same with values where their maps stood.</summary>
    internal static JsonElement Unwrapped(JsonElement aspect)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
            Write(aspect, json, keepsType: false);
        using var read = JsonDocument.Parse(bytes.ToArray());
        return read.RootElement.Clone();
    }

    /// <param name="value">The value.</param>
    /// <param name="json">Takes it.</param>
    /// <param name="keepsType">Whether the name of its type is what a map has to say, as with the type of a column.</param>
    private static void Write(JsonElement value, Utf8JsonWriter json, bool keepsType)
    {
        if (!keepsType && Inner(value) is { } inner)
            value = inner;
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name);
                    Write(member.Value, json, member.Name is "type" or "customProperties");
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Write(item, json, keepsType: false);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }

    private static JsonElement? Inner(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object)
            return null;
        var members = value.EnumerateObject();
        return members.MoveNext() && members.Current is var only && !members.MoveNext() && (Types.Contains(only.Name) || only.Name.StartsWith(Named, StringComparison.Ordinal)) ? only.Value : null;
    }
}
