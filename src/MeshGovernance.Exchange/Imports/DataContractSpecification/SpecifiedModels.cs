using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>The models, as objects of a schema: maps of fields there, lists of columns in ODCS. What fields refer to is filled in.</summary>
internal sealed class SpecifiedModels(Node? definitions, SpecificationRemarks remarks)
{
    private const int Deepest = 60;

    /// <summary>More than a person wrote: definitions that name each other twice have doubled.</summary>
    private const int MostFields = 100_000;
    private const string Local = "#/definitions/";

    private static readonly string[] OfField =
    [
        "$ref", "type", "title", "description", "required", "unique", "primary", "primaryKey", "references", "enum", "pattern", "format", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
        "exclusiveMaximum", "pii", "classification", "tags", "links", "fields", "items", "keys", "values", "precision", "scale", "quality", "example", "examples", "config", "lineage", "domain", "name",
    ];

    private int count;

    internal JsonArray Of(Node? models)
    {
        var schema = new JsonArray();
        if (models is not { Kind: NodeKind.Map })
            return schema;
        foreach (var (name, model) in models.Keys.Zip(models.Items))
        {
            var fields = new JsonObject { ["name"] = name, ["physicalName"] = name, ["logicalType"] = "object" };
            SpecifiedContract.Set(fields, "physicalType", model["type"]);
            SpecifiedContract.Set(fields, "businessName", model["title"]);
            SpecifiedContract.Set(fields, "description", model["description"]);
            if (Columns(model["fields"], [.. (model["primaryKey"]?.Items ?? []).Select(key => key.Text ?? "")], 0) is { Count: > 0 } columns)
                fields["properties"] = columns;
            if (Quality(model["quality"]) is { Count: > 0 } quality)
                fields["quality"] = quality;
            if (model["tags"] is { Kind: NodeKind.List } tags)
                fields["tags"] = NodeJson.Of(tags);
            if (SpecifiedContract.Custom(model, "namespace", "config", "additionalFields") is { Count: > 0 } custom)
                fields["customProperties"] = custom;
            schema.Add(fields);
        }

        return schema;
    }

    private JsonArray Columns(Node? fields, IReadOnlyList<string> keys, int depth)
    {
        var columns = new JsonArray();
        if (fields is not { Kind: NodeKind.Map } || IsTooMuch(depth))
            return columns;

        var position = 0;
        foreach (var (name, field) in fields.Keys.Zip(fields.Items))
        {
            var column = new JsonObject { ["name"] = name };
            Describe(column, new Resolved(field, Definition(field)), depth);
            if (keys.ToList().IndexOf(name) is >= 0 and var at)
                (column["primaryKey"], column["primaryKeyPosition"]) = (true, at + 1);
            else if (column["primaryKey"] is not null)
                column["primaryKeyPosition"] = ++position;
            columns.Add(column);
        }

        return columns;
    }

    /// <summary>Whether there is no end to it, as far as anybody could tell; what was found to have none is not followed any further.</summary>
    private bool IsTooMuch(int depth)
    {
        if (depth > Deepest || ++count > MostFields)
            remarks.Fault($"Fields stand in each other more than {Deepest} deep, or lead back to themselves by '$ref': break the circle.");
        return remarks.Faults.Count > 0;
    }

    private Node? Definition(Node field)
    {
        if (field["$ref"]?.Text is not { } reference)
            return null;
        if (reference.StartsWith(Local, StringComparison.Ordinal) && Find(reference[Local.Length..]) is { } found)
            return found;
        remarks.Tell(reference.StartsWith('#') ? $"'$ref' leads to '{reference}', which is not there: the field has what it says itself." : $"'$ref' leads to '{reference}', outside of the file: the field has what it says itself.");
        return null;

        Node? Find(string path)
        {
            var at = definitions;
            foreach (var step in path.Split('/'))
                at = at?[step];
            return at;
        }
    }

