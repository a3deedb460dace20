using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Avro;
using MeshGovernance.Exchange.Imports.Descriptors;
using MeshGovernance.Exchange.Imports.JsonSchema;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>The objects that the definition of an API tells: schemas of OpenAPI and AsyncAPI that no other one holds, and records of Avro.</summary>
internal sealed class BackstageDefinition
{
    private const int Deepest = 256;

    /// <summary>The objects, as the schema of a contract; empty where the definition tells none.</summary>
    internal JsonArray Objects { get; private init; } = [];

    /// <summary>What of it a contract has no word for.</summary>
    internal IReadOnlyList<SourceRemark> Untold { get; private init; } = [];

    /// <summary>Null where an API has no definition in its own file, or one of a kind that cannot be read.</summary>
    internal static BackstageDefinition? Of(BackstageEntity entity, IDescriptorReader reader) => entity.Spec("definition") is not { } text ? null : entity.Type switch
    {
        "openapi" or "asyncapi" => reader.Parse(Encoding.UTF8.GetBytes(text), StandardFiles.Limits) is { Root: { Kind: NodeKind.Map } root } ? OfSchemas(root, entity.Origin) : null,
        "avro" => OfRecords(text, entity.Origin, reader),
        _ => null,
    };

    private static BackstageDefinition? OfSchemas(Node root, Origin origin)
    {
        if (root["components"]?["schemas"] is not { Kind: NodeKind.Map } named)
            return null;
        using var document = JsonDocument.Parse(NodeJson.Of(root)!.ToJsonString(), new JsonDocumentOptions { MaxDepth = Deepest });
        var file = new SchemaFile($"{origin.Source}#{origin.Item}", document.RootElement.Clone());
        var columns = new SchemaColumns(SchemaFiles.Of(file), origin);
        var all = named.Keys.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Merged: columns.Merge(new SchemaPlace(file, file.Root.GetProperty("components").GetProperty("schemas").GetProperty(name)))))
            .Where(schema => schema.Merged.Properties.Count > 0)
            .ToDictionary(schema => schema.Name, schema => schema.Merged, StringComparer.Ordinal);
        var objects = Outermost.Of([.. all.Keys], name => Held(file, name).Where(other => other != name && all.ContainsKey(other)))
            .Select(name => new ObjectDraft(name) { Description = all[name].Text("description"), Columns = columns.Fields(all[name], name) }.ToFields())
            .ToArray<JsonNode>();
        return new BackstageDefinition { Objects = new JsonArray(objects), Untold = [.. columns.Untold.Remarks(), .. columns.Faults] };
    }

    private static IEnumerable<string> Held(SchemaFile file, string name) => file.Find($"/components/schemas/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}") is { } schema
        ? new SchemaFile(file.Path, schema).References.Where(reference => reference.StartsWith("#/components/schemas/", StringComparison.Ordinal)).Select(reference => reference.Split('/')[3])
        : [];

    private static BackstageDefinition? OfRecords(string text, Origin origin, IDescriptorReader reader)
    {
        var estate = new AvroFormat().Read([new SourceFile(origin.Source, Encoding.UTF8.GetBytes(text))], reader);
        return estate.Faults.Count > 0 ? null : new BackstageDefinition
        {
            Objects = new JsonArray([.. estate.Contracts.SelectMany(contract => contract.Fields["schema"]!.AsArray()).Select(one => one!.DeepClone())]),
            Untold = [.. estate.Untold.Select(remark => remark with { Origin = origin })],
        };
    }
}
