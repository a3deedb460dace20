using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;
using NJsonSchema;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>What has to be right before the fields of a file can be judged: that it holds fields, its kind and its version.</summary>
internal static class Header
{
    internal static Fault? Judge(Node root, JsonSchema schema)
    {
        if (root.Kind != NodeKind.Map)
        {
            var first = schema.RequiredProperties.First();
            return new Fault(root, FaultPart.Value, $"This file is {ShownValue.Value(root)}, but must hold fields, beginning with {Example.Of(first, schema.Properties[first])}.");
        }

        return Judge(root, schema, "kind", known => $"this file must be of kind {known}")
            ?? Judge(root, schema, "apiVersion", known => $"this tool knows only {known}");
    }

    private static Fault? Judge(Node root, JsonSchema schema, string field, Func<string, string> rule)
    {
        if (!schema.Properties.TryGetValue(field, out var property) || root[field] is not { } node)
            return null;
        return node.Text is { } text && property.Enumeration.Contains(text)
            ? null
            : new Fault(node, FaultPart.Value, $"'{field}' is {ShownValue.Value(node)}, but {rule(ShownValue.List(property.Enumeration))}.");
    }
}
