using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>What is told of an element that came or went: a few fields, and how much came and went with it.</summary>
internal static class Contents
{
    internal static IReadOnlyList<Fact> FactsOf(string kind, Node node) =>
    [
        .. (ElementKinds.Find(kind)?.Tells ?? [])
            .Select(field => new Fact(field, ValueText.Of(node[field], field) ?? ""))
            .Where(fact => fact.Value.Length > 0),
    ];

    internal static IReadOnlyList<HeldCount> HeldBy(string kind, Node node)
    {
        var counts = new OrderedDictionary<string, int>();
        if (ElementKinds.Find(kind) is { } found)
            Count(found, node, counts);
        return [.. counts.Where(held => held.Value > 0).Select(held => new HeldCount(held.Key, held.Value))];
    }

    private static void Count(ElementKind kind, Node node, OrderedDictionary<string, int> counts)
    {
        foreach (var field in kind.Holds)
        {
            if (node[field] is { Kind: NodeKind.List } list && DescriptorLists.Find(field)?.Items is { } items)
            {
                counts[items.Name] = counts.GetValueOrDefault(items.Name) + list.OwnItems.Length;
                foreach (var item in list.OwnItems)
                    Count(items, item, counts);
            }
            else if (node[field] is { Kind: NodeKind.Map } map)
            {
                // What an array holds has no name of its own, so it is not counted; its fields are.
                Count(kind, map, counts);
            }
        }
    }
}
