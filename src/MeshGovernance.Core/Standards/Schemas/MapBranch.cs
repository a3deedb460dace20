using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards.Schemas;

/// <summary>The fields of a map under a condition on what it holds; without one, always.</summary>
internal sealed record MapBranch(JsonObject? Condition, FieldTable Table)
{
    private static readonly bool[] Either = [false, true];

    /// <summary>A branch for each set of fields that a choice leads to: found by making each choice and asking for the table.</summary>
    internal static IReadOnlyList<MapBranch> Of(MapShape shape, Release release)
    {
        if (shape.By is not { } by)
            return [new MapBranch(null, TableOf(shape, release, []))];
        var text = shape.Variants.Where(variant => variant.In.Include(release)).Select(variant => variant.OrTextIn).OfType<string>().SingleOrDefault();
        return [
            .. Choices(shape, by, release)
                .SelectMany(choice => Either.Select(hasText => (Choice: choice, HasText: hasText, Table: TableOf(shape, release, Entries(by, choice, hasText ? text : null)))))
                .Where(choice => text is not null || !choice.HasText)
                .GroupBy(choice => (choice.Table, choice.HasText), choice => choice.Choice)
                .Select(group => new MapBranch(ConditionOf(by, [.. group], text, group.Key.HasText), group.Key.Table))];
    }

    /// <summary>The values of the choosing field; null stands for none, where that is allowed.</summary>
    private static IEnumerable<string?> Choices(MapShape shape, string by, Release release)
    {
        var field = shape.Fields.Single(field => field.Name == by && field.In.Include(release));
        var values = ((TextShape)field.Shape).Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value);
        return field.Required.Include(release) ? values : values.Append(null);
    }

    private static IEnumerable<(string Key, string Value)> Entries(string by, string? choice, string? text)
    {
        if (choice is not null)
            yield return (by, choice);
        if (text is not null)
            yield return (text, "text");
    }

    private static FieldTable TableOf(MapShape shape, Release release, IEnumerable<(string Key, string Value)> entries)
    {
        var map = entries.ToArray();
        return shape.TableFor(Node.Map(0, [.. map.Select(entry => entry.Key)], [.. map.Select((entry, i) => Node.Scalar(i + 1, NodeKind.Text, entry.Value))]), release);
    }

    private static JsonObject ConditionOf(string by, IReadOnlyList<string?> choices, string? text, bool hasText)
    {
        var condition = Keyword.Where(by, [.. choices.OfType<string>()], choices.Contains(null));
        if (text is null)
            return condition;
        var holdsText = new JsonObject { ["required"] = new JsonArray(text), ["properties"] = new JsonObject { [text] = new JsonObject { ["type"] = "string" } } };
        return new JsonObject { ["allOf"] = new JsonArray(condition, hasText ? holdsText : Keyword.Not(holdsText)) };
    }
}
