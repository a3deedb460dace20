using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.Drafts;

/// <summary>Fields of a draft: what is not there is not written.</summary>
internal static class Fields
{
    internal static JsonObject Put(this JsonObject fields, string name, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
            fields[name] = text.Trim();
        return fields;
    }

    internal static JsonObject Put(this JsonObject fields, string name, JsonNode? value)
    {
        if (value is not (null or JsonObject { Count: 0 } or JsonArray { Count: 0 }))
            fields[name] = value;
        return fields;
    }

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>What a standard has no field for. A property stands there once, with its first value; one without a value or a name is none.</summary>
    internal static JsonArray Custom(IEnumerable<(string Property, JsonNode? Value)> properties) => new(
    [
        .. properties
            .Where(property => property.Value is not null && !string.IsNullOrWhiteSpace(property.Property))
            .DistinctBy(property => property.Property, StringComparer.Ordinal)
            .Select(property => new JsonObject { ["property"] = property.Property, ["value"] = property.Value }),
    ]);
}
