using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.OpenLineage;

/// <summary>The events of one product.</summary>
internal sealed class LineageEvents(ExportedProduct exported, DateOnly day)
{
    private const string Spec = "https://openlineage.io/spec/";
    private const string Producer = "urn:mesh:export";

    private readonly List<ExportRemark> unsaid = [];

    internal IReadOnlyList<ExportRemark> Unsaid => unsaid;

    internal IEnumerable<JsonObject> Datasets() => exported.Offered.SelectMany(contract => contract.Objects).Select(item => Event("DatasetEvent", "dataset", Dataset(item, withFacets: true)));

    internal JsonObject Job()
    {
        var facets = new JsonObject();
        facets.Say("documentation", Documentation("DocumentationJobFacet", Descriptions.Whole(exported.Product.Description)));
        facets.Say("ownership", Ownership("OwnershipJobFacet", exported.Product));
        var job = new JsonObject { ["namespace"] = DatasetName.OfMesh(exported.Product.Mesh), ["name"] = exported.Product.Key, ["facets"] = facets };
        var fields = Event("JobEvent", "job", job);
        var sources = exported.Product.InputPorts.Where(input => input.Source is not null).SelectMany(input => input.Source!.Objects.Where(input.DoesRead)).Distinct();
        fields["inputs"] = new JsonArray([.. sources.Select(item => Dataset(item, withFacets: false))]);
        fields["outputs"] = new JsonArray([.. exported.Offered.SelectMany(contract => contract.Objects).Select(item => Dataset(item, withFacets: false))]);
        foreach (var input in exported.Product.InputPorts.Where(input => input.Source is null))
            unsaid.Add(exported.Remark("input ports read what is not in the mesh, so the job has no such inputs", input.Name));
        return fields;
    }

    private JsonObject Event(string kind, string about, JsonObject what) => new()
    {
        ["eventTime"] = $"{Dates.Write(day)}T00:00:00Z",
        ["producer"] = Producer,
        ["schemaURL"] = $"{Spec}2-0-2/OpenLineage.json#/$defs/{kind}",
        [about] = what,
    };

    private JsonObject Dataset(SchemaObject item, bool withFacets)
    {
        var name = DatasetName.Of(item);
        var dataset = new JsonObject { ["namespace"] = name.Namespace, ["name"] = name.Name };
        if (!withFacets)
            return dataset;
        var facets = new JsonObject();
        facets["schema"] = Facet("1-2-0/SchemaDatasetFacet", new JsonObject { ["fields"] = Fields(item.Columns) });
        facets.Say("documentation", Documentation("DocumentationDatasetFacet", item.Description?.Trim() ?? Descriptions.Whole(item.Contract.Description)));
        facets.Say("ownership", Ownership("OwnershipDatasetFacet", exported.Product));
        facets["version"] = Facet("1-0-1/DatasetVersionDatasetFacet", new JsonObject { ["datasetVersion"] = item.Contract.Version });
        facets.Say("columnLineage", Lineage(item));
        Rest(item);
        dataset["facets"] = facets;
        return dataset;
    }

    /// <summary>Of two texts that say one thing, the second.</summary>
    private void Rest(SchemaObject item)
    {
        Leave(PhysicalName.StandsFor, PhysicalName.IsAnother(item) ? [ContractPaths.Of(item)] : []);
        Leave("a field has one type, which is the physical one here", item.AllColumns.Where(column => column is { LogicalType: not null, PhysicalType: not null }).Select(ContractPaths.Shown));
        Leave("what makes a column is said once, by its code", item.Columns.Where(column => column is { TransformLogic: not null, TransformDescription: not null }).Select(ContractPaths.Of));
        Leave("a dataset has one description, which is that of the table", item.Description is null ? [] : Descriptions.Fields(item.Contract.Description));

        void Leave(string why, IEnumerable<string> what)
        {
            if (what.ToList() is { Count: > 0 } left)
                unsaid.Add(exported.Remark(item.Contract, why, left));
        }
    }

    private static JsonObject Facet(string schema, JsonObject fields)
    {
        var facet = new JsonObject { ["_producer"] = Producer, ["_schemaURL"] = $"{Spec}facets/{schema}.json#/$defs/{schema.Split('/')[1]}" };
        foreach (var (key, value) in fields.ToList())
        {
            fields.Remove(key);
            facet[key] = value;
        }

        return facet;
    }

    private static JsonObject? Documentation(string schema, string? text) => string.IsNullOrWhiteSpace(text) ? null : Facet($"1-1-0/{schema}", new JsonObject { ["description"] = text });

    private JsonObject? Ownership(string schema, Product product)
    {
        JsonObject[] owners = [new JsonObject { ["name"] = $"team:{People.NameOf(product)}", ["type"] = "TEAM" }, .. People.OwnersOf(product, day).Select(owner => new JsonObject { ["name"] = owner, ["type"] = "OWNER" })];
        return Facet($"1-0-1/{schema}", new JsonObject { ["owners"] = new JsonArray([.. owners]) });
    }

    private static JsonArray Fields(IReadOnlyList<Column> columns) => new([.. columns.Select(Field)]);

    private static JsonObject Field(Column column)
    {
        var field = new JsonObject { ["name"] = column.Name.Length > 0 ? column.Name : "_element" };
        field.Say("type", column.PhysicalType ?? column.LogicalType);
        field.Say("description", column.Description?.Trim());
        field.Say("fields", Fields([.. column.Columns, .. new[] { column.Items, column.MapKey, column.MapValue }.OfType<Column>()]));
        return field;
    }

    private JsonObject? Lineage(SchemaObject item)
    {
        var fields = new JsonObject();
        var made = item.Columns.Where(column => column.TransformSourceObjects.Count > 0).ToList();
        foreach (var column in made.Where(column => column.Sources.Count > 0))
            fields[column.Name] = new JsonObject { ["inputFields"] = new JsonArray([.. column.Sources.Select(source => Input(column, source))]) };
        if (made.Where(column => column.Sources.Count == 0).ToList() is { Count: > 0 } others)
            unsaid.Add(exported.Remark(item.Contract, "no column is named of which these are made", [.. others.Select(column => $"{item.Name}.{column.Name} ({string.Join(", ", column.TransformSourceObjects)})")]));
        return fields.Count == 0 ? null : Facet("1-2-0/ColumnLineageDatasetFacet", new JsonObject { ["fields"] = fields });
    }

    private static JsonObject Input(Column column, Column source)
    {
        var name = DatasetName.Of(source.Object);
        var transformation = new JsonObject { ["type"] = "DIRECT", ["subtype"] = column.TransformLogic is { Length: > 0 } ? "TRANSFORMATION" : "" };
        transformation.Say("description", column.TransformLogic ?? column.TransformDescription);
        return new JsonObject { ["namespace"] = name.Namespace, ["name"] = name.Name, ["field"] = ContractPaths.WithinObject(source), ["transformations"] = new JsonArray(transformation) };
    }
}
