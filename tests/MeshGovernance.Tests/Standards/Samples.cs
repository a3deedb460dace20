using System.Text.Json.Nodes;
using MeshGovernance.Core.Standards;

namespace MeshGovernance.Tests.Standards;

/// <summary>
/// Valid documents made from the tables of the standards: one with every field, a small one for each field of the root,
/// and a small one for each further thing that a value may be, such as each type of server.
/// </summary>
internal sealed class Samples(Standard standard, Release release)
{
    private const int Deepest = 9;
    private int operators;

    internal IEnumerable<JsonObject> Documents() => Of(standard.Root, 0).Cast<JsonObject>();

    private IEnumerable<JsonNode?> Of(Shape shape, int depth, Field? field = null) => shape switch
    {
        MapShape map => Maps(map, depth),
        ListShape { Least: 2 } => [new JsonArray(1, 2.5)],
        ListShape list when depth >= Deepest => [new JsonArray([.. Of(list.Item, depth).Take(1)])],
        ListShape list => Of(list.Item, depth + 1).Select(item => (JsonNode?)new JsonArray(item)),
        EitherShape either => either.Shapes.SelectMany(part => Of(part, depth, field)),
        NumberShape { IsWhole: true } => [JsonValue.Create(5)],
        NumberShape => [JsonValue.Create(2.5)],
        TruthShape => [JsonValue.Create(true)],
        AnyShape => [JsonValue.Create("any"), JsonValue.Create(7), null],
        TextShape text => [.. Texts(text, field).Select(value => (JsonNode?)JsonValue.Create(value))],
        _ => [],
    };

    private IEnumerable<string> Texts(TextShape shape, Field? field) => field?.Name == "apiVersion" ? [standard.ApiVersion(release)]
        : shape.Choices.Count > 0 ? shape.Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value)
        : shape.Format == TextFormat.Day ? ["2026-01-31"]
        : shape.Format == TextFormat.Moment ? ["2026-01-31T10:15:00Z"]
        : shape.Patterns.Count > 1 ? ["orders.customer_id", "other.yaml#/schema/orders/properties/id"]
        : [field is { Examples: [var example, ..] } ? example : "text"];

    /// <summary>One by one: deep down only the first is asked for.</summary>
    private IEnumerable<JsonNode?> Maps(MapShape shape, int depth)
    {
        foreach (var choice in Choices(shape))
        {
            var table = shape.TableFor(TestNodes.Json(choice), release);
            if (depth > 4 && shape.By is not null && table.Required.Any(field => field.Shape is MapShape))
                continue;
            var fields = Fields(table);
            var required = new JsonObject();
            foreach (var field in fields.Where(field => table.Required.Contains(field)))
                required[field.Name] = Value(field, choice, depth, 0);
            var full = required.DeepClone().AsObject();
            foreach (var field in fields.Where(field => !full.ContainsKey(field.Name) && Fits(field, depth)))
                if (choice.ContainsKey(field.Name) || field.Name != shape.By)
                    full[field.Name] = Value(field, choice, depth, 0);
            yield return Keep(full, shape);
            foreach (var field in fields.Where(field => field.Name != shape.By && Fits(field, depth)))
                foreach (var more in Of(field.Shape, depth + 1, field).Skip(depth == 0 ? 0 : 1))
                {
                    var small = required.DeepClone().AsObject();
                    if (choice.ContainsKey(shape.By ?? ""))
                        small[shape.By!] = choice[shape.By!]!.DeepClone();
                    small[field.Name] = more?.DeepClone();
                    if (shape.Alike is var (left, right) && (field.Name == left || field.Name == right))
                        (small[left], small[right]) = (more?.DeepClone(), more?.DeepClone());
                    yield return Keep(small, shape);
                }
        }
    }

    /// <summary>Of the operators each map gets one, in turn.</summary>
    private List<Field> Fields(FieldTable table)
    {
        var chosen = table.ExactlyOne.Count == 0 ? null : table.ExactlyOne[operators++ % table.ExactlyOne.Count];
        return [.. table.Fields.Where(field => chosen is null || field.Name == chosen || !table.ExactlyOne.Contains(field.Name))];
    }

    private JsonObject Keep(JsonObject map, MapShape shape)
    {
        var exactlyOne = shape.TableFor(TestNodes.Json(map), release).ExactlyOne;
        if (exactlyOne.Count > 0 && !map.Any(entry => exactlyOne.Contains(entry.Key)))
            map[exactlyOne[0]] = 1;
        return map;
    }

    private JsonNode? Value(Field field, JsonObject choice, int depth, int index) =>
        choice.TryGetPropertyValue(field.Name, out var value) ? value?.DeepClone() : Of(field.Shape, depth + 1, field).ElementAt(index)?.DeepClone();

    private bool Fits(Field field, int depth) => depth < 4 || field.Shape is not (MapShape or ListShape { Item: MapShape });

    private List<JsonObject> Choices(MapShape shape)
    {
        if (shape.By is null)
            return [[]];
        var chooser = shape.Fields.Single(field => field.Name == shape.By);
        List<JsonObject> choices = [.. Texts((TextShape)chooser.Shape, chooser).Select(value => new JsonObject { [shape.By] = value })];
        if (!chooser.Required.Include(release))
            choices.Add([]);
        return choices;
    }
}
