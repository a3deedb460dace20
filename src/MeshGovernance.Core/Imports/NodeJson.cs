using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>What was read from YAML, as JSON in the same order: drafts are made of it.</summary>
public static class NodeJson
{
    public static JsonNode? Of(Node? node) => node?.Kind switch
    {
        null or NodeKind.Null => null,
        NodeKind.Map => Of(node.Keys.Zip(node.Items)),
        NodeKind.List => new JsonArray([.. node.Items.Select(Of)]),
        NodeKind.Boolean => JsonValue.Create(node.Boolean == true),
        NodeKind.Integer when long.TryParse(node.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole) => JsonValue.Create(whole),
        NodeKind.Integer or NodeKind.Number when node.Number is { } number => JsonValue.Create(number),
        _ => JsonValue.Create(node.Text),
    };

    /// <summary>A map; what a file has twice counts once, as its reader says.</summary>
    public static JsonObject Map(Node map) => Of(map.Keys.Zip(map.Items));

    /// <summary>Some fields of a map.</summary>
    public static JsonObject Map(Node map, IReadOnlyCollection<string> fields) => Of(map.Keys.Zip(map.Items).Where(entry => fields.Contains(entry.First)));

    private static JsonObject Of(IEnumerable<(string Key, Node Value)> entries)
    {
        var map = new JsonObject();
        foreach (var (key, value) in entries)
            map[key] = Of(value);
        return map;
    }
}
