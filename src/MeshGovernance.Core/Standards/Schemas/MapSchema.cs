using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>
/// A map in one release as JSON Schema: the fields that it always has, and a branch for each choice that brings others. The fields come from
/// the very tables that the judge looks them up in.
/// </summary>
internal static class MapSchema
{
    internal static JsonObject Of(MapShape shape, Release release, ShapeSchema shapes)
    {
        var branches = MapBranch.Of(shape, release);
        var tables = branches.Select(branch => branch.Table).ToList();
        var always = tables[0].Fields.Where(field => tables.TrueForAll(table => table.Find(field.Name)?.Field == field)).ToList();
        var schema = new JsonObject { ["title"] = shape.Title, ["type"] = "object" };
        Add(schema, always, tables[0], shapes, []);
        if (branches is [{ Condition: null } only])
            Close(schema, only.Table);
        else
            schema["allOf"] = new JsonArray([.. branches.Select(branch => new JsonObject { ["if"] = branch.Condition, ["then"] = Then(branch.Table, always, shapes) })]);
        if (shape.Alike is { } alike)
            schema["anyOf"] = new JsonArray(BothAre("string", alike.Left, alike.Right), BothAre("array", alike.Left, alike.Right));
        return schema;
    }

    /// <summary>What one choice adds. A closed map names again what it has anyway, since a schema knows only the fields beside it.</summary>
    private static JsonObject Then(FieldTable table, List<Field> always, ShapeSchema shapes)
    {
        var schema = new JsonObject();
        Add(schema, table.Fields.Except(always), table, shapes, table.IsClosed ? always : []);
        Close(schema, table);
        return schema;
    }

    private static void Add(JsonObject schema, IEnumerable<Field> fields, FieldTable table, ShapeSchema shapes, IReadOnlyList<Field> known)
    {
        var own = fields.ToList();
        schema["properties"] = new JsonObject([
            .. own.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)shapes.Of(field))),
            .. known.Select(field => KeyValuePair.Create(field.Name, (JsonNode?)true))]);
        if (own.Where(field => table.Required.Contains(field)).Select(field => field.Name).ToList() is { Count: > 0 } required)
            schema["required"] = Keyword.List(required);
    }

    private static void Close(JsonObject schema, FieldTable table)
    {
        if (table.IsClosed)
            schema["additionalProperties"] = false;
        if (table.ExactlyOne.Count > 0)
            schema["oneOf"] = new JsonArray([.. table.ExactlyOne.Select(name => Keyword.Required(name))]);
    }

    private static JsonObject BothAre(string type, string left, string right) => new()
    {
        ["properties"] = new JsonObject { [left] = new JsonObject { ["type"] = type }, [right] = new JsonObject { ["type"] = type } },
    };
}
