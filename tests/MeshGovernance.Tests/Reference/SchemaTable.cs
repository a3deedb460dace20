using System.Text.Json;

namespace MeshGovernance.Tests.Reference;

/// <summary>A JSON Schema as rows, a field each: its path, what it may be, whether it must be there, and the sentence on it.</summary>
internal sealed class SchemaTable(JsonElement schema)
{
    internal static readonly string[] Heads = ["field", "value", "needed", "says"];

    internal string Says => Text(schema, "description");

    internal IReadOnlyCollection<string[]> Rows() => [.. Rows(schema, "", [])];

    /// <summary>An example of the file as its schema gives it: of each field that is needed, the first.</summary>
    internal IEnumerable<string> Paths() => Rows().Select(row => row[0].Trim('`'));

    private IEnumerable<string[]> Rows(JsonElement shape, string path, IReadOnlyList<string> around)
    {
        shape = Resolved(shape, ref around);
        var required = shape.TryGetProperty("required", out var list) ? list.EnumerateArray().Select(name => name.GetString()!).ToHashSet(StringComparer.Ordinal) : [];
        foreach (var (name, field) in Fields(shape))
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            yield return Row(at, field, required.Contains(name));
            foreach (var row in Below(field, at, around))
                yield return row;
        }
    }

    private IEnumerable<string[]> Below(JsonElement field, string at, IReadOnlyList<string> around)
    {
        if (field.TryGetProperty("$ref", out var name) && around.Contains(name.GetString()!))
            return [];
        var shape = Resolved(field, ref around);
        if (shape.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object)
            return Below(items, at + "[]", around);
        return shape.TryGetProperty("anyOf", out var any)
            ? any.EnumerateArray().SelectMany(one => Below(one, at, around))
            : Rows(shape, at, around);
    }

    private static IEnumerable<(string Name, JsonElement Field)> Fields(JsonElement shape)
    {
        if (shape.TryGetProperty("properties", out var properties))
            foreach (var property in properties.EnumerateObject())
                yield return (property.Name, property.Value);
        if (shape.TryGetProperty("patternProperties", out var patterns))
            foreach (var pattern in patterns.EnumerateObject())
                yield return ("*", pattern.Value);
        if (shape.TryGetProperty("additionalProperties", out var others) && others.ValueKind == JsonValueKind.Object)
            yield return ("*", others);
    }

    private string[] Row(string path, JsonElement field, bool isNeeded)
    {
        IReadOnlyList<string> around = [];
        var shape = Resolved(field, ref around);
        var says = Text(field, "description") is { Length: > 0 } own ? own : Text(shape, "description");
        var more = string.Concat(
            shape.TryGetProperty("default", out var usual) ? $" Default: `{usual.GetRawText()}`." : "",
            shape.TryGetProperty("examples", out var examples) && !shape.TryGetProperty("enum", out _) ? $" Such as `{examples[0].GetRawText()}`." : "");
        return [$"`{path}`", Value(shape), isNeeded ? "yes" : "", says + more];
    }

    private string Value(JsonElement shape)
    {
        if (shape.TryGetProperty("enum", out var values))
            return string.Join(", ", values.EnumerateArray().Select(value => $"`{(value.ValueKind == JsonValueKind.String ? value.GetString() : value.GetRawText())}`"));
        if (shape.TryGetProperty("anyOf", out var any))
            return string.Join(" or ", any.EnumerateArray().Select(one => Value(Target(one))).Distinct());
        var types = !shape.TryGetProperty("type", out var type) ? [] : type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!).ToList() : [type.GetString()!];
        var value = string.Join(" or ", types.Select(one => one switch
        {
            "string" => "text",
            "object" => "map",
            "array" => shape.TryGetProperty("items", out var items) && items.ValueKind == JsonValueKind.Object && Value(Target(items)) is { Length: > 0 } item ? $"list of {item}" : "list",
            "integer" => "whole number",
            "boolean" => "true or false",
            _ => one,
        }));
        return value + Bounds(shape);
    }

    private static string Bounds(JsonElement shape) =>
        (shape.TryGetProperty("minimum", out var least), shape.TryGetProperty("maximum", out var most)) switch
        {
            (true, true) => $", {least.GetRawText()} to {most.GetRawText()}",
            (true, false) => $", from {least.GetRawText()}",
            (false, true) => $", up to {most.GetRawText()}",
            _ => "",
        };

    private JsonElement Target(JsonElement shape)
    {
        IReadOnlyList<string> around = [];
        return Resolved(shape, ref around);
    }

    private JsonElement Resolved(JsonElement shape, ref IReadOnlyList<string> around)
    {
        while (shape.TryGetProperty("$ref", out var name))
        {
            around = [.. around, name.GetString()!];
            shape = schema.GetProperty("definitions").GetProperty(name.GetString()!.Split('/')[^1]);
        }

        return shape;
    }

    private static string Text(JsonElement shape, string name) => shape.TryGetProperty(name, out var text) ? text.GetString()! : "";
}
