using System.Globalization;
using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>Pieces of JSON Schema that are written in several places.</summary>
internal static class Keyword
{
    internal static JsonArray List(IEnumerable<string> values) => [.. values.Select(value => JsonValue.Create(value))];

    internal static JsonObject Required(params IEnumerable<string> names) => new() { ["required"] = List(names) };

    internal static JsonObject Not(JsonObject schema) => new() { ["not"] = schema };

    /// <summary>A map whose field has one of the values; without values, one that lacks the field.</summary>
    internal static JsonObject Where(string field, IReadOnlyList<string> values, bool orMissing)
    {
        if (values.Count == 0)
            return Not(Required(field));
        var schema = orMissing ? [] : Required(field);
        schema["properties"] = new JsonObject { [field] = new JsonObject { ["enum"] = List(values) } };
        return schema;
    }

    /// <summary>A value of the tables, which hold text, as a value of the shape that it is for.</summary>
    internal static JsonNode Value(Shape shape, string text) => shape switch
    {
        TruthShape => JsonValue.Create(bool.Parse(text)),
        NumberShape or AnyShape when double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _) => JsonNode.Parse(text)!,
        ListShape list => new JsonArray(Value(list.Item, text)),
        EitherShape either => Value(either.Shapes[0], text),
        _ => JsonValue.Create(text),
    };
}
