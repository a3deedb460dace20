using System.Text.Json.Nodes;

namespace MeshGovernance.Tests.Standards;

/// <summary>Small changes to a document, each of which may or may not make it invalid.</summary>
internal static class Mutations
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "1", "1.0", "-1", "2.5", "1e2", "\"\"", "\"text\"", "\"a b\"", "\"1\"", "\"a.b\"", "\"x/y\"", "\"a.b\\n\"", "\"2026-02-30\"", "\"v3.0.2\"",
        "\"library\"", "\"sql\"", "\"custom\"", "\"object\"", "\"array\"", "\"boolean\"", "\"timestamp\"", "\"kafka\"", "\"f32\"", "\"tutorial\"", "\"csv\"",
        "[]", "[\"a\"]", "[\"a\",\"a\"]", "[\"a.b\"]", "[1,2]", "[1,1.0]", "[1,2,3]", "[\"1\",2]", "[{}]", "[null]", "{}", "{\"a\":1}", "{\"property\":\"p\"}",
    ];

    /// <summary>Changes of one place: each value dropped, and one in a few of all that could be replaced, renamed, repeated or added.</summary>
    internal static IEnumerable<JsonNode?> Single(JsonObject document, string[] names, Random random, int oneIn)
    {
        foreach (var path in Paths(document, []).Skip(1).ToList())
        {
            yield return Change(document, path, at => at.Drop());
            foreach (var value in Values.Where(_ => random.Next(oneIn) == 0))
                yield return Change(document, path, at => at.Replace(JsonNode.Parse(value)));
            if (random.Next(oneIn) == 0)
                yield return Change(document, path, at => at.Rename(at.Name + "X"));
            if (random.Next(oneIn) == 0)
                yield return Change(document, path, at => at.Rename(names[random.Next(names.Length)]));
            if (random.Next(oneIn) == 0)
                yield return Change(document, path, at => at.Repeat());
        }

        foreach (var path in Paths(document, []).Where(path => At(document, path) is JsonObject).ToList())
            foreach (var name in names.Where(_ => random.Next(oneIn) == 0))
                yield return Change(document, path, at => at.Add(name, JsonNode.Parse(Values[random.Next(Values.Length)])));
    }

    /// <summary>A few changes at once, anywhere.</summary>
    internal static JsonNode? Some(JsonNode document, string[] names, Random random)
    {
        var mutant = document;
        for (var i = random.Next(1, 4); i > 0 && mutant is JsonObject or JsonArray; i--)
        {
            var paths = Paths(mutant, []).ToList();
            var value = JsonNode.Parse(Values[random.Next(Values.Length)]);
            var name = names[random.Next(names.Length)];
            var path = paths[random.Next(paths.Count)];
            mutant = random.Next(6) switch
            {
                0 when path.Length > 0 => Change(mutant, path, at => at.Drop()),
                1 when path.Length > 0 => Change(mutant, path, at => at.Rename(name)),
                2 when path.Length > 0 => Change(mutant, path, at => at.Repeat()),
                3 or 4 when path.Length > 0 => Change(mutant, path, at => at.Replace(value)),
                _ => Change(mutant, path, at => at.Add(name, value)),
            };
        }

        return mutant;
    }

    internal static JsonNode With(JsonNode document, string field, string value)
    {
        var copy = document.DeepClone();
        copy[field] = value;
        return copy;
    }

    private static JsonNode? Change(JsonNode document, object[] path, Action<Place> change)
    {
        var copy = document.DeepClone();
        change(new Place(path.Length == 0 ? null : At(copy, path[..^1]), path.Length == 0 ? null : path[^1], At(copy, path)));
        return copy;
    }

    private static JsonNode? At(JsonNode? node, object[] path)
    {
        foreach (var step in path)
            node = step is int index ? node![index] : node![(string)step];
        return node;
    }

    private static IEnumerable<object[]> Paths(JsonNode? node, object[] path)
    {
        yield return path;
        var steps = node switch
        {
            JsonObject map => map.Select(entry => ((object)entry.Key, entry.Value)),
            JsonArray list => list.Select((item, i) => ((object)i, item)),
            _ => [],
        };
        foreach (var (step, value) in steps)
            foreach (var below in Paths(value, [.. path, step]))
                yield return below;
    }

    private sealed record Place(JsonNode? Parent, object? Step, JsonNode? Value)
    {
        internal string Name => Step as string ?? "";

        internal void Replace(JsonNode? value)
        {
            if (Parent is JsonObject map)
                map[Name] = value;
            else
                Parent![(int)Step!] = value;
        }

        internal void Drop()
        {
            if (Parent is JsonObject map)
                map.Remove(Name);
            else
                Parent!.AsArray().RemoveAt((int)Step!);
        }

        internal void Rename(string name)
        {
            if (Parent is not JsonObject map)
                return;
            map.Remove(Name);
            map[name] = Value?.DeepClone();
        }

        internal void Repeat()
        {
            if (Parent is JsonArray list)
                list.Add(Value?.DeepClone());
        }

        internal void Add(string name, JsonNode? value)
        {
            if (Value is JsonObject map)
                map[name] = value;
            else if (Value is JsonArray list)
                list.Add(value);
        }
    }
}
