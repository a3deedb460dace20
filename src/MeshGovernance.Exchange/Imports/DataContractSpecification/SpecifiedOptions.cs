using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>Limits on the values of a field, where its type has them in ODCS.</summary>
internal static class SpecifiedOptions
{
    private static readonly string[] OfText = ["minLength", "maxLength", "pattern", "format"];
    private static readonly string[] OfNumber = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];

    internal static JsonObject Of(string? type, Resolved field)
    {
        var options = new JsonObject();
        foreach (var name in type switch
        {
            "string" => OfText,
            "number" or "integer" => OfNumber,
            _ => [],
        })
            if (field[name] is { Kind: NodeKind.Text or NodeKind.Integer or NodeKind.Number } value && (value.Kind == NodeKind.Text) == (name is "pattern" or "format"))
                options[name] = NodeJson.Of(value);
        return options;
    }
}
