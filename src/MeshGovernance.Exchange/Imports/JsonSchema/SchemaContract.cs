using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>The contract of one file: its object, or the alternatives that it consists of, an object each.</summary>
internal sealed class SchemaContract(SchemaFiles files, SchemaFile file, string stem)
{
    private const string OneColumn = "value";

    internal Estate Read()
    {
        var origin = new Origin(file.Path);
        var columns = new SchemaColumns(files, origin);
        var objects = Objects(columns, new SchemaPlace(file, file.Root), FileStems.Last(stem), 0).ToList();
        var estate = new Estate { Untold = [.. columns.Untold.Remarks()], Faults = [.. columns.Faults] };
        if (estate.Faults.Count > 0)
            return estate;
        if (objects.Count == 0)
            return estate with { Untold = [new SourceRemark(origin, "The file only defines parts of other schemas: nothing of it becomes a contract."), .. estate.Untold] };
        var exported = ExportedPlace.Read(file.Id);
        var draft = new ContractDraft
        {
            Name = SchemaFile.Text(file.Root, "title") ?? FileStems.Last(stem),
            Purpose = SchemaFile.Text(file.Root, "description"),
            Objects = objects,
            More = exported is null && file.Id is { } id ? [new("jsonSchemaId", JsonValue.Create(id))] : [],
        };
        return estate with { Contracts = [new FoundContract(stem, draft.ToFields(), origin) { Exported = exported }] };
    }

    private static IEnumerable<ObjectDraft> Objects(SchemaColumns columns, SchemaPlace place, string name, int level)
    {
        var merged = columns.Merge(place);
        var alternatives = merged.Properties.Count > 0 || level > 0 ? [] : merged.Each("oneOf").Concat(merged.Each("anyOf")).ToList();
        if (alternatives.Count > 0)
            return alternatives.SelectMany((alternative, at) => Objects(columns, alternative, NameOf(columns.Merge(alternative), $"{name}_{at + 1}"), level + 1)).DistinctBy(one => one.Name);
        if (merged.Properties.Count == 0 && level < 2 && merged.Within("items") is { Schema.ValueKind: System.Text.Json.JsonValueKind.Object } items)
            return Objects(columns, items, name, level + 1);
        if (merged.Properties.Count > 0)
        {
            columns.TellKeywords(merged, name);
            return [new ObjectDraft(name) { Description = merged.Text("description"), Columns = columns.Fields(merged, name), More = [.. SchemaColumns.More(merged)] }];
        }

        return merged.Has("type") || merged.Has("enum") ? [new ObjectDraft(name) { Description = merged.Text("description"), Columns = [columns.Column(OneColumn, place, isRequired: true, name)] }] : [];
    }

    private static string NameOf(MergedSchema merged, string otherwise) =>
        merged.References.FirstOrDefault() is { } reference && reference.Split('#', '/')[^1] is { Length: > 0 } last ? last : merged.Text("title") ?? otherwise;
}
