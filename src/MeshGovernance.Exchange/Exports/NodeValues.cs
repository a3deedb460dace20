using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>Values of a descriptor as JSON, and back.</summary>
internal static class NodeValues
{
    internal static JsonNode? ToJson(Node? node) => node?.Kind switch
    {
        null or NodeKind.Null => null,
        NodeKind.Boolean => JsonValue.Create(node.Boolean!.Value),
        NodeKind.Integer or NodeKind.Number when node.Number is { } number => JsonValue.Create(number),
        NodeKind.Integer or NodeKind.Number or NodeKind.Text => JsonValue.Create(node.Text),
        NodeKind.List => new JsonArray([.. node.Items.Select(ToJson)]),
        _ => ToObject(node),
    };

    internal static JsonObject ToObject(Node map)
    {
        var fields = new JsonObject();
        foreach (var (key, value) in map.Keys.Zip(map.Items))
            fields.TryAdd(key, ToJson(value));
        return fields;
    }

    /// <summary>Nodes that can be judged, and what of the JSON each of them stands for.</summary>
    internal static Node ToNode(JsonNode? json, Dictionary<Node, JsonPlace> places)
    {
        var ordinal = 0;
        return Read(json, new JsonPlace(null, "", 0, []), places, ref ordinal);
    }

    private static Node Read(JsonNode? json, JsonPlace place, Dictionary<Node, JsonPlace> places, ref int ordinal)
    {
        var own = ordinal++;
        Node node;
        switch (json)
        {
            case JsonArray list:
                var items = new Node[list.Count];
                for (var i = 0; i < items.Length; i++)
                    items[i] = Read(list[i], new JsonPlace(list, "", i, [.. place.Path, "[]"]), places, ref ordinal);
                node = Node.List(own, items);
                break;
            case JsonObject map:
                var (keys, values) = (new string[map.Count], new Node[map.Count]);
                foreach (var (i, (key, value)) in map.Index())
                    (keys[i], values[i]) = (key, Read(value, new JsonPlace(map, key, i, [.. place.Path, key]), places, ref ordinal));
                node = Node.Map(own, keys, values);
                break;
            case null:
                node = Node.Scalar(own, NodeKind.Null, null);
                break;
            default:
                node = Node.Scalar(own, KindOf(json), json.GetValueKind() == System.Text.Json.JsonValueKind.String ? json.GetValue<string>() : json.ToJsonString());
                break;
        }

        places[node] = place;
        return node;
    }

    private static NodeKind KindOf(JsonNode json) => json.GetValueKind() switch
    {
        System.Text.Json.JsonValueKind.String => NodeKind.Text,
        System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False => NodeKind.Boolean,
        _ => json.ToJsonString().AsSpan().ContainsAny(".eE") ? NodeKind.Number : NodeKind.Integer,
    };
}

/// <summary>Where a value stands: in what, under which key or as which item, and by which fields one comes there.</summary>
internal sealed record JsonPlace(JsonNode? Holder, string Key, int Index, IReadOnlyList<string> Path)
{
    /// <summary>Takes the value away, and what is empty without it; false for the whole.</summary>
    internal bool Remove()
    {
        var isRemoved = Holder switch
        {
            JsonObject map => map.Remove(Key),
            JsonArray list when Index < list.Count => RemoveItem(list),
            _ => false,
        };
        for (var at = Holder; at is JsonObject { Count: 0 } or JsonArray { Count: 0 } && at.Parent is { } parent; at = parent)
            if (parent is JsonObject map)
                map.Remove(at.GetPropertyName());
            else
                parent.AsArray().Remove(at);
        return isRemoved;
    }

    private bool RemoveItem(JsonArray list)
    {
        list.RemoveAt(Index);
        return true;
    }
}
