using System.Globalization;
using System.Text.Json;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>A file with a schema and its definitions.</summary>
internal sealed class SchemaFile
{
    private readonly Dictionary<string, JsonElement> anchors = [];

    internal SchemaFile(string path, JsonElement root)
    {
        (Path, Root) = (path, root);
        Id = (Text(root, "$id") ?? Text(root, "id"))?.Split('#')[0] is { Length: > 0 } id ? id : null;
        var references = new List<string>();
        Walk(root, references);
        References = references;
    }

    internal string Path { get; }

    internal JsonElement Root { get; }

    /// <summary>The address that others may call it by.</summary>
    internal string? Id { get; }

    internal IReadOnlyList<string> References { get; }

    /// <summary>The schema that a fragment points at, such as <c>/$defs/address</c> or the name of an anchor.</summary>
    internal JsonElement? Find(string fragment)
    {
        if (fragment.Length == 0)
            return Root;
        if (fragment[0] != '/')
            return anchors.TryGetValue(fragment, out var anchored) ? anchored : null;
        var at = Root;
        foreach (var part in fragment[1..].Split('/').Select(part => Uri.UnescapeDataString(part).Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal)))
        {
            if (at.ValueKind == JsonValueKind.Object && at.TryGetProperty(part, out var inner))
                at = inner;
            else if (at.ValueKind == JsonValueKind.Array && int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < at.GetArrayLength())
                at = at[index];
            else
                return null;
        }

        return at;
    }

    internal static string? Text(JsonElement schema, string key) =>
        schema.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private void Walk(JsonElement at, List<string> references)
    {
        if (at.ValueKind == JsonValueKind.Array)
            foreach (var item in at.EnumerateArray())
                Walk(item, references);
        if (at.ValueKind != JsonValueKind.Object)
            return;
        if (Text(at, "$ref") is { } reference)
            references.Add(reference);
        if ((Text(at, "$anchor") ?? (Text(at, "$id") ?? Text(at, "id"))) is { } name && name.TrimStart('#') is { Length: > 0 } anchor)
            anchors.TryAdd(anchor, at);
        foreach (var member in at.EnumerateObject())
            Walk(member.Value, references);
    }
}
