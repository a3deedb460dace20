using System.Text.Json;

namespace MeshGovernance.Tests.Reference;

/// <summary>The fields that a JSON document has, as paths: with dots between them, and brackets behind what is a list.</summary>
internal static class JsonFields
{
    internal static IEnumerable<string> Of(JsonElement value, string path = "") => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(item => Of(item, path + "[]")),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Of(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}")),
        _ => [],
    } is var below && path.Length > 0 ? below.Prepend(path) : below;
}
