using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MeshGovernance.Tests.Standards;

/// <summary>Nodes for tests: from YAML by the core schema, from JSON and back.</summary>
internal static partial class TestNodes
{
    internal static Node Yaml(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        var ordinal = 0;
        return stream.Documents.Count == 0 ? Node.Scalar(0, NodeKind.Null, null) : Read(stream.Documents[0].RootNode, ref ordinal);
    }

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

    private static Node Read(YamlNode yaml, ref int ordinal)
    {
        var own = ordinal++;
        switch (yaml)
        {
            case YamlSequenceNode list:
                var items = new Node[list.Children.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Read(list.Children[i], ref ordinal);
                return Node.List(own, items);
            case YamlMappingNode map:
                var (keys, values) = (new string[map.Children.Count], new Node[map.Children.Count]);
                foreach (var (i, (key, value)) in map.Children.Index())
                    (keys[i], values[i]) = (((YamlScalarNode)key).Value!, Read(value, ref ordinal));
                return Node.Map(own, keys, values);
            default:
                var scalar = (YamlScalarNode)yaml;
                var kind = scalar.Style == ScalarStyle.Plain ? KindOf(scalar.Value!) : NodeKind.Text;
                return Node.Scalar(own, kind, kind == NodeKind.Null ? null : scalar.Value);
        }
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
                var text = json.GetValueKind() == System.Text.Json.JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString();
                return Node.Scalar(own, json.GetValueKind() == System.Text.Json.JsonValueKind.String ? NodeKind.Text : KindOf(text), text);
        }
    }

    private static NodeKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => NodeKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => NodeKind.Boolean,
        _ when Integer().IsMatch(text) => NodeKind.Integer,
        _ when Number().IsMatch(text) => NodeKind.Number,
        _ => NodeKind.Text,
    };

#pragma warning disable MA0009 // tests read their own texts
    [GeneratedRegex(@"^([-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
#pragma warning restore MA0009
}
