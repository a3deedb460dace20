using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>A file as Apache's own reader sees it, with the types of other files that it uses before it.</summary>
internal static class AvroParser
{
    /// <summary>The reader refuses logical types that it does not know, where the specification passes over them: it shall see none.</summary>
    internal const string LogicalType = "mesh.logicalType";

    internal static (IReadOnlyList<global::Avro.Schema> Schemas, SourceRemark? Fault) Parse(AvroSource source, AvroFile file)
    {
        var own = file.Root.ValueKind == JsonValueKind.Array ? [.. file.Root.EnumerateArray()] : new[] { file.Root };
        try
        {
            var before = source.Before(file);
            var all = (global::Avro.UnionSchema)global::Avro.Schema.Parse(Union([.. before.Select(type => type.Schema), .. own]));
            return ([.. all.Schemas.Skip(before.Count)], null);
        }
        catch (Exception refused)
        {
            var reason = refused.Message.Split('\n')[0].Trim().TrimEnd('.');
            return ([], new SourceRemark(new Origin(file.Path), $"The file is no schema of Avro: {reason}. Mend it, or add the files whose types it uses."));
        }
    }

    private static string Union(IReadOnlyList<JsonElement> types)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var type in types)
                Copy(type, json);
            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static void Copy(JsonElement value, Utf8JsonWriter json)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                json.WriteStartObject();
                foreach (var member in value.EnumerateObject())
                {
                    json.WritePropertyName(member.Name == "logicalType" ? LogicalType : member.Name);
                    Copy(member.Value, json);
                }

                json.WriteEndObject();
                break;
            case JsonValueKind.Array:
                json.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                    Copy(item, json);
                json.WriteEndArray();
                break;
            default:
                value.WriteTo(json);
                break;
        }
    }
}
