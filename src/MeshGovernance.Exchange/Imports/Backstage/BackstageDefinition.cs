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

/// <summary>The objects that the definition of an API tells: schemas of OpenAPI and AsyncAPI that no other one holds, those of Swagger 2 too, records of Avro, and the schema of a contract of ODCS.</summary>
internal sealed class BackstageDefinition
{
    private const int Deepest = 256;

    /// <summary>The objects, as the schema of a contract; empty where the definition tells none.</summary>
    internal JsonArray Objects { get; private init; } = [];

    /// <summary>The version that the definition says of itself.</summary>
    internal string? Version { get; private init; }

    /// <summary>Why it tells no objects, in words that follow 'since they', the same for all of which it is so; null where it tells some, or is broken.</summary>
    internal string? Unread { get; private init; }

    /// <summary>What of it a contract has no word for, and what is wrong with it.</summary>
    internal IReadOnlyList<SourceRemark> Untold { get; private init; } = [];

    /// <summary>Null where an API has no definition.</summary>
    internal static BackstageDefinition? Of(BackstageEntity entity, IDescriptorReader reader)
    {
        if (entity.SpecNode("definition") is null)
            return null;
        if (entity.Spec("definition") is not { } text)
            return new BackstageDefinition { Unread = "lie in files of their own" };
        return entity.Type switch
        {
            "openapi" or "asyncapi" => OfSchemas(text, entity.Origin, reader),
            "avro" => OfRecords(text, entity.Origin, reader),
            "odcs" => OfContract(text, entity.Origin, reader),
            _ => new BackstageDefinition { Unread = "are of another type than openapi, asyncapi, avro and odcs" },
        };
    }

    private static BackstageDefinition Broken(Origin origin, string reason) =>
        new() { Untold = [new SourceRemark(origin, $"The definition is not read, since it is broken: {reason.TrimEnd('.')}. Mend it and import again.")] };

    /// <summary>What such a text says; null with what is wrong with it where it cannot be read.</summary>
    private static Node? Read(string text, Origin origin, IDescriptorReader reader, out BackstageDefinition broken)
    {
        var parsed = reader.Parse(Encoding.UTF8.GetBytes(text), StandardFiles.Limits);
        broken = Broken(origin, parsed.Faults is [var fault, ..] ? fault.Message : "it is no map of fields");
        return parsed is { Faults: [], Root.Kind: NodeKind.Map } ? parsed.Root : null;
    }

    /// <summary>A contract of ODCS, as an export of a mesh writes it.</summary>
    private static BackstageDefinition OfContract(string text, Origin origin, IDescriptorReader reader)
    {
        if (Read(text, origin, reader, out var broken) is not { } root)
            return broken;
        var objects = root["schema"] is { Kind: NodeKind.List } schema ? NodeJson.Of(schema)!.AsArray() : [];
        return new BackstageDefinition { Objects = objects, Version = root["version"]?.Text, Unread = objects.Count == 0 ? "tell no schemas" : null };
    }

    private static BackstageDefinition OfSchemas(string text, Origin origin, IDescriptorReader reader)
    {
        if (Read(text, origin, reader, out var broken) is not { } root)
            return broken;
        var version = root["info"]?["version"]?.Text;
        string[] place = root["swagger"] is null ? ["components", "schemas"] : ["definitions"];
        if (place.Aggregate((Node?)root, (node, key) => node?[key]) is not { Kind: NodeKind.Map } named)
            return new BackstageDefinition { Version = version, Unread = "tell no schemas" };
        using var document = JsonDocument.Parse(NodeJson.Of(root)!.ToJsonString(), new JsonDocumentOptions { MaxDepth = Deepest });
        var file = new SchemaFile($"{origin.Source}#{origin.Item}", document.RootElement.Clone());
        var columns = new SchemaColumns(SchemaFiles.Of(file), origin);
        var schemas = place.Aggregate(file.Root, (element, key) => element.GetProperty(key));
        var all = named.Keys.Distinct(StringComparer.Ordinal)
            .Select(name => (Name: name, Merged: columns.Merge(new SchemaPlace(file, schemas.GetProperty(name)))))
            .Where(schema => schema.Merged.Properties.Count > 0)
            .ToDictionary(schema => schema.Name, schema => schema.Merged, StringComparer.Ordinal);
        var objects = Outermost.Of([.. all.Keys], name => Held(file, $"/{string.Join('/', place)}/", name).Where(other => other != name && all.ContainsKey(other)))
            .Select(name => new ObjectDraft(name) { Description = all[name].Text("description"), Columns = columns.Fields(all[name], name) }.ToFields())
            .ToArray<JsonNode>();
        return new BackstageDefinition { Objects = new JsonArray(objects), Version = version, Untold = [.. columns.Untold.Remarks(), .. columns.Faults] };
    }

    private static IEnumerable<string> Held(SchemaFile file, string place, string name) => file.Find($"{place}{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}") is { } schema
        ? new SchemaFile(file.Path, schema).References.Where(reference => reference.StartsWith($"#{place}", StringComparison.Ordinal)).Select(reference => reference[(place.Length + 1)..].Split('/')[0])
        : [];

    private static BackstageDefinition OfRecords(string text, Origin origin, IDescriptorReader reader)
    {
        var estate = new AvroFormat().Read([new SourceFile(origin.Source, Encoding.UTF8.GetBytes(text))], reader);
        return estate.Faults is [var fault, ..] ? Broken(origin, fault.Message.Replace(" Mend it and import again.", "", StringComparison.Ordinal)) : new BackstageDefinition
        {
            Objects = new JsonArray([.. estate.Contracts.SelectMany(contract => contract.Fields["schema"]!.AsArray()).Select(one => one!.DeepClone())]),
            Untold = [.. estate.Untold.Select(remark => remark with { Origin = origin })],
        };
    }
}
