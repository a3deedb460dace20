using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Exports;

/// <summary>JSON as people read it, or a line of it.</summary>
internal static class JsonFile
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions OneLine = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Text(JsonNode json) => Visible(json.ToJsonString(Indented));

    internal static string Line(JsonNode json) => Visible(json.ToJsonString(OneLine));

    internal static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => JsonValue.Create(text))]);

    /// <summary>Adds a field where there is something to say.</summary>
    internal static void Say(this JsonObject map, string key, string? text)
    {
        if (!string.IsNullOrEmpty(text))
            map[key] = text;
    }

    /// <summary>Adds a field where there is something in it.</summary>
    internal static void Say(this JsonObject map, string key, JsonNode? value)
    {
        if (value is not (null or JsonArray { Count: 0 } or JsonObject { Count: 0 }))
            map[key] = value;
    }

    private static string Visible(string json) => System.Text.Encoding.UTF8.GetString(JsonText.Visible(System.Text.Encoding.UTF8.GetBytes(json + "\n")));
}
