using NJsonSchema;
using Newtonsoft.Json.Linq;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>
/// Reads the schemas of the mesh's own kinds of files. <see cref="JsonSchema.FromJsonAsync(string, CancellationToken)"/> costs a cold start a fifth
/// of a second, most of it reflection; this costs next to nothing, and refuses a keyword that nobody would judge by.
/// </summary>
internal sealed class SchemaReader
{
    /// <summary>The extension of the schemas that holds, in words, what <c>pattern</c> or <c>patternProperties</c> ask for. Editors know it too.</summary>
    internal const string PatternWords = "patternErrorMessage";

    private readonly Dictionary<string, JsonSchema> definitions = [];

    internal static JsonSchema Read(string json)
    {
        var root = JObject.Parse(json);
        var reader = new SchemaReader();
        var named = (JObject?)root["definitions"] ?? [];
        foreach (var (name, _) in named)
            reader.definitions[$"#/definitions/{name}"] = new JsonSchema();
        foreach (var (name, definition) in named)
            reader.Fill(reader.definitions[$"#/definitions/{name}"], definition!);
        return reader.Fill(new JsonSchema(), root);
    }

    private T Fill<T>(T schema, JToken source)
        where T : JsonSchema
    {
        foreach (var (keyword, value) in (JObject)source)
            Set(schema, keyword, value!);
        return schema;
    }

    private void Set(JsonSchema schema, string keyword, JToken value)
    {
        switch (keyword)
        {
            case "$schema" or "definitions" or "title" or "description" or "default":
                break;
            case "$ref":
                schema.Reference = definitions[(string)value!];
                break;
            case "type":
                foreach (var type in Strings(value))
                    schema.Type |= TypeOf(type);
                break;
            case "enum":
                foreach (var allowed in Strings(value))
                    schema.Enumeration.Add(allowed);
                break;
            case "format":
                schema.Format = (string)value!;
                break;
            case "pattern":
                schema.Pattern = (string)value!;
                break;
            case PatternWords:
                schema.ExtensionData = new Dictionary<string, object?>(StringComparer.Ordinal) { [PatternWords] = (string)value! };
                break;
            case "minLength":
                schema.MinLength = (int)value;
                break;
            case "minimum":
                schema.Minimum = (decimal)value;
                break;
            case "maximum":
                schema.Maximum = (decimal)value;
                break;
            case "minItems":
                schema.MinItems = (int)value;
                break;
            case "uniqueItems":
                schema.UniqueItems = (bool)value;
                break;
            case "items":
                schema.Item = Fill(new JsonSchema(), value);
                break;
            case "properties":
                foreach (var (name, property) in (JObject)value)
                    schema.Properties[name] = Fill(new JsonSchemaProperty(), property!);
                break;
            case "patternProperties":
                foreach (var (pattern, property) in (JObject)value)
                    schema.PatternProperties[pattern] = Fill(new JsonSchemaProperty(), property!);
                break;
            case "additionalProperties" when value.Type == JTokenType.Boolean:
                schema.AllowAdditionalProperties = (bool)value;
                break;
            case "additionalProperties":
                schema.AdditionalPropertiesSchema = Fill(new JsonSchema(), value);
                break;
            case "required":
                foreach (var name in Strings(value))
                    schema.RequiredProperties.Add(name);
                break;
            case "anyOf":
                foreach (var branch in value)
                    schema.AnyOf.Add(Fill(new JsonSchema(), branch));
                break;
            case "examples":
                schema.Example = value.First;
                break;
            default:
                throw new NotSupportedException($"The schemas of this project have no keyword '{keyword}'.");
        }
    }

    private static JsonObjectType TypeOf(string name) => name switch
    {
        "array" => JsonObjectType.Array,
        "boolean" => JsonObjectType.Boolean,
        "integer" => JsonObjectType.Integer,
        "null" => JsonObjectType.Null,
        "number" => JsonObjectType.Number,
        "object" => JsonObjectType.Object,
        "string" => JsonObjectType.String,
        _ => throw new NotSupportedException($"JSON Schema has no type '{name}'."),
    };

    private static IEnumerable<string> Strings(JToken value) => value is JArray list ? list.Select(item => (string)item!) : [(string)value!];
}
