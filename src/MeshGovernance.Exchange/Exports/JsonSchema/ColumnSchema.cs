using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.JsonSchema;

/// <summary>A column as JSON Schema sees a value.</summary>
internal sealed class ColumnSchema(LeaveOut leave)
{
    /// <summary>Options of the standard that JSON Schema calls by the same name.</summary>
    private static readonly string[] Alike =
    [
        "minLength", "maxLength", "pattern", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties",
    ];

    /// <summary>The bits of a number, as OpenAPI calls them.</summary>
    private static readonly Dictionary<string, string> Sizes = new(StringComparer.Ordinal)
    {
        ["i8"] = "int8",
        ["i16"] = "int16",
        ["i32"] = "int32",
        ["i64"] = "int64",
        ["u8"] = "uint8",
        ["u16"] = "uint16",
        ["u32"] = "uint32",
        ["u64"] = "uint64",
        ["f32"] = "float",
        ["f64"] = "double",
    };

    /// <summary>The columns of an object, or the fields of a nested one.</summary>
    internal void Fields(JsonObject schema, IReadOnlyList<Column> columns)
    {
        schema["type"] = "object";
        var properties = new JsonObject();
        foreach (var column in columns)
            properties.TryAdd(column.Name, Of(column));
        schema.Say("properties", properties);
        schema.Say("required", JsonFile.Texts(columns.Where(column => column.IsRequired).Select(column => column.Name).Distinct()));
    }

    private JsonObject Of(Column column)
    {
        var schema = new JsonObject();
        schema.Say("title", column.BusinessName);
        schema.Say("description", column.Description);
        if (column.IsDeprecated)
            schema["deprecated"] = true;
        Type(schema, column);
        Options(schema, column);
        schema.Say("enum", ValidValues.ToJson(column));
        schema.Say("examples", new JsonArray([.. column.Examples.Select(NodeValues.ToJson)]));
        return schema;
    }

    private void Type(JsonObject schema, Column column)
    {
        switch (column.LogicalType)
        {
            case "object":
                Fields(schema, column.Columns);
                break;
            case "map":
                schema["type"] = "object";
                schema.Say("additionalProperties", column.MapValue is { } value ? Of(value) : null);
                if (column.MapKey is not null)
                    leave("the keys of a map are texts in JSON, of which nothing more is said", ContractPaths.Shown(column));
                break;
            case "array":
                schema["type"] = "array";
                schema.Say("items", column.Items is { } item ? Of(item) : null);
                break;
            case "vector":
                schema["type"] = "array";
                schema["items"] = new JsonObject { ["type"] = "number" };
                break;
            case "date" or "time":
                schema["type"] = "string";
                schema["format"] = column.LogicalType;
                break;
            case "timestamp":
                schema["type"] = "string";
                schema["format"] = "date-time";
                break;
            case "string" or "number" or "integer" or "boolean":
                schema["type"] = column.LogicalType;
                break;
        }
    }

    /// <summary>Bounds of days are texts, for which JSON Schema has no words; a format of the JDK is none of its own.</summary>
    private void Options(JsonObject schema, Column column)
    {
        foreach (var option in column.LogicalTypeOptions?.Keys ?? [])
            if (Said(column, option) is { } value)
                schema[option] = value;
            else
                leave("JSON Schema has no keyword for these limits", $"{ContractPaths.Shown(column)} {option}");
    }

    private static JsonNode? Said(Column column, string option) => column.LogicalType switch
    {
        "date" or "time" or "timestamp" => null,
        _ when Alike.Contains(option) => NodeValues.ToJson(column.LogicalTypeOptions![option]),
        "string" when option == "format" => column.LogicalTypeOptions!["format"]?.Text,
        "integer" or "number" when option == "format" => Sizes.GetValueOrDefault(column.LogicalTypeOptions!["format"]?.Text ?? ""),
        _ => null,
    };
}
