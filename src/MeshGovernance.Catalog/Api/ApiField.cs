using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Catalog.Api;

/// <summary>What stands in a field of the API.</summary>
internal enum ApiShape
{
    Text,
    Number,

    /// <summary>A number that may have a fraction.</summary>
    Measured,

    Flag,
    Texts,

    /// <summary>A list of numbers.</summary>
    Numbers,

    /// <summary>A list of maps.</summary>
    List,

    Map,

    /// <summary>A descriptor as its standard names the fields.</summary>
    Descriptor,

    /// <summary>A list of descriptors.</summary>
    Descriptors,
}

/// <summary>A field of a file of the API.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Shape">What stands in it.</param>
/// <param name="Says">The sentence on it.</param>
/// <param name="Fields">The fields within a map, or within each item of a list.</param>
internal sealed record ApiField(string Name, ApiShape Shape, string Says, params IReadOnlyList<ApiField> Fields)
{
    /// <summary>Whether the value may be null.</summary>
    internal bool OrNull { get; private init; }

    /// <summary>Whether the field may be absent.</summary>
    internal bool IsOptional { get; private init; }

    /// <summary>The values that there are; empty where any may stand there.</summary>
    private IReadOnlyList<string> Values { get; init; } = [];

    internal static ApiField Text(string name, string says, params IReadOnlyList<string> values) => new(name, ApiShape.Text, says) { Values = values };

    internal static ApiField Number(string name, string says) => new(name, ApiShape.Number, says);

    internal static ApiField Measured(string name, string says) => new(name, ApiShape.Measured, says);

    internal static ApiField Flag(string name, string says) => new(name, ApiShape.Flag, says);

    internal static ApiField Words(string name, string says) => new(name, ApiShape.Texts, says);

    internal static ApiField Numbers(string name, string says) => new(name, ApiShape.Numbers, says);

    internal static ApiField List(string name, string says, params IReadOnlyList<ApiField> fields) => new(name, ApiShape.List, says, fields);

    internal static ApiField Map(string name, string says, params IReadOnlyList<ApiField> fields) => new(name, ApiShape.Map, says, fields);

    internal static ApiField Descriptor(string name, string says) => new(name, ApiShape.Descriptor, says);

    internal static ApiField Descriptors(string name, string says) => new(name, ApiShape.Descriptors, says);

    /// <summary>The same, where nobody may know it.</summary>
    internal ApiField OrUnknown() => this with { OrNull = true };

    /// <summary>The same, which may be left away.</summary>
    internal ApiField OrAbsent() => this with { IsOptional = true };

    internal void Write(Utf8JsonWriter json) => json.WriteObject(Name, () =>
    {
        json.WriteString("description", Says);
        WriteType(json, Shape switch
        {
            ApiShape.Text => "string",
            ApiShape.Number => "integer",
            ApiShape.Measured => "number",
            ApiShape.Flag => "boolean",
            ApiShape.Map or ApiShape.Descriptor => "object",
            _ => "array",
        });
        if (Values.Count > 0)
            json.WriteTexts("enum", Values);
        if (Shape == ApiShape.Map)
            WriteFields(json, Fields);
        else if (Shape is ApiShape.List or ApiShape.Texts or ApiShape.Numbers or ApiShape.Descriptors)
            json.WriteObject("items", () =>
            {
                json.WriteString("type", Shape switch { ApiShape.Texts => "string", ApiShape.Numbers => "number", _ => "object" });
                if (Shape == ApiShape.List)
                    WriteFields(json, Fields);
            });
    });

    /// <summary>The fields of a map, and that there are no others.</summary>
    internal static void WriteFields(Utf8JsonWriter json, IReadOnlyList<ApiField> fields)
    {
        json.WriteBoolean("additionalProperties", value: false);
        json.WriteTexts("required", fields.Where(field => !field.IsOptional).Select(field => field.Name));
        json.WriteObject("properties", () =>
        {
            foreach (var field in fields)
                field.Write(json);
        });
    }

    private void WriteType(Utf8JsonWriter json, string type)
    {
        if (OrNull)
            json.WriteTexts("type", [type, "null"]);
        else
            json.WriteString("type", type);
    }
}
