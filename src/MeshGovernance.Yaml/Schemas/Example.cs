using System.Globalization;
using MeshGovernance.Core.Text;
using Newtonsoft.Json.Linq;
using NJsonSchema;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>What a right value looks like, as one line of YAML.</summary>
internal static class Example
{
    internal static string Of(string? field, JsonSchema schema)
    {
        var value = Value(schema.ActualSchema);
        return field is null ? value : $"{PlainText.Cap(field)}: {value}";
    }

    private static string Value(JsonSchema schema) =>
        schema.Example is JToken example ? Write(example) : Write(new JValue((string)schema.Enumeration.First()!));

    private static string Write(JToken value) => value switch
    {
        JObject map => $"{{{string.Join(", ", map.Properties().Select(field => $"{Text(field.Name)}: {Write(field.Value)}"))}}}",
        JArray list => $"[{string.Join(", ", list.Select(Write))}]",
        { Type: JTokenType.String } => Text((string)value!),
        { Type: JTokenType.Boolean } => (bool)value ? "true" : "false",
        _ => Convert.ToString(((JValue)value).Value, CultureInfo.InvariantCulture)!,
    };

    private static string Text(string text) => IsPlain(text) ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    // Narrower than YAML: whatever could be read as something else is quoted.
    private static bool IsPlain(string text) =>
        (char.IsAsciiLetter(text[0]) || text.Count(letter => letter is '.' or '-') > 1)
        && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '@' or '.' or '/' or '_' or '+' or '-' or ':' or ' ')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.EndsWith(':')
        && text is not ("true" or "false" or "null");
}
