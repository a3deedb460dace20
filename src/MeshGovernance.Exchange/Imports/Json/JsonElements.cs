using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.Json;

/// <summary>What stands in JSON that may look otherwise than one expects: a value of another kind counts as none.</summary>
internal static class JsonElements
{
    /// <summary>What lies behind keys; undefined where it is not there.</summary>
    internal static JsonElement At(this JsonElement element, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(key, out var value))
                return default;
            element = value;
        }

        return element;
    }

    /// <summary>A text that says something; null where there is none.</summary>
    internal static string? Text(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.At(keys) is { ValueKind: JsonValueKind.String } value && value.GetString() is { } text && !string.IsNullOrWhiteSpace(text) ? text : null;

    /// <summary>A text, or a number as it is written.</summary>
    internal static string? Scalar(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.At(keys) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : element.Text(keys);

    internal static bool IsTrue(this JsonElement element, params ReadOnlySpan<string> keys) => element.At(keys).ValueKind == JsonValueKind.True;

    internal static decimal? Number(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.At(keys) is { ValueKind: JsonValueKind.Number } number && number.TryGetDecimal(out var value) ? value
        : decimal.TryParse(element.Text(keys), NumberStyles.Number, CultureInfo.InvariantCulture, out var read) ? read
        : null;

    internal static IEnumerable<JsonElement> Items(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.At(keys) is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray() : [];

    internal static IEnumerable<JsonProperty> Entries(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.At(keys) is { ValueKind: JsonValueKind.Object } map ? map.EnumerateObject() : [];

    /// <summary>The texts of a list, or the one that stands there instead of a list; each once.</summary>
    internal static IReadOnlyList<string> Texts(this JsonElement element, params ReadOnlySpan<string> keys) =>
        element.Text(keys) is { } one ? [one] : [.. element.Items(keys).Select(item => item.Text()).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>A copy that lives on, and in which a key that stands there twice has its last value.</summary>
    internal static JsonNode? Copy(this JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                var map = new JsonObject();
                foreach (var entry in element.EnumerateObject())
                    map[entry.Name] = entry.Value.Copy();
                return map;
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Select(Copy)]);
            case JsonValueKind.String:
                return JsonValue.Create(element.GetString());
            case JsonValueKind.True or JsonValueKind.False:
                return JsonValue.Create(element.GetBoolean());
            case JsonValueKind.Number:
                return element.TryGetInt64(out var whole) ? JsonValue.Create(whole) : element.TryGetDecimal(out var number) ? JsonValue.Create(number) : JsonValue.Create(element.GetRawText());
            default:
                return null;
        }
    }
}
