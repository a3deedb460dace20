using NJsonSchema;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>Judges reports that come from elsewhere by the schema of <c>mesh check --format json</c>.</summary>
public static class ReportSchema
{
    private static readonly Lazy<JsonSchema> Schema = new(Read);

    /// <summary>The first way in which a text departs from the schema, as a path and what is wrong there; null where it keeps to it.</summary>
    /// <exception cref="FormatException">It is no JSON.</exception>
    public static string? FaultOf(string json)
    {
        try
        {
            return Schema.Value.Validate(json).Select(error => $"{error.Path} ({error.Kind})").FirstOrDefault();
        }
        catch (Newtonsoft.Json.JsonException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static JsonSchema Read()
    {
        using var reader = new StreamReader(typeof(ReportSchema).Assembly.GetManifestResourceStream("report.schema.json")!);
        return JsonSchema.FromJsonAsync(reader.ReadToEnd()).GetAwaiter().GetResult();
    }
}
