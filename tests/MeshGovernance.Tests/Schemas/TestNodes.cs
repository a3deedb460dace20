using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MeshGovernance.Tests.Schemas;

/// <summary>Reads a snippet of YAML for a test and shows faults by the path of their node.</summary>
internal static partial class TestNodes
{
    internal static Node Read(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        var ordinal = 0;
        return stream.Documents.Count == 0 ? Node.Scalar(0, NodeKind.Null, null) : Of(stream.Documents[0].RootNode, ref ordinal);
    }

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

    private static Node Of(YamlNode yaml, ref int ordinal)
    {
        var own = ordinal++;
        switch (yaml)
        {
            case YamlMappingNode map:
                var values = new List<Node>();
                foreach (var value in map.Children.Values)
                    values.Add(Of(value, ref ordinal));
                return Node.Map(own, [.. map.Children.Keys.Select(key => ((YamlScalarNode)key).Value!)], [.. values]);
            case YamlSequenceNode list:
                var items = new List<Node>();
                foreach (var item in list.Children)
                    items.Add(Of(item, ref ordinal));
                return Node.List(own, [.. items]);
            default:
                var scalar = (YamlScalarNode)yaml;
                var kind = scalar.Style == ScalarStyle.Plain ? KindOf(scalar.Value!) : NodeKind.Text;
                return Node.Scalar(own, kind, kind == NodeKind.Null ? null : scalar.Value);
        }
    }

    private static NodeKind KindOf(string text) => text switch
    {
        "" or "~" or "null" => NodeKind.Null,
        "true" or "false" => NodeKind.Boolean,
        ".inf" or ".nan" => NodeKind.Number,
        _ when Integer().IsMatch(text) => NodeKind.Integer,
        _ when Number().IsMatch(text) => NodeKind.Number,
        _ => NodeKind.Text,
    };

    [GeneratedRegex("^[-+]?[0-9]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Integer();

    [GeneratedRegex("^[-+]?([0-9]+|[0-9]*\\.[0-9]+|[0-9]+\\.)([eE][-+]?[0-9]+)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Number();
}