    private void Describe(JsonObject column, Resolved field, int depth)
    {
        var type = field["type"]?.Text;
        if (LogicalType(type) is { } logical)
            column["logicalType"] = logical;
        if (type is not null)
            column["physicalType"] = field["config"] is { } config && config.Keys.FirstOrDefault(key => key.EndsWith("Type", StringComparison.Ordinal)) is { } own && config[own]?.Text is { } physical ? physical : type;
        SpecifiedContract.Set(column, "businessName", field["title"]);
        SpecifiedContract.Set(column, "description", field["description"]);
        foreach (var flag in new[] { "required", "unique" })
            if (field[flag]?.Boolean is { } set)
                column[flag] = set;
        if ((field["primaryKey"] ?? field["primary"])?.Boolean == true)
            column["primaryKey"] = true;
        SpecifiedContract.Set(column, "classification", field["classification"]);
        if (field["tags"] is { Kind: NodeKind.List } tags)
            column["tags"] = NodeJson.Of(tags);
        if (field["examples"] is { Kind: NodeKind.List } examples)
            column["examples"] = NodeJson.Of(examples);
        else if (field["example"] is { Kind: not NodeKind.Null } example)
            column["examples"] = new JsonArray(NodeJson.Of(example));
        if (field["enum"] is { Kind: NodeKind.List, Items.Count: > 0 } values)
            column["enum"] = new JsonArray([.. values.Items.Where(value => value.Text is not null).DistinctBy(value => value.Text).Select(value => (JsonNode)new JsonObject { ["value"] = NodeJson.Of(value) })]);
        if (field["references"]?.Text is { Length: > 0 } reference)
            column["relationships"] = new JsonArray(new JsonObject { ["type"] = "foreignKey", ["to"] = reference });
        if (SpecifiedOptions.Of(column["logicalType"]?.GetValue<string>(), field) is { Count: > 0 } options)
            column["logicalTypeOptions"] = options;
        if (Quality(field["quality"]) is { Count: > 0 } quality)
            column["quality"] = quality;
        if (SpecifiedContract.Links(field["links"]) is { Count: > 0 } links)
            column["authoritativeDefinitions"] = links;
        if (Lineage(field["lineage"]) is { Count: > 0 } sources)
            column["transformSourceObjects"] = sources;
        if (Custom(field) is { Count: > 0 } custom)
            column["customProperties"] = custom;
        if (column["logicalType"]?.GetValue<string>() == "object" && Columns(field["fields"], [], depth + 1) is { Count: > 0 } inner)
            column["properties"] = inner;
        if (column["logicalType"]?.GetValue<string>() == "array" && field["items"] is { Kind: NodeKind.Map } items)
            column["items"] = Item(items, depth + 1);
        foreach (var key in field.Keys.Where(key => !OfField.Contains(key)))
            remarks.Tell($"'{key}' of a field has no place in ODCS and was left out.");
    }

    private JsonObject Item(Node items, int depth)
    {
        var item = new JsonObject();
        if (!IsTooMuch(depth))
            Describe(item, new Resolved(items, Definition(items)), depth);
        return item;
    }

    /// <summary>Rules are written alike in both; a rule without anything to hold it against is one in words.</summary>
    private static JsonArray Quality(Node? rules)
    {
        var quality = new JsonArray();
        foreach (var rule in rules is { Kind: NodeKind.List } ? rules.Items : [])
        {
            if (rule.Kind != NodeKind.Map)
                continue;
            var fields = NodeJson.Map(rule, ["name", "description", "type", "query", "engine", "implementation", "dimension", "unit", "severity", "mustBe", "mustNotBe", "mustBeGreaterThan", "mustBeLessThan", "mustBeBetween", "mustNotBeBetween", "metric", "arguments"]);
            foreach (var (old, now) in new[] { ("mustBeGreaterThanOrEqualTo", "mustBeGreaterOrEqualTo"), ("mustBeLessThanOrEqualTo", "mustBeLessOrEqualTo"), ("mustBeGreaterOrEqualTo", "mustBeGreaterOrEqualTo"), ("mustBeLessOrEqualTo", "mustBeLessOrEqualTo") })
                if (rule[old] is { } bound)
                    fields[now] = NodeJson.Of(bound);
            if (fields["type"]?.ToString() == "sql" && (fields["query"] is null || !fields.Any(field => field.Key.StartsWith("must", StringComparison.Ordinal))))
                fields["type"] = "text";
            if (fields["type"]?.ToString() == "text")
                foreach (var field in fields.Select(field => field.Key).Where(field => field.StartsWith("must", StringComparison.Ordinal) || field == "query").ToList())
                {
                    if (field == "query")
                        fields["customProperties"] = new JsonArray(new JsonObject { ["property"] = "query", ["value"] = fields[field]?.DeepClone() });
                    fields.Remove(field);
                }

            quality.Add(fields);
        }

        return quality;
    }

    private static JsonArray Lineage(Node? lineage)
    {
        var sources = new JsonArray();
        foreach (var input in lineage?["inputFields"]?.Items ?? [])
            if (string.Join('.', new[] { input["namespace"]?.Text, input["name"]?.Text, input["field"]?.Text }.OfType<string>()) is { Length: > 0 } source)
                sources.Add(source);
        return sources;
    }

    private static JsonArray Custom(Resolved field)
    {
        var custom = new JsonArray();
        foreach (var key in new[] { "pii", "config", "keys", "values", "precision", "scale" })
            if (field[key] is { Kind: not NodeKind.Null } value)
                custom.Add(new JsonObject { ["property"] = key, ["value"] = NodeJson.Of(value) });
        return custom;
    }

    private static string? LogicalType(string? type) => type?.ToLowerInvariant() switch
    {
        "string" or "text" or "varchar" => "string",
        "number" or "decimal" or "numeric" or "float" or "double" => "number",
        "int" or "integer" or "long" or "bigint" => "integer",
        "boolean" => "boolean",
        "timestamp" or "timestamp_tz" or "timestamp_ntz" => "timestamp",
        "date" => "date",
        "time" => "time",
        "array" => "array",
        "map" or "object" or "record" or "struct" or "variant" or "json" => "object",
        _ => null,
    };
}

/// <summary>A field with what it refers to: what it says itself counts first.</summary>
internal readonly record struct Resolved(Node Own, Node? Definition)
{
    internal Node? this[string key] => Own[key] ?? Definition?[key];

    internal IEnumerable<string> Keys => Own.Keys.Concat(Definition?.Keys ?? []);
}
