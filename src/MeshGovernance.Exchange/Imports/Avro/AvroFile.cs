using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>A file of Avro, as far as one must know it before it is read: the names that it defines and uses. Which of them stand at its top.</summary>
internal sealed class AvroFile
{
    private static readonly HashSet<string> Primitive = ["null", "boolean", "int", "long", "float", "double", "bytes", "string"];

    private static readonly HashSet<string> OfTypes =
        ["type", "name", "namespace", "doc", "aliases", "fields", "symbols", "default", "items", "values", "size", "logicalType", "precision", "scale"];

    private static readonly HashSet<string> OfFields = ["type", "name", "doc", "aliases", "default", "order"];

    private readonly HashSet<string> defined = [];
    private readonly HashSet<string> used = [];
    private readonly List<AvroType> types = [];
    private readonly List<(string Attribute, string At)> attributes = [];

    internal AvroFile(string path, JsonElement root)
    {
        (Path, Root) = (path, root);
        foreach (var one in root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root })
        {
            var before = used.ToHashSet();
            used.Clear();
            if (Walk(one, "", "") is { } name)
                types.Add(new AvroType(name, one, IsRecord(one), [.. used]));
            used.UnionWith(before);
        }
    }

    internal string Path { get; }

    internal JsonElement Root { get; }

    /// <summary>The named types at the top of the file.</summary>
    internal IReadOnlyList<AvroType> Types => types;

    internal IReadOnlySet<string> Defined => defined;

    /// <summary>What it uses and does not define.</summary>
    internal IEnumerable<string> Missing => used.Where(name => !defined.Contains(name)).Order(StringComparer.Ordinal);

    /// <summary>Attributes that Avro leaves to others, and where they stand.</summary>
    internal IReadOnlyList<(string Attribute, string At)> Attributes => attributes;

    /// <summary>Notes what a type defines and uses; its full name comes back where it has one.</summary>
    private string? Walk(JsonElement type, string space, string at)
    {
        switch (type.ValueKind)
        {
            case JsonValueKind.String when !Primitive.Contains(type.GetString()!):
                used.Add(Full(type.GetString()!, space));
                return null;
            case JsonValueKind.Array:
                foreach (var one in type.EnumerateArray())
                    Walk(one, space, at);
                return null;
            case JsonValueKind.Object:
                return Object(type, space, at);
            default:
                return null;
        }
    }

    private string? Object(JsonElement type, string space, string at)
    {
        var kind = Text(type, "type");
        if (kind is not ("record" or "error" or "enum" or "fixed"))
        {
            Note(type, OfTypes, at);
            foreach (var key in (string[])["type", "items", "values"])
                if (type.TryGetProperty(key, out var inner) && !(key == "type" && kind is "array" or "map"))
                    Walk(inner, space, at);
            return null;
        }

        var name = Text(type, "name") ?? "";
        var full = name.Contains('.', StringComparison.Ordinal) ? name : Full(name, Text(type, "namespace") ?? space);
        defined.Add(full);
        Note(type, OfTypes, full);
        if (type.TryGetProperty("fields", out var fields) && fields.ValueKind == JsonValueKind.Array)
            foreach (var field in fields.EnumerateArray().Where(field => field.ValueKind == JsonValueKind.Object))
            {
                Note(field, OfFields, $"{full}.{Text(field, "name")}");
                if (field.TryGetProperty("type", out var inner))
                    Walk(inner, full.Contains('.', StringComparison.Ordinal) ? full[..full.LastIndexOf('.')] : "", $"{full}.{Text(field, "name")}");
            }

        return full;
    }

    private void Note(JsonElement map, HashSet<string> known, string at) =>
        attributes.AddRange(map.EnumerateObject().Where(member => !known.Contains(member.Name) && AvroType.ExportedIn(member) is null).Select(member => (member.Name, at.Length > 0 ? at : Path)));

    private static bool IsRecord(JsonElement type) => type.ValueKind == JsonValueKind.Object && Text(type, "type") == "record";

    private static string Full(string name, string space) => name.Contains('.', StringComparison.Ordinal) || space.Length == 0 ? name : $"{space}.{name}";

    private static string? Text(JsonElement map, string key) => map.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

/// <summary>A named type at the top of a file, and the names that it uses.</summary>
internal sealed record AvroType(string Name, JsonElement Schema, bool IsRecord, IReadOnlyList<string> Uses)
{
    /// <summary>The contract whose object it was; null where it comes from elsewhere.</summary>
    internal ExportedPlace? Exported => Schema.ValueKind == JsonValueKind.Object ? Schema.EnumerateObject().Select(ExportedIn).OfType<ExportedPlace>().FirstOrDefault() : null;

    internal static ExportedPlace? ExportedIn(JsonProperty attribute) =>
        attribute.NameEquals("dataContract"u8) && attribute.Value.ValueKind == JsonValueKind.String ? ExportedPlace.Read(attribute.Value.GetString()) : null;

    internal IEnumerable<string> Aliases => Schema.TryGetProperty("aliases", out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Where(alias => alias.ValueKind == JsonValueKind.String).Select(alias => alias.GetString()!)
        : [];
}
