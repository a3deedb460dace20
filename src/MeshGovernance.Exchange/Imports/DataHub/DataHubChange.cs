using System.Text.Json;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.DataHub;

/// <summary>One proposal of change, whichever of the forms it has that DataHub has had.</summary>
internal static class DataHubChange
{
    /// <param name="change">The proposal.</param>
    /// <param name="visit">Gets the urn of the entity, the name of the aspect, and the aspect.</param>
    internal static void Read(JsonElement change, Action<string, string, JsonElement> visit)
    {
        if (change.Text("entityUrn") is { } urn && change.Text("aspectName") is { } name)
            Aspect(urn, name, change.At("aspect"), visit);
        foreach (var snapshot in change.Entries("proposedSnapshot"))
            if (snapshot.Value.Text("urn") is { } entity)
                foreach (var aspect in snapshot.Value.Items("aspects").SelectMany(aspect => aspect.Entries()))
                    visit(entity, AspectOf(aspect.Name), DataHubUnion.Unwrapped(aspect.Value));
    }

    /// <summary>An aspect stands there as JSON, or as a text with JSON in it.</summary>
    private static void Aspect(string urn, string name, JsonElement aspect, Action<string, string, JsonElement> visit)
    {
        if (aspect.At("json") is { ValueKind: JsonValueKind.Object } json)
        {
            visit(urn, name, json);
        }
        else if (aspect.Text("value") is { } text)
        {
            try
            {
                using var read = JsonDocument.Parse(text);
                visit(urn, name, read.RootElement);
            }
            catch (JsonException)
            {
                visit(urn, name, default);
            }
        }
        else
        {
            visit(urn, name, aspect);
        }
    }

    /// <summary><c>com.linkedin.pegasus2avro.schema.SchemaMetadata</c> is the aspect <c>schemaMetadata</c>.</summary>
    private static string AspectOf(string type) =>
        type[(type.LastIndexOf('.') + 1)..] is { Length: > 0 } name ? char.ToLowerInvariant(name[0]) + name[1..] : "";
}
