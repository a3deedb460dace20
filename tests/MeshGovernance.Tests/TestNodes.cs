using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Yaml;
using MeshGovernance.Yaml.Reading;

namespace MeshGovernance.Tests;

/// <summary>Nodes for tests: from YAML by the real reader, from JSON and back; and faults by the path of their node.</summary>
internal static class TestNodes
{
    internal static Node Yaml(string text) =>
        new YamlDescriptorReader().Parse(Encoding.UTF8.GetBytes(text), new ReadingLimits()).Root ?? Node.Scalar(0, NodeKind.Null, null);

    internal static Node Json(JsonNode? json)
    {
        var ordinal = 0;
        return Read(json, ref ordinal);
    }

    internal static JsonNode? ToJson(Node node) => node.Kind switch
    {
        NodeKind.Null => null,
        NodeKind.Boolean => JsonValue.Create(node.Boolean!.Value),
        NodeKind.Integer or NodeKind.Number => JsonNode.Parse(node.Text!),
        NodeKind.Text => JsonValue.Create(node.Text),
        NodeKind.List => new JsonArray([.. node.Items.Select(ToJson)]),
        _ => new JsonObject(node.Keys.Zip(node.Items, (key, value) => KeyValuePair.Create(key, ToJson(value)))),
    };

    /// <summary>One line for each fault: the path of its node, <c>key</c> where it is about the key, and the message.</summary>
    internal static string Show(Node root, IEnumerable<Fault> faults) => string.Join('\n', faults.Select(fault =>
        $"{PathOf(root, fault.Node) ?? "?"}{(fault.Part == FaultPart.Key ? " key" : "")}: {fault.Message}"));

    private static string? PathOf(Node from, Node node)
    {
        if (ReferenceEquals(from, node))
            return "/";
        for (var i = 0; i < from.Items.Count; i++)
        {
            var key = from.Kind == NodeKind.Map ? from.Keys[i] : i.ToString(CultureInfo.InvariantCulture);
            if (PathOf(from.Items[i], node) is { } rest)
                return rest == "/" ? $"/{key}" : $"/{key}{rest}";
        }

        return null;
    }

    private static Node Read(JsonNode? json, ref int ordinal)
    {
        var own = ordinal++;
        switch (json)
        {
            case JsonArray array:
                var items = new Node[array.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Read(array[i], ref ordinal);
                return Node.List(own, items);
            case JsonObject map:
                var (keys, values) = (new string[map.Count], new Node[map.Count]);
                foreach (var (i, (key, value)) in map.Index())
                    (keys[i], values[i]) = (key, Read(value, ref ordinal));
                return Node.Map(own, keys, values);
            case null:
                return Node.Scalar(own, NodeKind.Null, null);
            default:
                var isText = json.GetValueKind() == JsonValueKind.String;
                var text = isText ? json.GetValue<string>() : json.ToJsonString();
                return Node.Scalar(own, isText ? NodeKind.Text : CoreSchema.Kind(text), text);
        }
    }
}
