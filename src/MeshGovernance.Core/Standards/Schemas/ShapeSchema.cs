using System.Text.Json.Nodes;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>A shape in one release as JSON Schema. What the check does not refuse, an editor shall not underline: so there is no format for addresses and moments.</summary>
internal sealed class ShapeSchema(Standard standard, Release release, Func<MapShape, JsonObject> reference)
{
    internal JsonObject Of(Field field)
    {
        // Which versions there are is said once, for the whole file.
        var schema = field.Name == "apiVersion" ? new JsonObject { ["type"] = "string" } : Of(field.Shape);
        schema["description"] = field.Says;
        if (field.Deprecated.Include(release))
            schema["deprecationMessage"] = $"Deprecated in {standard.Name} {standard.ApiVersion(release)}.";
        if (field.Default is { } usual)
            schema["default"] = Keyword.Value(field.Shape, usual);
        if (field.Examples.Count > 0)
            schema["examples"] = new JsonArray([.. field.Examples.Select(example => Keyword.Value(field.Shape, example))]);
        return schema;
    }

    private JsonObject Of(Shape shape) => shape switch
    {
        TextShape text => Text(text),
        NumberShape number => Number(number),
        TruthShape => new JsonObject { ["type"] = "boolean" },
        AnyShape { ScalarOnly: true } => new JsonObject { ["type"] = new JsonArray("string", "number", "boolean", "null") },
        AnyShape => [],
        ListShape list => List(list),
        EitherShape either => new JsonObject { ["anyOf"] = new JsonArray([.. either.Shapes.Select(Of)]) },
        MapShape { EmptyBecause: { } why } => new JsonObject { ["type"] = "object", ["maxProperties"] = 0, ["errorMessage"] = why },
        MapShape { Fields.Count: 0, Variants.Count: 0 } map when !map.Closed.Include(release) => new JsonObject { ["type"] = "object" },
        MapShape map => reference(map),
        _ => throw new NotSupportedException($"There is no schema for {shape.Noun}."),
    };

    private JsonObject Text(TextShape text)
    {
        var schema = new JsonObject { ["type"] = "string" };
        var hasVariables = standard.Variables.Include(release);
        if (text.Choices.Count > 0)
            Add(schema, text.Choices.Where(choice => choice.In.Include(release)).ToList(), hasVariables && text.HasChoice);
        var patterns = text.PatternsIn(release).ToList();
        var variable = hasVariables ? "|" + Variable.Ecma : "";
        if (patterns is [var only])
            (schema["pattern"], schema["patternErrorMessage"]) = (only.Ecma + variable, $"must {only.Says}");
        else if (patterns.Count > 0)
            schema["anyOf"] = new JsonArray([.. patterns.Select(pattern => new JsonObject { ["pattern"] = pattern.Ecma + variable })]);
        if (text.Format == TextFormat.Day && !hasVariables)
            schema["format"] = "date";
        return schema;
    }

    private static void Add(JsonObject schema, List<Choice> choices, bool orVariable)
    {
        var listed = orVariable ? [] : schema;
        listed["enum"] = Keyword.List(choices.Select(choice => choice.Value));
        if (choices.Exists(choice => choice.Says is not null))
            listed["enumDescriptions"] = Keyword.List(choices.Select(choice => choice.Says ?? ""));
        if (orVariable)
            schema["anyOf"] = new JsonArray(listed, new JsonObject { ["pattern"] = Variable.Ecma });
    }

    private static JsonObject Number(NumberShape number)
    {
        var schema = new JsonObject { ["type"] = number.IsWhole ? "integer" : "number" };
        if (number.Least is { } least)
            schema["minimum"] = least;
        if (number.Above is { } above)
            schema["exclusiveMinimum"] = above;
        return schema;
    }

    private JsonObject List(ListShape list)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = Of(list.Item) };
        if (list.Least > 0)
            schema["minItems"] = list.Least;
        if (list.Most < int.MaxValue)
            schema["maxItems"] = list.Most;
        if (list.IsUnique)
            schema["uniqueItems"] = true;
        return schema;
    }
}
