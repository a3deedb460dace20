using MeshGovernance.Policies;
using Newtonsoft.Json.Linq;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>Nodes in the form that NJsonSchema judges. Each token knows the node that it stands for.</summary>
internal static class NodeTokens
{
    internal static JToken Of(Node node)
    {
        JToken token = node.Kind switch
        {
            NodeKind.Null => JValue.CreateNull(),
            NodeKind.Boolean => new JValue(node.Boolean),
            NodeKind.Integer when node.Number is >= long.MinValue and <= long.MaxValue => new JValue((long)node.Number),
            NodeKind.Integer or NodeKind.Number => node.Number is { } number ? new JValue(number) : JValue.CreateUndefined(),
            NodeKind.List => new JArray(node.Items.Select(Of)),
            NodeKind.Map => Map(node),
            _ => new JValue(node.Text),
        };
        token.AddAnnotation(node);
        return token;
    }

    /// <summary>The node of a token; for a field, the node of its value.</summary>
    internal static Node NodeOf(JToken token) => (token is JProperty field ? field.Value : token).Annotation<Node>()!;

    private static JObject Map(Node node)
    {
        var map = new JObject();
        for (var i = 0; i < node.Keys.Count; i++)
            map[node.Keys[i]] = Of(node.Items[i]);
        return map;
    }
}
